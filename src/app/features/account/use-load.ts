import { useCallback, useEffect, useState } from 'react';
import type { ApiError, ApiResult } from '../../api/api-error';

export interface Loaded<T> {
  /** Null until the proxy answered. */
  value: T | null;
  error: ApiError | null;
  busy: boolean;
  reload(): void;
  replace(value: T): void;
}

/** Asks once when the screen opens, and again when told. `load` must not change between draws. */
export function useLoad<T>(load: () => Promise<ApiResult<T>>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(true);

  useEffect(() => {
    let wanted = true;
    setBusy(true);
    void load().then((result) => {
      if (!wanted) return;
      setBusy(false);
      setError(result.ok ? null : result.error);
      if (result.ok) setValue(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [load, turn]);

  return { value, error, busy, reload: useCallback(() => setTurn((before) => before + 1), []), replace: setValue };
}
