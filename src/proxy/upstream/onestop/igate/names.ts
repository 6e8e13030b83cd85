import { itemsOf, textOf } from '../shared/read';
import type { Text } from '../shared/wire-kit';

const VIETNAMESE = '228';

type Translation = { languageId?: Text; name?: Text };

/** A name as plain text, as one object, or per language; the Vietnamese one when there is a choice. */
export function nameOf(value: Text | Translation | (Translation | null)[]): string | null {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const names = itemsOf<Translation>(value).filter(({ name }) => textOf(name) !== null);
  return textOf((names.find((each) => textOf(each.languageId) === VIETNAMESE) ?? names[0])?.name);
}
