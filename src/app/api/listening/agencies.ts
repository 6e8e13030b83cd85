import type { AgencyPage, AgencyView } from '../../../contract/schemas/agency';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isAgencyPage, isAgencyView } from './centre-shapes';
import { queryOf } from './query-of';

export interface AgencySearch {
  province: string | null;
  level: string | null;
  q: string | null;
  takesBookings: 'true' | null;
}

/** One page of agencies, best match first. */
export function searchAgencies(search: AgencySearch, cursor: string | null): Promise<ApiResult<AgencyPage>> {
  return apiParts().call('listAgencies', isAgencyPage, { query: queryOf({ ...search, cursor }) });
}

export function getAgency(code: string): Promise<ApiResult<AgencyView>> {
  return apiParts().call('getAgency', isAgencyView, { params: { code } });
}
