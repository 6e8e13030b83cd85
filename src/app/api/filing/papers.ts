import type { PaperPage, PaperView } from '../../../contract/schemas/paper';
import { UPLOADS_PATH } from '../../../contract/routes';
import type { ApiResult } from '../api-error';
import { apiBaseUrl } from '../base-url';
import type { SessionSource } from '../call';
import { apiParts } from '../parts';
import { isAnything } from '../shapes';
import { isPaperPage, isPaperView } from './filing-shapes';

/** Where tus uploads begin. */
export const uploadsUrl = (): string => apiBaseUrl() + UPLOADS_PATH;

/** The session for an upload, which does not go through `call`. */
export const uploadSession = (): SessionSource => apiParts().session;

/** A page of the files of one draft, newest first; without it, of papers and results of earlier filings that may be used again. */
export function listPapers(draftId: string | null, cursor: string | null = null): Promise<ApiResult<PaperPage>> {
  return apiParts().call('listPapers', isPaperPage, { query: { limit: '50', ...(draftId === null ? {} : { draftId }), ...(cursor === null ? {} : { cursor }) }, auth: 'required' });
}

export function getPaper(id: string): Promise<ApiResult<PaperView>> {
  return apiParts().call('getPaper', isPaperView, { params: { id }, auth: 'required' });
}

export function deletePaper(id: string): Promise<ApiResult<unknown>> {
  return apiParts().call('deletePaper', isAnything, { params: { id }, auth: 'required' });
}

/** The same bytes as another paper of a draft. */
export function reusePaper(id: string, draftId: string, paperCode: string, idempotencyKey: string): Promise<ApiResult<PaperView>> {
  return apiParts().call('reusePaper', isPaperView, { params: { id }, body: { draftId, paperCode }, auth: 'required', idempotencyKey });
}
