import { defineWords } from '../../locales/define-words';
import { vi } from './consent.vi';

export const consentWords = defineWords(vi, () => import('./consent.en'));
