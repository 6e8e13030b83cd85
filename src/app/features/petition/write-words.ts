import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './write.vi';

export const writeWords = defineWords(vi, () => import('./write.en'));

export type SayWrite = Translate<keyof typeof vi>;
