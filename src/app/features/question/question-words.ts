import { defineWords } from '../../locales/define-words';
import { vi } from './question.vi';

export const questionWords = defineWords(vi, () => import('./question.en'));
