import { defineWords } from '../../locales/define-words';
import { vi } from './petition.vi';

export const petitionWords = defineWords(vi, () => import('./petition.en'));
