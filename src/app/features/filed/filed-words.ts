import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './filed.vi';

export const filedWords = defineWords(vi, () => import('./filed.en'));

export type SayFiled = Translate<keyof typeof vi>;
