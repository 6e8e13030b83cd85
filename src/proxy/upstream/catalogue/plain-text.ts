import { htmlToText } from '../call/html-to-text';
import { textOf, withoutMarkup } from '../onestop/shared/read';
import type { Text } from '../onestop/shared/wire-kit';

const PROSE_CHARS = 20_000;
/** What is pasted from Word carries its styles and comments along, many times as long as the words. */
const MARKUP_CHARS = 400_000;

/** One line of what a reader sees of a cell, in one spelling of its letters; null when that is nothing. */
export function plainText(value: Text, maxChars: number): string | null {
  return textOf(value, maxChars)?.replace(/\s+/gu, ' ') ?? null;
}

/** What a reader sees of a long text, a line for each paragraph; what was escaped twice is read twice. */
export function proseOf(html: Text): string {
  const seen = withoutMarkup(htmlToText(String(html ?? '').slice(0, MARKUP_CHARS))).normalize('NFC').slice(0, PROSE_CHARS);
  return textOf(seen) === null ? '' : seen;
}
