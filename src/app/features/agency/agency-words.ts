import { defineWords } from '../../locales/define-words';
import { vi } from './agency.vi';

export const agencyWords = defineWords(vi, () => import('./agency.en'));
