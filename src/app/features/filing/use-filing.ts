import { useCallback, useEffect, useState } from 'react';
import type { FilingView } from '../../../contract/schemas/filing';
import type { ApiError } from '../../api/api-error';
import { getFiling } from '../../api/filing/filings';
import { usePlatform } from '../../platform/use-platform';

/** Gently: handing over takes seconds as a rule, and longer waits are the queue's business, not the citizen's. */
const POLL_MS = [2_000, 3_000, 5_000, 10_000, 20_000, 30_000] as const;
/** From here on it is said that it takes long. */
export const SLOW_POLLS = 5;

export type FilingState = { phase: 'loading' } | { phase: 'failed'; error: ApiError } | { phase: 'shown'; filing: FilingView; polls: number; problem: ApiError | null };

export interface FilingSource {
  state: FilingState;
  refresh(): void;
  /** Puts a newer view in place, such as the answer to something the citizen sent. */
  replace(filing: FilingView): void;
}

export const isOnTheWay = ({ state }: Pick<FilingView, 'state'>): boolean => state === 'accepted' || state === 'delivering';

/** A filing, asked about again while it is on its way, and whenever the citizen comes back to the app. */
export function useFiling(id: string): FilingSource {
  const platform = usePlatform();
  const [state, setState] = useState<FilingState>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    void getFiling(id).then((result) => {
      if (!wanted) return;
      setState((before) => {
        if (result.ok) return { phase: 'shown', filing: result.value, polls: before.phase === 'shown' ? before.polls + 1 : 0, problem: null };
        return before.phase === 'shown' ? { ...before, polls: before.polls + 1, problem: result.error } : { phase: 'failed', error: result.error };
      });
    });
    return () => {
      wanted = false;
    };
  }, [id, turn]);

  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  const replace = useCallback((filing: FilingView) => setState({ phase: 'shown', filing, polls: 0, problem: null }), []);

  const polls = state.phase === 'shown' && isOnTheWay(state.filing) ? state.polls : null;
  useEffect(() => {
    if (polls === null) return undefined;
    const timer = setTimeout(refresh, POLL_MS[Math.min(polls, POLL_MS.length - 1)]);
    return () => clearTimeout(timer);
  }, [polls, refresh]);

  useEffect(() => {
    const stops = [platform.onResumed(refresh), platform.onNetworkChanged((online) => online && refresh())];
    return () => stops.forEach((stop) => stop());
  }, [platform, refresh]);

  return { state, refresh, replace };
}
