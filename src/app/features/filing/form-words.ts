import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './form.vi';

export const formWords = defineWords(vi, () => import('./form.en'));

export type SayForm = Translate<keyof typeof vi>;
