import { useCallback, useEffect, useState } from 'react';
import type { LetterState } from '../../contract/schemas/petition';
import type { ApiError, ApiResult } from '../api/api-error';
import { usePlatform } from '../platform/use-platform';

/** Gently: handing over takes seconds as a rule; what the agency says comes by itself into the inbox. */
const POLL_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

export type LetterView<T> = { phase: 'loading' } | { phase: 'failed'; error: ApiError; retrying: boolean } | { phase: 'shown'; letter: T; polls: number; problem: ApiError | null };

/** One letter of this citizen's, asked about again while it is being handed over and when the citizen comes back. `load` must not change between draws. */
export function useLetter<T extends { state: LetterState }>(id: string, load: (id: string) => Promise<ApiResult<T>>): { state: LetterView<T>; refresh(): void; replace(letter: T): void } {
  const platform = usePlatform();
  const [state, setState] = useState<LetterView<T>>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    void load(id).then((result) => {
      if (!wanted) return;
      setState((before) => {
        if (result.ok) return { phase: 'shown', letter: result.value, polls: before.phase === 'shown' ? before.polls + 1 : 0, problem: null };
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
  const replace = useCallback((letter: T) => setState({ phase: 'shown', letter, polls: 0, problem: null }), []);

  const polls = state.phase === 'shown' && state.letter.state === 'accepted' && state.polls < POLL_MS.length ? state.polls : null;
  useEffect(() => {
    if (polls === null) return undefined;
    const timer = setTimeout(refresh, POLL_MS[polls]);
    return () => clearTimeout(timer);
  }, [polls, refresh]);

  useEffect(() => {
    const stops = [platform.onResumed(refresh), platform.onNetworkChanged((online) => online && refresh())];
    return () => stops.forEach((stop) => stop());
  }, [platform, refresh]);

  return { state, refresh, replace };
}
