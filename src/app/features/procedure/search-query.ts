import type { ProcedureSearch } from '../../api/filing/procedures';

/** The search as it stands in the address, so that Back, a shared link and a reload show the same list. */
const QUERY_KEYS = { q: 'tim', event: 'viec', level: 'cap', onlineLevel: 'muc', field: 'linh-vuc', agency: 'co-quan', province: 'tinh' } as const satisfies Record<keyof ProcedureSearch, string>;

const FILTERS = ['level', 'onlineLevel', 'field', 'agency'] as const;

export function searchOf(query: URLSearchParams): ProcedureSearch {
  const value = (key: keyof ProcedureSearch): string | null => query.get(QUERY_KEYS[key]) || null;
  return { q: value('q'), event: value('event'), level: value('level'), onlineLevel: value('onlineLevel'), field: value('field'), agency: value('agency'), province: value('province') };
}

/** The address with some parts changed; null takes a part away. */
export function withSearch(query: URLSearchParams, change: Partial<ProcedureSearch>): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const key of Object.keys(QUERY_KEYS).filter((name): name is keyof ProcedureSearch => name in change)) {
    const value = change[key];
    if (value) next.set(QUERY_KEYS[key], value);
    else next.delete(QUERY_KEYS[key]);
  }
  return next;
}

/** Everything, in the same province. */
export function withoutSearch(query: URLSearchParams): URLSearchParams {
  const province = query.get(QUERY_KEYS.province);
  return new URLSearchParams(province ? { [QUERY_KEYS.province]: province } : {});
}

/** The words and the life event, in every procedure of the province. */
export const WITHOUT_FILTERS = { level: null, onlineLevel: null, field: null, agency: null } as const satisfies Partial<ProcedureSearch>;

/** How many filters narrow the list, the words and the life event apart. */
export const countFilters = (search: ProcedureSearch): number => FILTERS.filter((key) => search[key] !== null).length;

/** Whether something else than the filters was asked for, which is worth keeping without them. */
export const isAsked = (search: ProcedureSearch): boolean => search.q !== null || search.event !== null;

/** Whether anything was asked for. */
export const isNarrowed = (search: ProcedureSearch): boolean => isAsked(search) || countFilters(search) > 0;
