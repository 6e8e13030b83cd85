import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './detail.vi';

export const detailWords = defineWords(vi, () => import('./detail.en'));

export type SayDetail = Translate<keyof typeof vi>;
