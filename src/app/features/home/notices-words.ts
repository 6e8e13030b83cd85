import { defineWords } from '../../locales/define-words';
import { vi } from './notices.vi';

export const noticesWords = defineWords(vi, () => import('./notices.en'));
