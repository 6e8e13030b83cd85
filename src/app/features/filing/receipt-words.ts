import { defineWords } from '../../locales/define-words';
import { vi } from './receipt.vi';

export const receiptWords = defineWords(vi, () => import('./receipt.en'));
