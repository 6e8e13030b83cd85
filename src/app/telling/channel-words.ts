import { defineWords } from '../locales/define-words';
import { vi } from './channel.vi';

export const channelWords = defineWords(vi, () => import('./channel.en'));
