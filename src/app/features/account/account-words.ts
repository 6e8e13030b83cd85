import { defineWords } from '../../locales/define-words';
import { vi } from './account.vi';

export const accountWords = defineWords(vi, () => import('./account.en'));
