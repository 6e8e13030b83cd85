import { defineWords } from '../../locales/define-words';
import { vi } from './result.vi';

export const resultWords = defineWords(vi, () => import('./result.en'));
