import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ProcedureSearch } from '../../api/filing/procedures';
import { searchOf, withSearch, withoutSearch } from './search-query';

/**
 * The search, kept in the address for Back, reload and sharing. Written past the router on purpose: to it every change
 * would be a new screen, and the focus would leave the field while somebody types.
 */
export function useSearchInAddress(): { search: ProcedureSearch; change(part: Partial<ProcedureSearch>): void; clear(): void } {
  const [opened] = useSearchParams();
  const [query, setQuery] = useState(opened);

  const put = useCallback((alter: (before: URLSearchParams) => URLSearchParams) => {
    setQuery((before) => {
      const next = alter(before);
      window.history.replaceState(window.history.state, '', `${window.location.pathname}${String(next) && `?${next.toString()}`}`);
      return next;
    });
  }, []);

  return {
    search: searchOf(query),
    change: useCallback((part) => put((before) => withSearch(before, part)), [put]),
    clear: useCallback(() => put(withoutSearch), [put]),
  };
}
