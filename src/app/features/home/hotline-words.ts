import { defineWords } from '../../locales/define-words';
import { vi } from './hotline.vi';

export const hotlineWords = defineWords(vi, () => import('./hotline.en'));
