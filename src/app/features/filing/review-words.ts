import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './review.vi';

export const reviewWords = defineWords(vi, () => import('./review.en'));

export type SayReview = Translate<keyof typeof vi>;
