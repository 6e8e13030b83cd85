import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './entry.vi';

export type EntryKey = keyof typeof vi;
export type SayEntry = Translate<EntryKey>;

export const entryWords = defineWords<EntryKey>(vi, () => import('./entry.en'));

/** The key, if there are words for it. */
export const keyOf = (key: string): EntryKey | null => (key in vi ? (Object.keys(vi).find((known): known is EntryKey => known === key) ?? null) : null);
