import { defineWords } from '../../locales/define-words';
import { vi } from './sessions.vi';

export const sessionsWords = defineWords(vi, () => import('./sessions.en'));
