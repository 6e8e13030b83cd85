import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftView } from '../../../contract/schemas/draft';
import { failed, ok, type ApiError, type ApiErrorCode, type ApiResult } from '../../api/api-error';
import { keepDraft, keepForm, readDraft } from '../../state/draft-box';
import type { DeviceStorage } from '../../platform/port';
import { openDraft, type OpenParts } from './open-draft';
import { contentOf } from './same-content';
import { draft, DRAFT_ID, draftView, FORM, PROCEDURE, SECTIONS } from './sample-form.test-helper';

const error = (code: ApiErrorCode, status: number): ApiError => ({ code, status, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const OFFLINE = failed(error('offline', 0));
const GONE = failed(error('not_found', 404));

let storage: DeviceStorage;
beforeEach(() => {
  const kept = new Map<string, string>();
  storage = { get: (key) => Promise.resolve(kept.get(key) ?? null), set: (key, value) => Promise.resolve(kept.set(key, value) === kept), remove: (key) => Promise.resolve(void kept.delete(key)) };
});

const open = (server: ApiResult<DraftView>, over: Partial<OpenParts> = {}) =>
  openDraft(DRAFT_ID, { storage, getDraft: () => Promise.resolve(server), getForm: () => Promise.resolve(ok({ ...FORM, schema: {} })), getProcedure: () => Promise.resolve(ok(PROCEDURE)), ...over });

const NAMED = { 'applicant.fullName': 'An' };

describe('opening a draft', () => {
  it('begun here is taken from the device, and the form it has not seen yet is no new version', async () => {
    await keepDraft(storage, draft({ formVersion: 0 }));
    expect(await open(GONE)).toMatchObject({ kind: 'ready', newVersion: false, theirs: null, draft: { formVersion: 2, revision: 0 } });
  });

  it('that was never sent is asked of nobody', async () => {
    await keepDraft(storage, draft({ formVersion: 0, answers: NAMED, unsent: true }));
    const getDraft = () => Promise.reject(new Error('asked'));
    expect(await open(GONE, { getDraft })).toMatchObject({ kind: 'ready', draft: { revision: 0 } });
  });

  it('of another device is taken from the server and kept here', async () => {
    expect(await open(ok(draftView({ answers: NAMED, revision: 3 })))).toMatchObject({ kind: 'ready', draft: { answers: NAMED, revision: 3 } });
    expect(await readDraft(storage, DRAFT_ID)).toMatchObject({ answers: NAMED, revision: 3 });
  });

  it('goes on with what was not sent, as long as the server has nothing newer', async () => {
    await keepDraft(storage, draft({ answers: NAMED, revision: 1, unsent: true }));
    expect(await open(ok(draftView()))).toMatchObject({ kind: 'ready', theirs: null, draft: { answers: NAMED, unsent: true } });
  });

  it('asks which to keep when both were changed, and takes the newer when only the other was', async () => {
    const theirs = draftView({ revision: 2, answers: { 'applicant.fullName': 'Bình' } });
    await keepDraft(storage, draft({ answers: NAMED, revision: 1, unsent: true }));
    expect(await open(ok(theirs))).toMatchObject({ kind: 'ready', theirs, draft: { answers: NAMED } });
    await keepDraft(storage, draft({ answers: NAMED, revision: 1 }));
    expect(await open(ok(theirs))).toMatchObject({ kind: 'ready', theirs: null, draft: { answers: theirs.answers, revision: 2 } });
  });

  it('knows its own save whose answer was lost before the app was killed', async () => {
    const server = draftView({ revision: 2, answers: NAMED });
    await keepDraft(storage, draft({ answers: { ...NAMED, 'applicant.address': 'Thôn 1' }, revision: 1, unsent: true, unanswered: [contentOf(server)] }));
    expect(await open(ok(server))).toMatchObject({ kind: 'ready', theirs: null, draft: { revision: 2, unsent: true, answers: { 'applicant.address': 'Thôn 1' } } });
  });

  it('works without a network once the form was here', async () => {
    await keepDraft(storage, draft({ answers: NAMED }));
    const none = { getForm: () => Promise.resolve(OFFLINE), getProcedure: () => Promise.resolve(OFFLINE) };
    expect(await open(OFFLINE, none)).toMatchObject({ kind: 'failed' });
    await keepForm(storage, DRAFT_ID, { form: FORM, procedure: PROCEDURE });
    expect(await open(OFFLINE, none)).toMatchObject({ kind: 'ready', draft: { answers: NAMED } });
  });

  it('is carried into a new version of the form, marking what no longer fits', async () => {
    await keepDraft(storage, draft({ formVersion: 1, revision: 1, step: 'review', answers: { 'applicant.onBehalf': 'neighbour', 'applicant.fullName': 'An', 'old.gone': 'x' } }));
    const opened = await open(ok(draftView({ formVersion: 1, answers: {} })));
    expect(opened).toMatchObject({ kind: 'ready', newVersion: true, draft: { formVersion: 2, step: 'form', unsent: true, answers: { 'applicant.fullName': 'An' } } });
    expect(opened.kind === 'ready' && opened.draft.toCheck).toContain('applicant.onBehalf');
    expect(SECTIONS[0]?.fields[0]?.id).toBe('applicant.onBehalf');
  });

  it('that was filed leads to what it became and leaves the device', async () => {
    await keepDraft(storage, draft({ revision: 1 }));
    expect(await open(ok(draftView({ filingId: DRAFT_ID })))).toEqual({ kind: 'filed', filingId: DRAFT_ID });
    expect(await readDraft(storage, DRAFT_ID)).toBeNull();
  });

  it('that expired on the server starts anew from what is here; one known to nobody is missing', async () => {
    expect(await open(GONE)).toEqual({ kind: 'missing' });
    await keepDraft(storage, draft({ answers: NAMED, revision: 4 }));
    expect(await open(GONE)).toMatchObject({ kind: 'ready', draft: { revision: 0, unsent: true, answers: NAMED } });
  });
});
