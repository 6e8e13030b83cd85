import { defineWords } from '../locales/define-words';
import { vi } from './drafts.vi';

export const draftsWords = defineWords(vi, () => import('./drafts.en'));
