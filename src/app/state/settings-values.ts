import { LANGUAGES, type Language } from '../locales/languages';

const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['100', '125', '150', '200'] as const;
/** Per cent of the phone's own text size. */
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Settings {
  theme: Theme;
  textSize: TextSize;
  language: Language;
}

export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = { theme: 'auto', textSize: '100', language: 'vi' };

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T => values.find((known) => known === value) ?? otherwise;

/** What was kept, value by value; whatever is missing or unknown takes its default. */
export function readSettings(text: string | null): Settings {
  let kept: unknown = null;
  try {
    kept = text === null ? null : JSON.parse(text);
  } catch {
    // damaged: defaults
  }
  const values = new Map<string, unknown>(typeof kept === 'object' && kept !== null ? Object.entries(kept) : []);
  return {
    theme: oneOf(THEMES, values.get('theme'), DEFAULT_SETTINGS.theme),
    textSize: oneOf(TEXT_SIZES, values.get('textSize'), DEFAULT_SETTINGS.textSize),
    language: oneOf(LANGUAGES, values.get('language'), DEFAULT_SETTINGS.language),
  };
}
