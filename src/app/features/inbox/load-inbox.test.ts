import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InboxEntry } from '../../../contract/schemas/inbox';
import { failed, ok } from '../../api/api-error';
import { readProblem } from '../../api/read-problem';
import { loadMore, NOTHING, withAllRead, withRead, type ListInbox, type Shown } from './load-inbox';

const PAGE = 5;
const entryOf = (index: number, isRead: boolean): InboxEntry => ({
  id: `e${index}`,
  kind: 'accepted',
  at: new Date(Date.parse('2026-11-22T09:00:00+07:00') - index * 60_000).toISOString(),
  readAt: isRead ? '2026-11-22T09:00:00+07:00' : null,
  subject: { kind: 'filing', id: `f${index}` },
  facts: {},
});

/** A proxy with these entries, newest first, cursors being positions. */
function listOf(entries: readonly InboxEntry[]): { list: ListInbox; asked: () => number } {
  let asked = 0;
  const list: ListInbox = (cursor, unread) => {
    asked += 1;
    const wanted = unread ? entries.filter(({ readAt }) => readAt === null) : entries;
    const from = Number(cursor ?? 0);
    return Promise.resolve(ok({ items: wanted.slice(from, from + PAGE), nextCursor: from + PAGE < wanted.length ? String(from + PAGE) : null, unread: Math.min(100, entries.filter(({ readAt }) => readAt === null).length) }));
  };
  return { list, asked: () => asked };
}

const ids = (entries: readonly InboxEntry[]): string[] => entries.map(({ id }) => id);

describe('the inbox page by page', () => {
  it('shows every entry once, unread first, each part newest first, whatever the mixture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), async (reads) => {
        const entries = reads.map((isRead, index) => entryOf(index, isRead));
        const { list } = listOf(entries);
        let shown: Shown = NOTHING;
        for (let turn = 0; shown.next !== null && turn < 100; turn += 1) ({ shown } = await loadMore(shown, list));
        expect(ids(shown.unread)).toEqual(ids(entries.filter(({ readAt }) => readAt === null)));
        expect(ids(shown.read)).toEqual(ids(entries.filter(({ readAt }) => readAt !== null)));
        expect(shown.next).toBeNull();
      }),
    );
  });

  it('opens ten thousand with as many questions as ten', async () => {
    for (const size of [10, 10_000]) {
      const { list, asked } = listOf(Array.from({ length: size }, (_, index) => entryOf(index, index >= 3)));
      const { shown } = await loadMore(NOTHING, list);
      expect(ids(shown.unread)).toEqual(['e0', 'e1', 'e2']);
      expect(shown.read.length).toBeGreaterThan(0);
      expect(asked()).toBe(2);
    }
  });

  it('keeps what is there when a further page fails', async () => {
    const { list } = listOf([entryOf(0, false), entryOf(1, true)]);
    const breaking: ListInbox = (cursor, unread) => (unread ? list(cursor, unread) : Promise.resolve(failed(readProblem(503, null, null))));
    const { shown, error } = await loadMore(NOTHING, breaking);
    expect(ids(shown.unread)).toEqual(['e0']);
    expect(error?.status).toBe(503);
    expect((await loadMore(shown, list)).shown.read).toHaveLength(1);
  });

  it('moves what was read to its place among the read ones', async () => {
    const entries = [entryOf(0, false), entryOf(1, true), entryOf(2, false), entryOf(3, true)];
    const { shown } = await loadMore(NOTHING, listOf(entries).list);
    const after = withRead(shown, entryOf(2, false), '2026-11-22T09:30:00+07:00');
    expect(ids(after.unread)).toEqual(['e0']);
    expect(ids(after.read)).toEqual(['e1', 'e2', 'e3']);
    expect(after.count).toBe(1);
    expect(ids(withAllRead(shown, '2026-11-22T09:30:00+07:00').read)).toEqual(['e0', 'e1', 'e2', 'e3']);
    expect(withRead(shown, entryOf(1, true), '2026-11-22T09:30:00+07:00')).toBe(shown);
  });
});
