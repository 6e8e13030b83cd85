import type { PaperPage } from '../../../contract/schemas/paper';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isPaperPage } from './filing-shapes';

/** Papers and results of earlier filings that may be used again, newest first. */
export function listMyPapers(cursor: string | null): Promise<ApiResult<PaperPage>> {
  return apiParts().call('listPapers', isPaperPage, { query: cursor === null ? {} : { cursor }, auth: 'own' });
}
