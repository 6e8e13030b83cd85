import { defineWords } from '../locales/define-words';
import { vi } from './fault.vi';

/** What can be wrong with a code, and how to find the right one. */
export const faultWords = defineWords(vi, () => import('./fault.en'));
export type FaultKey = keyof typeof vi;
