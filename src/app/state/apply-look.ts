import { setLanguage } from '../locales/language';
import type { Settings } from './settings-values';

/** Zalo's own theme where it tells one, else the phone's. */
export function prefersDark(): boolean {
  const host = window.zTheme;
  if (host === 'dark' || host === 'light') return host === 'dark';
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Puts theme, text size and language on the document. */
export function applyLook({ theme, textSize, language }: Settings): void {
  const root = document.documentElement;
  root.dataset.theme = theme === 'auto' ? (prefersDark() ? 'dark' : 'light') : theme;
  root.style.fontSize = textSize === '100' ? '' : `${textSize}%`;
  root.lang = language;
  setLanguage(language);
}
