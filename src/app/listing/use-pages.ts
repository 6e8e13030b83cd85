import { useCallback, useEffect, useState } from 'react';
import type { ApiError, ApiResult } from '../api/api-error';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Pages<T> {
  /** Null while the first page is being asked. */
  items: readonly T[] | null;
  error: ApiError | null;
  hasMore: boolean;
  busy: boolean;
  more(): void;
  reload(): void;
  /** Asks again for the page that failed: the next of this list, or the first of another. */
  retry(): void;
  drop(isGone: (item: T) => boolean): void;
}

type Row = { id: string } | { code: string };
const nameOf = (row: Row): string => ('id' in row ? row.id : row.code);

/** A page after those before it. Rows that came in on top meanwhile push others to the next page, where they are met again. */
function joined<T extends Row>(before: readonly T[], next: readonly T[]): readonly T[] {
  const known = new Set(before.map(nameOf));
  return [...before, ...next.filter((row) => !known.has(nameOf(row)))];
}

/**
 * A list that comes page by page. What is shown stays when a further page fails. Another `load` (keep it in useCallback) is another list:
 * it starts anew, and the one before stays in sight until it is there.
 */
export function usePages<T extends Row>(load: (cursor: string | null) => Promise<ApiResult<Page<T>>>): Pages<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ error: ApiError; cursor: string | null } | null>(null);
  const [asked, setAsked] = useState<{ cursor: string | null } | null>({ cursor: null });
  const [listed, setListed] = useState(() => load);
  if (listed !== load) {
    setListed(() => load);
    setAsked({ cursor: null });
  }

  useEffect(() => {
    if (asked === null) return undefined;
    let wanted = true;
    void load(asked.cursor).then((result) => {
      if (!wanted) return;
      setAsked(null);
      setFailed(result.ok ? null : { error: result.error, cursor: asked.cursor });
      if (!result.ok) return;
      setItems((before) => (asked.cursor === null || before === null ? result.value.items : joined(before, result.value.items)));
      setCursor(result.value.nextCursor);
    });
    return () => {
      wanted = false;
    };
  }, [asked, load]);

  return {
    items,
    error: failed?.error ?? null,
    hasMore: cursor !== null,
    busy: asked !== null,
    more: useCallback(() => setAsked({ cursor }), [cursor]),
    reload: useCallback(() => setAsked({ cursor: null }), []),
    retry: useCallback(() => setAsked({ cursor: failed?.cursor ?? null }), [failed]),
    drop: useCallback((isGone: (item: T) => boolean) => setItems((before) => before?.filter((item) => !isGone(item)) ?? null), []),
  };
}
