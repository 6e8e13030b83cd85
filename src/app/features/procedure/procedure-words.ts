import { defineWords } from '../../locales/define-words';
import { vi } from './procedure.vi';

export const procedureWords = defineWords(vi, () => import('./procedure.en'));
