import { useCallback, useEffect, useState } from 'react';
import type { StatisticsView } from '../../../contract/schemas/statistics';
import type { ApiError } from '../../api/api-error';
import { getStatistics } from '../../api/listening/statistics';

export interface Asked {
  province: string | null;
  year: string | null;
  level: string | null;
}

type StatisticsState = { phase: 'loading' } | { phase: 'failed'; error: ApiError } | { phase: 'shown'; view: StatisticsView; busy: boolean; error: ApiError | null };

/** The figures asked for. Those before stay in sight until the new ones are there. */
export function useStatistics({ province, year, level }: Asked): { state: StatisticsState; retry(): void } {
  const [state, setState] = useState<StatisticsState>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    setState((before) => (before.phase === 'shown' ? { ...before, busy: true, error: null } : { phase: 'loading' }));
    void getStatistics({ province, year, level }).then((result) => {
      if (!wanted) return;
      setState((before) => {
        if (result.ok) return { phase: 'shown', view: result.value, busy: false, error: null };
        return before.phase === 'shown' ? { ...before, busy: false, error: result.error } : { phase: 'failed', error: result.error };
      });
    });
    return () => {
      wanted = false;
    };
  }, [province, year, level, turn]);
  return { state, retry: useCallback(() => setTurn((before) => before + 1), []) };
}
