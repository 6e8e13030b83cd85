import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './errand.vi';

export const errandWords = defineWords(vi, () => import('./errand.en'));

export type SayErrand = Translate<keyof typeof vi>;
