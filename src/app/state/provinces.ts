import { atom, useRecoilCallback, useRecoilValue } from 'recoil';
import type { Province, ProvinceList } from '../../contract/schemas/province';

/** Null until the proxy told. */
export const provincesState = atom<ProvinceList | null>({ key: 'provinces', default: null });

const failedState = atom<boolean>({ key: 'provinces-failed', default: false });

const homeOf = (list: ProvinceList): Province | null => list.items.find(({ id }) => id === list.defaultId) ?? list.items[0] ?? null;

/** The province this deployment opens with (null when the proxy could not tell), and how to ask, or ask again. */
export function useProvinces(): { home: Province | 'loading' | null; load: () => Promise<void> } {
  const list = useRecoilValue(provincesState);
  const hasFailed = useRecoilValue(failedState);
  const load = useRecoilCallback(
    ({ snapshot, set }) =>
      async () => {
        if (await snapshot.getPromise(provincesState)) return;
        if (await snapshot.getPromise(failedState)) set(failedState, false);
        try {
          const result = await import('../api/client').then((api) => api.getProvinces());
          if (result.ok) set(provincesState, result.value);
          else set(failedState, true);
        } catch {
          set(failedState, true); // the chunk could not be fetched
        }
      },
    [],
  );
  return { home: list ? homeOf(list) : hasFailed ? null : 'loading', load };
}
