import { defineWords } from '../../locales/define-words';
import { vi } from './kind-names.vi';

/** The eight kinds of NĐ 20/2008/NĐ-CP Đ.5 in plain words. */
export const kindNames = defineWords(vi, () => import('./kind-names.en'));
