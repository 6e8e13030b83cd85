import type { InboxEntry } from '../../../contract/schemas/inbox';

type Facts = InboxEntry['facts'];

/** A fact that is a text with something in it, else null: a fact the citizen's tier does not show is simply not there. */
export function textOf(facts: Facts, name: string): string | null {
  const value = facts[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A fact that is a number above nothing, else null. */
export function countOf(facts: Facts, name: string): number | null {
  const value = facts[name];
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
