import { defineWords } from '../locales/define-words';
import { vi } from './listing.vi';

export const listingWords = defineWords(vi, () => import('./listing.en'));
