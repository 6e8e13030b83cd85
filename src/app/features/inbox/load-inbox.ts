import type { InboxEntry, InboxPage } from '../../../contract/schemas/inbox';
import { failed, ok, type ApiError, type ApiResult } from '../../api/api-error';

/** What of the inbox is on screen: unread first, then what was read, each newest first. */
export interface Shown {
  unread: readonly InboxEntry[];
  read: readonly InboxEntry[];
  /** How many are unread in all, up to 100. */
  count: number;
  /** The page to ask next; null when there is nothing more. */
  next: { part: 'unread' | 'read'; cursor: string | null } | null;
}

export const NOTHING: Shown = { unread: [], read: [], count: 0, next: { part: 'unread', cursor: null } };

export type ListInbox = (cursor: string | null, unread: boolean) => Promise<ApiResult<InboxPage>>;

/** Among the read ones a page can be full of unread ones that are in sight already; so many pages are passed over at once. */
const MOST_HOPS = 10;

/** One page more. The first page of the read ones comes along with the last of the unread, so that a small inbox is there at once. */
export async function loadMore(shown: Shown, list: ListInbox): Promise<{ shown: Shown; error: ApiError | null }> {
  if (shown.next === null) return { shown, error: null };
  const first = await loadPart(shown, shown.next, list);
  if (!first.ok) return { shown, error: first.error };
  const { next } = first.value;
  if (shown.next.part === 'read' || next?.part !== 'read') return { shown: first.value, error: null };
  const second = await loadPart(first.value, next, list);
  return second.ok ? { shown: second.value, error: null } : { shown: first.value, error: second.error };
}

async function loadPart(shown: Shown, { part, cursor: from }: NonNullable<Shown['next']>, list: ListInbox): Promise<ApiResult<Shown>> {
  let cursor = from;
  for (let hop = 1; ; hop += 1) {
    const page = await list(cursor, part === 'unread');
    if (!page.ok) return failed(page.error);
    const { nextCursor, unread: count } = page.value;
    if (part === 'unread') {
      return ok({ ...shown, count, unread: [...shown.unread, ...page.value.items], next: nextCursor === null ? { part: 'read', cursor: null } : { part, cursor: nextCursor } });
    }
    const items = page.value.items.filter(({ readAt }) => readAt !== null);
    if (items.length > 0 || nextCursor === null || hop === MOST_HOPS) {
      return ok({ ...shown, count, read: [...shown.read, ...items], next: nextCursor === null ? null : { part, cursor: nextCursor } });
    }
    cursor = nextCursor;
  }
}

/** The entry among the read ones. */
export function withRead(shown: Shown, entry: InboxEntry, readAt: string): Shown {
  if (entry.readAt !== null) return shown;
  return { ...shown, count: Math.max(0, shown.count - 1), unread: shown.unread.filter(({ id }) => id !== entry.id), read: byTime([{ ...entry, readAt }, ...shown.read]) };
}

/** Everything in sight among the read ones. */
export function withAllRead(shown: Shown, readAt: string): Shown {
  return { count: 0, unread: [], read: byTime([...shown.unread.map((entry) => ({ ...entry, readAt })), ...shown.read]), next: shown.next };
}

const byTime = (entries: InboxEntry[]): InboxEntry[] => entries.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
