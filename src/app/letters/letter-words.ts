import { defineWords, type Translate } from '../locales/define-words';
import { vi } from './letter.vi';

export const letterWords = defineWords(vi, () => import('./letter.en'));

export type SayLetter = Translate<keyof typeof vi>;
