import { useCallback, useEffect, useState } from 'react';
import type { ProcedureDetail } from '../../../contract/schemas/procedure';
import type { ApiError } from '../../api/api-error';
import { getProcedure } from '../../api/filing/procedures';

export type ProcedureState = { phase: 'loading' } | { phase: 'failed'; error: ApiError; retrying: boolean } | { phase: 'shown'; procedure: ProcedureDetail };

export function useProcedure(code: string, province: string | null): { state: ProcedureState; retry(): void } {
  const [state, setState] = useState<ProcedureState>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let wanted = true;
    setState((before) => (before.phase === 'failed' ? { ...before, retrying: true } : before));
    void getProcedure(code, province).then((result) => {
      if (!wanted) return;
      setState(result.ok ? { phase: 'shown', procedure: result.value } : { phase: 'failed', error: result.error, retrying: false });
    });
    return () => {
      wanted = false;
    };
  }, [code, province, turn]);

  return { state, retry: useCallback(() => setTurn((before) => before + 1), []) };
}
