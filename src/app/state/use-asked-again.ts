import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError, ApiResult } from '../api/api-error';
import { usePlatform } from '../platform/use-platform';

/** `polls`: how often it was asked about since it was first shown or replaced; `problem`: why the last time brought nothing newer. */
export type AskedAgain<T> = { phase: 'loading' } | { phase: 'failed'; error: ApiError; retrying: boolean } | { phase: 'shown'; value: T; polls: number; problem: ApiError | null };

export interface AskedAgainSource<T> {
  state: AskedAgain<T>;
  refresh(): void;
  /** Puts a newer view in place, such as the answer to something the citizen sent. */
  replace(value: T): void;
}

/**
 * Something at the proxy, asked about again whenever the citizen comes back to the app or the network does, and after as many
 * milliseconds as `nextAskMs` says (null: not by itself). `load` and `nextAskMs` must not change between draws.
 */
export function useAskedAgain<T>(id: string, load: (id: string) => Promise<ApiResult<T>>, nextAskMs: (value: T, polls: number) => number | null): AskedAgainSource<T> {
  const platform = usePlatform();
  const [state, setState] = useState<AskedAgain<T>>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  /** What was asked before something newer was put in place is older than that. */
  const replaced = useRef(0);

  useEffect(() => {
    let wanted = true;
    const asOf = replaced.current;
    void load(id).then((result) => {
      if (!wanted || replaced.current !== asOf) return;
      setState((before) => {
        if (result.ok) return { phase: 'shown', value: result.value, polls: before.phase === 'shown' ? before.polls + 1 : 0, problem: null };
        return before.phase === 'shown' ? { ...before, polls: before.polls + 1, problem: result.error } : { phase: 'failed', error: result.error, retrying: false };
      });
    });
    return () => {
      wanted = false;
    };
  }, [id, load, turn]);

  const refresh = useCallback(() => {
    setState((before) => (before.phase === 'failed' ? { ...before, retrying: true } : before));
    setTurn((before) => before + 1);
  }, []);
  const replace = useCallback((value: T) => {
    replaced.current += 1;
    setState({ phase: 'shown', value, polls: 0, problem: null });
  }, []);

  useEffect(() => {
    const waitMs = state.phase === 'shown' ? nextAskMs(state.value, state.polls) : null;
    if (waitMs === null) return undefined;
    const timer = setTimeout(refresh, waitMs);
    return () => clearTimeout(timer);
  }, [state, nextAskMs, refresh]);

  useEffect(() => {
    const stops = [platform.onResumed(refresh), platform.onNetworkChanged((online) => online && refresh())];
    return () => stops.forEach((stop) => stop());
  }, [platform, refresh]);

  return { state, refresh, replace };
}
