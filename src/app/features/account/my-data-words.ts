import { defineWords, type Translate } from '../../locales/define-words';
import { vi } from './my-data.vi';

export type MyDataKey = keyof typeof vi;
export type SayMyData = Translate<MyDataKey>;

export const myDataWords = defineWords<MyDataKey>(vi, () => import('./my-data.en'));

const PREFIX = 'part_';

/** The name of a part of the export; one without a name yet keeps its own. */
export function partName(part: string, say: SayMyData): string {
  const key = Object.keys(vi).find((known): known is MyDataKey => known === PREFIX + part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return key === undefined ? part : say(key);
}
