import { defineWords } from '../locales/define-words';
import { vi } from './entry.vi';

/** Words of the field itself; what can be wrong with a code is said by fault-words, fetched with the reader. */
export const entryWords = defineWords(vi, () => import('./entry.en'));
