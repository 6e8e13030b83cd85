import { useCallback, useEffect, useState } from 'react';
import type { ProcedurePage, ProcedureSummary } from '../../../contract/schemas/procedure';
import type { ApiError } from '../../api/api-error';
import { searchProcedures, type ProcedureSearch } from '../../api/filing/procedures';

export type SearchState =
  | { phase: 'loading' }
  | { phase: 'failed'; error: ApiError }
  | { phase: 'shown'; page: Omit<ProcedurePage, 'items'>; items: ProcedureSummary[]; busy: boolean; error: ApiError | null };

interface ProcedureList {
  state: SearchState;
  /** Fetches the next page. */
  more(): void;
  retry(): void;
}

/** The catalogue page by page for one search. The list before stays in sight until the new one is there. */
export function useProcedureSearch(search: ProcedureSearch): ProcedureList {
  const [state, setState] = useState<SearchState>({ phase: 'loading' });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(search);

  useEffect(() => {
    let wanted = true;
    setState((before) => (before.phase === 'shown' ? { ...before, busy: true } : { phase: 'loading' }));
    void searchProcedures(search, null).then((result) => {
      if (!wanted) return;
      if (!result.ok) return setState({ phase: 'failed', error: result.error });
      const { items, ...page } = result.value;
      setState({ phase: 'shown', page, items, busy: false, error: null });
    });
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `search` is a new object on every drawing; its key says whether it is another search
  }, [key, turn]);

  const more = useCallback(() => {
    if (state.phase !== 'shown' || state.busy || state.page.nextCursor === null) return;
    const shown = state;
    setState({ ...shown, busy: true, error: null });
    void searchProcedures(search, shown.page.nextCursor).then((result) => {
      setState((now) => {
        if (now.phase !== 'shown' || now.items !== shown.items) return now; // another search meanwhile
        if (!result.ok) return { ...now, busy: false, error: result.error };
        const { items, ...page } = result.value;
        return { phase: 'shown', page, items: [...now.items, ...items], busy: false, error: null };
      });
    });
  }, [state, search]);

  return { state, more, retry: useCallback(() => setTurn((before) => before + 1), []) };
}
