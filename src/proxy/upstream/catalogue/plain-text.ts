import { textOf } from '../onestop/shared/read';
import type { Text } from '../onestop/shared/wire-kit';
import { htmlToText } from './html-to-text';

/** Markup takes room that the reader never sees. */
const MARKUP_SHARE = 4;

/** One line of what a reader sees of a cell, in one spelling of its letters; null when that is nothing. */
export function plainText(value: Text, maxChars: number): string | null {
  const raw = textOf(value, maxChars * MARKUP_SHARE);
  if (raw === null) return null;
  const text = htmlToText(raw).replaceAll('\n', ' ').normalize('NFC').slice(0, maxChars).trim();
  return text === '' ? null : text;
}
