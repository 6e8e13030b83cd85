import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './pay.vi';

export const payWords = defineWords(vi, () => import('./pay.en'));

export type SayPay = Translate<keyof typeof vi>;
