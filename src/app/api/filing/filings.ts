import type { FilingBody, FilingPage, FilingView } from '../../../contract/schemas/filing';
import type { PostalEstimate } from '../../../contract/schemas/post';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isFilingPage, isFilingView, isPostalEstimate } from './filing-shapes';

/** Files a draft. Repeating it with the same key and body files once and answers the same. */
export function createFiling(body: FilingBody, idempotencyKey: string): Promise<ApiResult<FilingView>> {
  return apiParts().call('createFiling', isFilingView, { body, auth: 'required', idempotencyKey });
}

export function getFiling(id: string): Promise<ApiResult<FilingView>> {
  return apiParts().call('getFiling', isFilingView, { params: { id }, auth: 'required' });
}

/** What was filed here, newest first. */
export function listFilings(cursor: string | null): Promise<ApiResult<FilingPage>> {
  return apiParts().call('listFilings', isFilingPage, { query: cursor === null ? {} : { cursor }, auth: 'own' });
}

/** What the post would ask, "tạm tính". */
export function estimatePost(query: { provinceId: string; direction: 'collect' | 'deliver'; province: string; ward: string }): Promise<ApiResult<PostalEstimate>> {
  return apiParts().call('estimatePost', isPostalEstimate, { query, auth: 'required' });
}
