import { defineWords } from '../../locales/define-words';
import { vi } from './announcement.vi';

export const announcementWords = defineWords(vi, () => import('./announcement.en'));
