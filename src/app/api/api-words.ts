import { defineWords } from '../locales/define-words';
import { vi } from './api-words.vi';

export const apiWords = defineWords(vi, () => import('./api-words.en'));
