import { defineWords } from '../../locales/define-words';
import { vi } from './inbox.vi';

export const inboxWords = defineWords(vi, () => import('./inbox.en'));
