import { defineWords } from '../../locales/define-words';
import { vi } from './not-found.vi';

export const notFoundWords = defineWords(vi, () => import('./not-found.en'));
