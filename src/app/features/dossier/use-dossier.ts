import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { getDossier, readKeptDossier, type FetchedDossier } from '../../api/client';
import { usePlatform } from '../../platform/use-platform';

export type DossierState =
  | { phase: 'loading' }
  | { phase: 'shown'; fetched: FetchedDossier; refreshing: boolean }
  | { phase: 'failed'; error: ApiError; retrying: boolean };

interface DossierSource {
  state: DossierState;
  refresh(): void;
  /** Puts a newer view in place, such as the one a proof brought. */
  replace(fetched: FetchedDossier): void;
}

/** What the device kept is shown at once, the proxy's answer replaces it; asked again when the citizen comes back to the app. Null asks nobody. */
export function useDossier(code: string | null, provinceId: string | null): DossierSource {
  const platform = usePlatform();
  const [state, setState] = useState<DossierState>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  /** How often a newer view was put in place: an answer asked for before that comes too late. */
  const replaced = useRef(0);

  useEffect(() => {
    if (code === null) return undefined;
    let wanted = true;
    const load = async () => {
      const kept = turn === 0 ? await readKeptDossier(code) : null;
      if (!wanted) return;
      const asked = replaced.current;
      setState((before) => markBusy(before, kept));
      const result = await getDossier(code, provinceId);
      if (!wanted || replaced.current !== asked) return;
      setState(result.ok ? { phase: 'shown', fetched: result.value, refreshing: false } : { phase: 'failed', error: result.error, retrying: false });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [code, provinceId, turn]);

  const refresh = useCallback(() => setTurn((before) => before + 1), []);
  const replace = useCallback((fetched: FetchedDossier) => {
    replaced.current += 1;
    setState({ phase: 'shown', fetched, refreshing: false });
  }, []);

  useEffect(() => {
    const stops = [platform.onResumed(refresh), platform.onNetworkChanged((online) => online && refresh())];
    return () => stops.forEach((stop) => stop());
  }, [platform, refresh]);

  return { state, refresh, replace };
}

function markBusy(before: DossierState, kept: FetchedDossier | null): DossierState {
  if (kept) return { phase: 'shown', fetched: kept, refreshing: true };
  if (before.phase === 'shown') return { ...before, refreshing: true };
  return before.phase === 'failed' ? { ...before, retrying: true } : before;
}
