import { defineWords } from '../locales/define-words';
import { vi } from './contact.vi';

export const contactWords = defineWords(vi, () => import('./contact.en'));
