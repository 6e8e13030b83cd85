import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './statistics.vi';

export const statisticsWords = defineWords(vi, () => import('./statistics.en'));

export type SayStatistics = Translate<keyof typeof vi>;
