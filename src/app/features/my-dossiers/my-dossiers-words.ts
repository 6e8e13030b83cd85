import { defineWords } from '../../locales/define-words';
import { vi } from './my-dossiers.vi';

export const myDossiersWords = defineWords(vi, () => import('./my-dossiers.en'));
