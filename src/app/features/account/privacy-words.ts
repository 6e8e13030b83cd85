import { defineWords } from '../../locales/define-words';
import { vi } from './privacy.vi';

export const privacyWords = defineWords(vi, () => import('./privacy.en'));
