import type { FormView } from '../../../contract/schemas/form';
import type { ProcedureDetail, ProcedurePage } from '../../../contract/schemas/procedure';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isFormView, isProcedureDetail, isProcedurePage } from './filing-shapes';

/** Every part is optional: what is null is not asked for. */
export interface ProcedureSearch {
  province: string | null;
  q: string | null;
  event: string | null;
  level: string | null;
  onlineLevel: string | null;
  field: string | null;
  agency: string | null;
}

/** Only what was said: the proxy refuses empty values. */
function queryOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** One page of the catalogue, best match first. */
export function searchProcedures(search: ProcedureSearch, cursor: string | null): Promise<ApiResult<ProcedurePage>> {
  return apiParts().call('listProcedures', isProcedurePage, { query: queryOf({ ...search, cursor }) });
}

export function getProcedure(code: string, province: string | null): Promise<ApiResult<ProcedureDetail>> {
  return apiParts().call('getProcedure', isProcedureDetail, { params: { code }, query: queryOf({ province }) });
}

/** The form of a procedure that is filed in the app. */
export function getForm(code: string, province: string): Promise<ApiResult<FormView>> {
  return apiParts().call('getForm', isFormView, { params: { code }, query: queryOf({ province }) });
}
