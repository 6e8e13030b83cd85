export type Language = 'vi' | 'en';

/** Vietnamese unless `Accept-Language` ranks English higher. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'vi';
  const weights = { vi: 0, en: 0 };
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'vi' && language !== 'en') continue;
    const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
    weights[language] = Math.max(weights[language], q === undefined ? 1 : Number(q.trim().slice(2)) || 0);
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}
