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
  drop(isGone: (item: T) => boolean): void;
}

/**
 * A list that comes page by page. What is shown stays when a further page fails. Another `load` (keep it in useCallback) is another list:
 * it starts anew, and the one before stays in sight until it is there.
 */
export function usePages<T>(load: (cursor: string | null) => Promise<ApiResult<Page<T>>>): Pages<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
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
      setError(result.ok ? null : result.error);
      if (!result.ok) return;
      setItems((before) => (asked.cursor === null || before === null ? result.value.items : [...before, ...result.value.items]));
      setCursor(result.value.nextCursor);
    });
    return () => {
      wanted = false;
    };
  }, [asked, load]);

  return {
    items,
    error,
    hasMore: cursor !== null,
    busy: asked !== null,
    more: useCallback(() => setAsked({ cursor }), [cursor]),
    reload: useCallback(() => setAsked({ cursor: null }), []),
    drop: useCallback((isGone: (item: T) => boolean) => setItems((before) => before?.filter((item) => !isGone(item)) ?? null), []),
  };
}
