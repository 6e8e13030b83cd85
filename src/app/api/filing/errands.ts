import type { FilingView } from '../../../contract/schemas/filing';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isFilingView } from './filing-shapes';

/** One complete answer to one request for papers (`paperIds` were uploaded with the filing's draft id). */
export function sendSupplement(id: string, body: { requestId: string; note: string; paperIds: string[] }, idempotencyKey: string): Promise<ApiResult<FilingView>> {
  return apiParts().call('sendSupplement', isFilingView, { params: { id }, body, auth: 'required', idempotencyKey });
}

/** Asks to have the dossier back; the agency confirms. Call only after the citizen confirmed. */
export function askWithdrawal(id: string, reason: string, idempotencyKey: string): Promise<ApiResult<FilingView>> {
  return apiParts().call('askWithdrawal', isFilingView, { params: { id }, body: { reason, confirmed: true }, auth: 'required', idempotencyKey });
}

/** 1 chưa hài lòng, 2 hài lòng, 3 rất hài lòng; once. */
export function rateFiling(id: string, body: { score: number; comment: string }, idempotencyKey: string): Promise<ApiResult<FilingView>> {
  return apiParts().call('rateFiling', isFilingView, { params: { id }, body, auth: 'required', idempotencyKey });
}
