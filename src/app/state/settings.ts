import { atom, useRecoilState } from 'recoil';
import { LANGUAGES, type Language } from '../locales/language';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['100', '125', '150', '200'] as const;
/** Per cent of the phone's own text size. */
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Settings {
  theme: Theme;
  textSize: TextSize;
  language: Language;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'auto', textSize: '100', language: 'vi' };

export const settingsState = atom<Settings>({ key: 'settings', default: DEFAULT_SETTINGS });

export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useRecoilState(settingsState);
  return [settings, (change) => setSettings((before) => ({ ...before, ...change }))];
}

const oneOf = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T => values.find((known) => known === value) ?? otherwise;

/** What was kept, value by value; whatever is missing or unknown takes its default. */
export function readSettings(text: string | null): Settings {
  let kept: unknown = null;
  try {
    kept = text === null ? null : JSON.parse(text);
  } catch {
    // damaged: defaults
  }
  const get = (key: keyof Settings): unknown => (typeof kept === 'object' && kept !== null ? new Map(Object.entries(kept)).get(key) : undefined);
  return {
    theme: oneOf(THEMES, get('theme'), DEFAULT_SETTINGS.theme),
    textSize: oneOf(TEXT_SIZES, get('textSize'), DEFAULT_SETTINGS.textSize),
    language: oneOf(LANGUAGES, get('language'), DEFAULT_SETTINGS.language),
  };
}
