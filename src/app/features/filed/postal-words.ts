import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './postal.vi';

export const postalWords = defineWords(vi, () => import('./postal.en'));

export type SayPostal = Translate<keyof typeof vi>;
