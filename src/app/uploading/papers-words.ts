import { defineWords, type Translate } from '../locales/define-words';
import { vi } from './papers.vi';

export const papersWords = defineWords(vi, () => import('./papers.en'));

export type SayPapers = Translate<keyof typeof vi>;
