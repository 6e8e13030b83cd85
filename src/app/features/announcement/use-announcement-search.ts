import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AnnouncementSearch } from '../../api/telling/announcements';
import { CATEGORIES } from './categories';

const KEYS = { q: 'tim', category: 'loai', province: 'tinh' } as const;

const searchOf = (query: URLSearchParams): AnnouncementSearch => ({
  q: query.get(KEYS.q) || null,
  category: CATEGORIES.find((known) => known === query.get(KEYS.category)) ?? null,
  province: query.get(KEYS.province) || null,
});

/**
 * The search, kept in the address for Back, reload and sharing. Written past the router on purpose: to it every change
 * would be a new screen, and the focus would leave the field while somebody types.
 */
export function useAnnouncementSearch(): { search: AnnouncementSearch; change(part: Partial<AnnouncementSearch>): void } {
  const [opened] = useSearchParams();
  const [search, setSearch] = useState(() => searchOf(opened));

  const change = useCallback(
    (part: Partial<AnnouncementSearch>) => {
      const next = { ...search, ...part };
      const query = new URLSearchParams();
      for (const name of ['q', 'category', 'province'] as const) {
        const value = next[name];
        if (value) query.set(KEYS[name], value);
      }
      window.history.replaceState(window.history.state, '', `${window.location.pathname}${String(query) && `?${query.toString()}`}`);
      setSearch(next);
    },
    [search],
  );

  return { search, change };
}
