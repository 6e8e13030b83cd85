import { useCallback, useEffect, useState } from 'react';
import { useSetRecoilState } from 'recoil';
import type { InboxEntry } from '../../../contract/schemas/inbox';
import { isPassing, type ApiError } from '../../api/api-error';
import { listInbox, readEntry, readUpTo } from '../../api/telling/inbox';
import { usePlatform } from '../../platform/use-platform';
import { keepInbox, keepRead, readInbox } from '../../state/inbox-box';
import { unreadState } from '../../state/unread';
import { loadMore, NOTHING, withAllRead, withRead, type Shown } from './load-inbox';

export interface Inbox {
  /** Null while nothing is known, not even from this device. */
  shown: Shown | null;
  /** Set while the device's own copy is on screen: when it was made. */
  keptAt: string | null;
  error: ApiError | null;
  busy: boolean;
  more(): void;
  reload(): void;
  /** The citizen opened it. */
  markRead(entry: InboxEntry): void;
  /** Everything; answers why not. */
  markAllRead(): Promise<ApiError | null>;
}

/** The inbox, from this device at once and from the proxy as soon as it answers. */
export function useInbox(): Inbox {
  const { storage } = usePlatform();
  const tellUnread = useSetRecoilState(unreadState);
  const [view, setView] = useState<{ shown: Shown; keptAt: string | null } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [asked, setAsked] = useState<Shown | null>(NOTHING);

  useEffect(() => {
    let wanted = true;
    void readInbox(storage).then((kept) => {
      if (!wanted || kept === null) return;
      setView((now) => now ?? { shown: { unread: kept.unread, read: kept.read, count: kept.unread.length, next: null }, keptAt: kept.savedAt });
    });
    return () => {
      wanted = false;
    };
  }, [storage]);

  useEffect(() => {
    if (asked === null) return undefined;
    let wanted = true;
    const fromStart = asked === NOTHING;
    const load = async () => {
      const waiting = fromStart ? ((await readInbox(storage))?.pending ?? []) : [];
      const untold = await tellRead(waiting);
      const result = await loadMore(asked, listInbox);
      if (!wanted) return;
      setAsked(null);
      setError(result.error);
      if (result.shown === asked) return;
      setView({ shown: result.shown, keptAt: null });
      tellUnread(result.shown.count);
      if (fromStart) await keepInbox(storage, { savedAt: new Date().toISOString(), unread: [...result.shown.unread], read: [...result.shown.read], pending: untold });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [asked, storage, tellUnread]);

  const markRead = useCallback(
    (entry: InboxEntry) => {
      if (entry.readAt !== null) return;
      const now = new Date().toISOString();
      setView((before) => before && { ...before, shown: withRead(before.shown, entry, now) });
      tellUnread((before) => Math.max(0, before - 1));
      void readEntry(entry.id).then(async (result) => {
        if (result.ok) tellUnread(result.value.unread);
        await keepRead(storage, entry, now, result.ok || !isPassing(result.error));
      });
    },
    [storage, tellUnread],
  );

  const markAllRead = useCallback(async (): Promise<ApiError | null> => {
    const newest = view?.shown.unread[0];
    if (!view || newest === undefined) return null;
    const result = await readUpTo(newest.id);
    if (!result.ok) return result.error;
    tellUnread(result.value.unread);
    setView({ ...view, shown: withAllRead(view.shown, new Date().toISOString()) });
    setAsked(NOTHING); // what further pages hold is read now too
    return null;
  }, [view, tellUnread]);

  return {
    shown: view?.shown ?? null,
    keptAt: view?.keptAt ?? null,
    error,
    busy: asked !== null,
    more: useCallback(() => setAsked(view?.shown ?? NOTHING), [view]),
    reload: useCallback(() => setAsked(NOTHING), []),
    markRead,
    markAllRead,
  };
}

/** Tells the proxy what was read here without a network; answers what it still has not heard. */
async function tellRead(ids: readonly string[]): Promise<string[]> {
  const results = await Promise.all(ids.map(async (id) => ({ id, result: await readEntry(id) })));
  return results.filter(({ result }) => !result.ok && isPassing(result.error)).map(({ id }) => id);
}
