import { defineWords } from '../locales/define-words';
import { vi } from './outbox.vi';

export const outboxWords = defineWords(vi, () => import('./outbox.en'));
