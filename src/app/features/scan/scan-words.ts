import { defineWords } from '../../locales/define-words';
import { vi } from './scan.vi';

export const scanWords = defineWords(vi, () => import('./scan.en'));

export type ScanWord = keyof typeof vi;
