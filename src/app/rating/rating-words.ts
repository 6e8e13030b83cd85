import { defineWords } from '../locales/define-words';
import { vi } from './rating.vi';

export const ratingWords = defineWords(vi, () => import('./rating.en'));
