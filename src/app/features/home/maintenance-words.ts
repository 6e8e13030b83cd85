import { defineWords } from '../../locales/define-words';
import { vi } from './maintenance.vi';

export const maintenanceWords = defineWords(vi, () => import('./maintenance.en'));
