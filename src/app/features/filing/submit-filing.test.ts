import { describe, expect, it, vi } from 'vitest';
import type { FilingBody } from '../../../contract/schemas/filing';
import { failed, ok, type ApiError, type ApiErrorCode } from '../../api/api-error';
import { DRAFT_ID, draftView, FILING_ID, filingView } from './sample-form.test-helper';
import { keyFor, submitFiling, type SubmitParts } from './submit-filing';

const error = (code: ApiErrorCode, status: number): ApiError => ({ code, status, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const BODY: FilingBody = { draftId: DRAFT_ID, revision: 3, resultWay: 'counter', post: [], consentVersion: 'v', committed: true };

function parts(over: Partial<SubmitParts> = {}): SubmitParts {
  return {
    draftId: DRAFT_ID,
    createFiling: vi.fn().mockResolvedValue(ok(filingView())),
    getDraft: vi.fn().mockResolvedValue(ok(draftView())),
    keepKey: vi.fn().mockResolvedValue(undefined),
    newKey: () => 'new-key-1',
    ...over,
  };
}

describe('the key of a filing', () => {
  it('is the one made when the review opened, for the first wish and for its repeats', () => {
    const first = keyFor({ key: 'k', sent: null }, BODY, () => 'other');
    expect(first.key).toBe('k');
    expect(keyFor(first, { ...BODY }, () => 'other').key).toBe('k');
  });

  it('is another for another wish', () => {
    const first = keyFor({ key: 'k', sent: null }, BODY, () => 'other');
    expect(keyFor(first, { ...BODY, revision: 4 }, () => 'other').key).toBe('other');
  });
});

describe('filing', () => {
  it('keeps the key on the device before anything is sent', async () => {
    const order: string[] = [];
    await submitFiling(BODY, null, parts({ keepKey: () => Promise.resolve(order.push('kept')), createFiling: () => Promise.resolve((order.push('sent'), ok(filingView()))) }));
    expect(order).toEqual(['kept', 'sent']);
  });

  it('finds out that a filing whose answer was lost is there', async () => {
    const lost = parts({ createFiling: vi.fn().mockResolvedValue(failed(error('timeout', 0))), getDraft: vi.fn().mockResolvedValue(ok(draftView({ filingId: FILING_ID }))) });
    expect(await submitFiling(BODY, null, lost)).toEqual({ kind: 'filed', filingId: FILING_ID });
  });

  it('says that it does not know when nobody can tell', async () => {
    const lost = parts({ createFiling: vi.fn().mockResolvedValue(failed(error('timeout', 0))), getDraft: vi.fn().mockResolvedValue(failed(error('timeout', 0))) });
    expect(await submitFiling(BODY, null, lost)).toEqual({ kind: 'unsure' });
  });

  it('leads to the filing when another tab was quicker, and says what was refused otherwise', async () => {
    const twice = parts({ createFiling: vi.fn().mockResolvedValue(failed(error('already_filed', 409))), getDraft: vi.fn().mockResolvedValue(ok(draftView({ filingId: FILING_ID }))) });
    expect(await submitFiling(BODY, null, twice)).toEqual({ kind: 'filed', filingId: FILING_ID });
    const refused = error('papers_incomplete', 422);
    expect(await submitFiling(BODY, null, parts({ createFiling: vi.fn().mockResolvedValue(failed(refused)) }))).toEqual({ kind: 'refused', error: refused });
  });
});
