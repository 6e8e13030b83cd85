import type { DivisionList } from '../../../contract/schemas/form';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isDivisionList } from './filing-shapes';

/** The provinces of Việt Nam as they are now. */
export function listProvinces(): Promise<ApiResult<DivisionList>> {
  return apiParts().call('listProvincesOfDivisions', isDivisionList);
}

/** Wards of a province, by its statistical code such as `68`. */
export function listWards(province: string): Promise<ApiResult<DivisionList>> {
  return apiParts().call('listWards', isDivisionList, { params: { province } });
}
