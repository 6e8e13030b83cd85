import { defineWords } from '../../locales/define-words';
import { vi } from './home.vi';

export const homeWords = defineWords(vi, () => import('./home.en'));
