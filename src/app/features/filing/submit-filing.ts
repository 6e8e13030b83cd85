import type { DraftView } from '../../../contract/schemas/draft';
import type { FilingBody, FilingView } from '../../../contract/schemas/filing';
import type { ApiError, ApiResult } from '../../api/api-error';
import type { SubmitKey } from '../../state/kept-draft';

/** The notice the citizen agrees to; a new text takes a new version. */
export const CONSENT_VERSION = '2026-11-filing-1';

export type Submitted = { kind: 'filed'; filingId: string } | { kind: 'refused'; error: ApiError } | { kind: 'unsure' };

export interface SubmitParts {
  draftId: string;
  createFiling(body: FilingBody, key: string): Promise<ApiResult<FilingView>>;
  getDraft(id: string): Promise<ApiResult<DraftView>>;
  /** Keeps the key on the device before anything is sent. */
  keepKey(submit: SubmitKey): Promise<unknown>;
  newKey(): string;
}

/** The same wish goes with the same key, after a kill too; another wish (the draft was changed) takes another, or the proxy would refuse it. */
export function keyFor(submit: SubmitKey | null, body: FilingBody, newKey: () => string): SubmitKey {
  const sent = JSON.stringify(body);
  if (submit === null) return { key: newKey(), sent };
  return submit.sent === null || submit.sent === sent ? { key: submit.key, sent } : { key: newKey(), sent };
}

/** Files once, whatever happens on the way: when the answer is lost, the draft is asked what became of it. */
export async function submitFiling(body: FilingBody, before: SubmitKey | null, { draftId, createFiling, getDraft, keepKey, newKey }: SubmitParts): Promise<Submitted> {
  const submit = keyFor(before, body, newKey);
  await keepKey(submit);
  const result = await createFiling(body, submit.key);
  if (result.ok) return { kind: 'filed', filingId: result.value.id };
  const { error } = result;
  const lost = error.status === 0 || error.code === 'unreadable';
  if (error.code !== 'already_filed' && !lost) return { kind: 'refused', error };
  const draft = await getDraft(draftId);
  if (draft.ok && draft.value.filingId !== null) return { kind: 'filed', filingId: draft.value.filingId };
  if (error.code === 'already_filed') return { kind: 'refused', error };
  return error.code === 'offline' && navigator.onLine === false ? { kind: 'refused', error } : { kind: 'unsure' };
}
