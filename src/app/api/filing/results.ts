import type { ResultLink, ResultList } from '../../../contract/schemas/filing';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isResultLink, isResultList } from './after-shapes';

export function listResults(id: string): Promise<ApiResult<ResultList>> {
  return apiParts().call('listResults', isResultList, { params: { id }, auth: 'required' });
}

/** A link that works once within five minutes. */
export function linkResult(id: string, fileId: string): Promise<ApiResult<ResultLink>> {
  return apiParts().call('linkResult', isResultLink, { params: { id, fileId }, auth: 'required' });
}
