import { vi } from './common.vi';
import { defineWords } from './define-words';

export const commonWords = defineWords(vi, () => import('./common.en'));
