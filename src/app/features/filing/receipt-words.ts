import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './receipt.vi';

export const receiptWords = defineWords(vi, () => import('./receipt.en'));

export type SayReceipt = Translate<keyof typeof vi>;
