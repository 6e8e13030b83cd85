import type { Exposed } from './guard';

interface Text {
  title: string;
  content: string;
}

/** Of what was found, what the text still says: it may have been changed or hidden since it was looked at. */
export const stillExposed = (text: Text, exposed: readonly Exposed[]): Exposed[] => exposed.filter(({ field, words }) => words !== '' && text[field].includes(words));

/** The text with what was found in it as stars, wherever it stands by now. */
export function hideExposed(text: Text, exposed: readonly Exposed[]): Text {
  return stillExposed(text, exposed).reduce((rest, { field, words }) => ({ ...rest, [field]: rest[field].split(words).join('***') }), text);
}
