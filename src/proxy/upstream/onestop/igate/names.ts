import { itemsOf, textOf } from '../shared/read';
import type { Text } from '../shared/wire-kit';

const VIETNAMESE = '228';

type Translation = { languageId?: Text; name?: Text };
type PerLanguage = (Translation | null)[];

/** A name as plain text, as one object, or per language; the Vietnamese one when there is a choice. */
export function nameOf(value: Text | Translation | { name: PerLanguage } | PerLanguage): string | null {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const names = translationsIn(value).filter(({ name }) => textOf(name) !== null);
  return textOf((names.find((each) => textOf(each.languageId) === VIETNAMESE) ?? names[0])?.name);
}

function translationsIn(value: Translation | { name: PerLanguage } | PerLanguage): Translation[] {
  if (Array.isArray(value)) return itemsOf(value);
  return Array.isArray(value.name) ? itemsOf(value.name) : [{ ...value, name: value.name }];
}
