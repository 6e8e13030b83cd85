import { defineWords } from '../../locales/define-words';
import { vi } from './detail.vi';

export const detailWords = defineWords(vi, () => import('./detail.en'));
