import { atom, useRecoilValue } from 'recoil';
import type { Province, ProvinceList } from '../../contract/schemas/province';

/** Null until the proxy told. */
export const provincesState = atom<ProvinceList | null>({ key: 'provinces', default: null });

/** The province this deployment opens with: hotline, address, portal. Null until known. */
export function useHomeProvince(): Province | null {
  const list = useRecoilValue(provincesState);
  return list?.items.find(({ id }) => id === list.defaultId) ?? null;
}
