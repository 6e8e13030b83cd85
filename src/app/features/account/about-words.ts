import { defineWords } from '../../locales/define-words';
import { vi } from './about.vi';

export const aboutWords = defineWords(vi, () => import('./about.en'));
