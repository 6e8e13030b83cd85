import { htmlToText } from '../call/html-to-text';
import type { Text } from '../onestop/shared/wire-kit';

/** Markup takes room that the reader never sees. */
const MARKUP_SHARE = 4;

/** One line of what a reader sees of a cell, in one spelling of its letters; null when that is nothing. */
export function plainText(value: Text, maxChars: number): string | null {
  const raw = String(value ?? '').slice(0, maxChars * MARKUP_SHARE);
  const text = htmlToText(raw).replaceAll('\n', ' ').normalize('NFC').slice(0, maxChars).trim();
  return text === '' ? null : text;
}
