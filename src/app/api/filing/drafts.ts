import type { DraftBody, DraftPage, DraftView } from '../../../contract/schemas/draft';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isAnything } from '../shapes';
import { isDraftPage, isDraftView } from './filing-shapes';

/** Saves the whole draft; `draft_conflict` when the server's is not the one it was made from. */
export function putDraft(id: string, body: DraftBody): Promise<ApiResult<DraftView>> {
  return apiParts().call('putDraft', isDraftView, { params: { id }, body, auth: 'required' });
}

/** Also answers a draft that was filed, with its `filingId`. */
export function getDraft(id: string): Promise<ApiResult<DraftView>> {
  return apiParts().call('getDraft', isDraftView, { params: { id }, auth: 'required' });
}

/** The newest drafts of this citizen, from every device. */
export function listDrafts(): Promise<ApiResult<DraftPage>> {
  return apiParts().call('listDrafts', isDraftPage, { query: { limit: '50' }, auth: 'required' });
}

export function deleteDraft(id: string): Promise<ApiResult<unknown>> {
  return apiParts().call('deleteDraft', isAnything, { params: { id }, auth: 'required' });
}
