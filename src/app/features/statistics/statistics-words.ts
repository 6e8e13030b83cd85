import { defineWords } from '../../locales/define-words';
import { vi } from './statistics.vi';

export const statisticsWords = defineWords(vi, () => import('./statistics.en'));
