import { defineWords } from '../../locales/define-words';
import { vi } from './field.vi';

export const fieldWords = defineWords(vi, () => import('./field.en'));

/** A way such as `answers.applicant.name` in words, part by part; a part without a word keeps its own. */
export function fieldName(way: string): string {
  return way
    .split('.')
    .map((part) => {
      const key = Object.keys(vi).find((known): known is keyof typeof vi => known === part);
      return key === undefined ? part : fieldWords.say(key);
    })
    .join(' · ');
}
