import { defineWords } from '../../locales/define-words';
import { vi } from './notification.vi';

export const notificationWords = defineWords(vi, () => import('./notification.en'));
