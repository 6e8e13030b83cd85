import type { DivisionList } from '../../contract/schemas/form';
import type { ApiResult } from '../api/api-error';
import { listProvinces, listWards } from '../api/filing/divisions';

type Items = DivisionList['items'];

/** Each list is fetched once; a failure is forgotten, so that the next screen asks again. */
const lists = new Map<string, Promise<ApiResult<DivisionList>>>();
const here = new Map<string, Items>();
const PROVINCES = '';

/** Provinces, or the wards of one. */
export async function loadDivisions(province: string | null): Promise<ApiResult<DivisionList>> {
  const key = province ?? PROVINCES;
  const list = lists.get(key) ?? (province === null ? listProvinces() : listWards(province));
  lists.set(key, list);
  const result = await list;
  if (result.ok) here.set(key, result.value.items);
  else lists.delete(key);
  return result;
}

/** What is there already, at once; null before it was fetched. */
export const knownDivisions = (province: string | null): Items | null => here.get(province ?? PROVINCES) ?? null;

/** Name of a province (ward null) or of a ward; null when its list was not fetched. */
export function divisionName(province: string, ward: string | null): string | null {
  const items = knownDivisions(ward === null ? null : province);
  return items?.find(({ code }) => code === (ward ?? province))?.name ?? null;
}
