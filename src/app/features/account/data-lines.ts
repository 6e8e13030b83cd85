import { formatMoment } from '../../locales/dates';
import type { SayMyData } from './my-data-words';

export interface DataLine {
  name: string;
  value: string;
}

/** Deep enough for everything the proxy keeps; a text of a stranger cannot make the phone dig on. */
const DEEPEST = 4;
const MOST_LINES = 60;
const IS_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** One thing of the export as lines of name and value, in words where there are words for it. */
export function dataLines(value: unknown, say: SayMyData): DataLine[] {
  const lines: DataLine[] = [];
  const walk = (name: string, part: unknown, depth: number): void => {
    if (lines.length >= MOST_LINES) return;
    if (typeof part !== 'object' || part === null || depth >= DEEPEST) {
      lines.push({ name, value: valueWords(part, say) });
      return;
    }
    const entries = Object.entries(part);
    if (entries.length === 0) lines.push({ name, value: say('none') });
    for (const [key, inner] of entries) walk(name === '' || Array.isArray(value) ? key : `${name}.${key}`, inner, depth + 1);
  };
  walk('', value, 0);
  return lines;
}

function valueWords(value: unknown, say: SayMyData): string {
  if (value === null || value === undefined || value === '') return say('none');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'string') return IS_TIME.test(value) ? formatMoment(value) : value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
