import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './dossier.vi';

export type DossierKey = keyof typeof vi;
export type Say = Translate<DossierKey>;

export const dossierWords = defineWords<DossierKey>(vi, () => import('./dossier.en'));
