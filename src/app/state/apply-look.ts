import type { Settings } from './settings-values';

/** Zalo's own theme where it tells one, else the phone's. */
function prefersDark(): boolean {
  const host = window.zTheme;
  return host ? host === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Puts theme, text size and language on the document. */
export function applyLook({ theme, textSize, language }: Settings): void {
  const root = document.documentElement;
  const dark = theme === 'dark' || (theme === 'auto' && prefersDark());
  root.dataset.theme = dark ? 'dark' : 'light';
  root.style.fontSize = textSize === '100' ? '' : `${textSize}%`;
  root.lang = language;
}
