import type { Language } from './languages';

let current: Language = 'vi';
const listeners = new Set<() => void>();

/** Language on screen now. */
export function getLanguage(): Language {
  return current;
}

/** Changes the language of every screen. */
export function setLanguage(language: Language): void {
  if (language === current) return;
  current = language;
  notifyLanguage();
}

/** Calls back when the language, or the words loaded for it, change. Returns the way to stop. */
export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Words of a language arrived: whoever shows words draws again. */
export function notifyLanguage(): void {
  for (const listener of listeners) listener();
}
