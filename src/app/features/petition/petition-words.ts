import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './petition.vi';

export const petitionWords = defineWords(vi, () => import('./petition.en'));

export type SayPetition = Translate<keyof typeof vi>;
