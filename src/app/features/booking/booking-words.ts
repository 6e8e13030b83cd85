import { defineWords } from '../../locales/define-words';
import { vi } from './booking.vi';

export const bookingWords = defineWords(vi, () => import('./booking.en'));
