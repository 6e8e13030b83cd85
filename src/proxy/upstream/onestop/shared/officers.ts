import { textOf } from './read';
import type { Text } from './wire-kit';

const SHORTEST_NAME = 4;
const OFFICER = 'cán bộ';

/** Takes officers' names out of what was written in a dossier; null stays null. */
export type Unname = (text: string | null) => string | null;

/**
 * Officers are never named to citizens, also not where one wrote another's name into a note.
 * `written` is all the text they could stand in: looked through once, since hardly any name is in it.
 */
export function unnaming(officers: readonly Text[], written: readonly Text[]): Unname {
  const all = written.join('\n');
  const named = [...new Set(officers)].flatMap((officer) => {
    const name = textOf(officer);
    return name !== null && name.length >= SHORTEST_NAME && all.includes(name) ? name : [];
  });
  // The longer name first: it may hold a shorter one.
  named.sort((a, b) => b.length - a.length);
  return (text) => (text === null ? null : named.reduce((clean, name) => clean.replaceAll(name, OFFICER), text));
}
