import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './result.vi';

export const resultWords = defineWords(vi, () => import('./result.en'));

export type SayResult = Translate<keyof typeof vi>;
