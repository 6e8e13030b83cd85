import { itemsOf, textOf } from '../shared/read';
import type { Text } from '../shared/wire-kit';

const VIETNAMESE = '228';

type Translation = { languageId?: Text; name?: Text };

/** A name as plain text, as one object, or per language; the Vietnamese one when there is a choice. */
export function nameOf(value: Text | Translation[] | { name?: Text }): string | null {
  if (Array.isArray(value)) {
    const names = itemsOf(value);
    return textOf((names.find((each) => textOf(each.languageId) === VIETNAMESE) ?? names[0])?.name);
  }
  return typeof value === 'object' && value !== null ? textOf(value.name) : textOf(value);
}
