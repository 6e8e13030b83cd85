import { defineWords } from '../locales/define-words';
import { vi } from './entry.vi';

export const entryWords = defineWords(vi, () => import('./entry.en'));
export type EntryKey = keyof typeof vi;
