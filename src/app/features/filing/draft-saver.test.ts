import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftBody, DraftView } from '../../../contract/schemas/draft';
import { failed, ok, type ApiError, type ApiErrorCode, type ApiResult } from '../../api/api-error';
import type { KeptDraft } from '../../state/kept-draft';
import { createDraftSaver } from './draft-saver';
import { draft, draftView } from './sample-form.test-helper';

const error = (code: ApiErrorCode, status: number): ApiError => ({ code, status, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });

/** A server with one draft, and a device. */
function world(over: Partial<KeptDraft> = {}) {
  const device: KeptDraft[] = [];
  const bodies: DraftBody[] = [];
  let held: DraftView | null = null;
  let answer: (result: ApiResult<DraftView>) => ApiResult<DraftView> = (result) => result;
  const put = (_id: string, body: DraftBody): Promise<ApiResult<DraftView>> => {
    bodies.push(body);
    if (held === null && body.baseRevision > 0) return Promise.resolve(failed(error('not_found', 404)));
    if ((held?.revision ?? 0) !== body.baseRevision) return Promise.resolve(failed(error('draft_conflict', 409)));
    held = draftView({ ...body, revision: body.baseRevision + 1 });
    return Promise.resolve(answer(ok(held)));
  };
  const saver = createDraftSaver({
    draft: draft(over),
    keep: (kept) => Promise.resolve(device.push(kept) > 0),
    put,
    get: () => Promise.resolve(held ? ok(held) : failed(error('not_found', 404))),
    prune: (answers) => answers,
    now: () => new Date().toISOString(),
  });
  return {
    saver, device, bodies,
    hold: (view: DraftView | null) => void (held = view),
    answering: (change: typeof answer) => void (answer = change),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving a draft while it is written', () => {
  it('waits for a pause in the typing, then keeps it here and sends it once', async () => {
    const { saver, device, bodies } = world();
    for (const name of ['N', 'Ng', 'Ngu']) saver.change({ answers: { 'applicant.fullName': name } });
    expect(bodies).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(device.at(-1)?.answers).toEqual({ 'applicant.fullName': 'Ngu' });
    expect(bodies).toMatchObject([{ answers: { 'applicant.fullName': 'Ngu' }, baseRevision: 0 }]);
    expect(saver.state()).toEqual({ kind: 'saved' });
    expect(saver.draft()).toMatchObject({ revision: 1, unsent: false });
  });

  it('begins anew where the draft was deleted on another device or has expired', async () => {
    const { saver, bodies, hold } = world();
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await vi.advanceTimersByTimeAsync(2_000);
    hold(null);
    saver.change({ answers: { 'applicant.fullName': 'Anh' } });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(bodies.map(({ baseRevision }) => baseRevision)).toEqual([0, 1, 0]);
    expect(saver.state()).toEqual({ kind: 'saved' });
    expect(saver.draft()).toMatchObject({ revision: 1, unsent: false, answers: { 'applicant.fullName': 'Anh' } });
  });

  it('does not wait for ever for somebody who types on and on', async () => {
    const { saver, bodies } = world();
    for (let at = 0; at < 12; at += 1) {
      saver.change({ answers: { 'details.reason': 'a'.repeat(at + 1) } });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(bodies.length).toBeGreaterThan(0);
  });

  it('takes the lost answer of its own save for no conflict', async () => {
    const { saver, answering } = world();
    answering(() => failed(error('timeout', 0)));
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await saver.flush();
    expect(saver.state()).toMatchObject({ kind: 'device' });
    answering((result) => result);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.state()).toEqual({ kind: 'saved' });
    expect(saver.draft().revision).toBe(1);
  });

  it('takes it for none either when more was written since the lost answer', async () => {
    const { saver, answering, bodies, device } = world();
    answering(() => failed(error('timeout', 0)));
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await saver.flush();
    expect(device.at(-1)?.unanswered).toHaveLength(1);
    answering((result) => result);
    saver.change({ answers: { 'applicant.fullName': 'An Nguyễn' } });
    await saver.flush();
    expect(saver.state()).toEqual({ kind: 'saved' });
    expect(bodies.at(-1)).toMatchObject({ baseRevision: 1, answers: { 'applicant.fullName': 'An Nguyễn' } });
    expect(saver.draft()).toMatchObject({ revision: 2, unsent: false, unanswered: [] });
  });

  it('overwrites nothing of another device until it is told to', async () => {
    const { saver, bodies, hold } = world({ revision: 1 });
    const theirs = draftView({ revision: 2, answers: { 'applicant.fullName': 'Bình' } });
    hold(theirs);
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await saver.flush();
    expect(saver.state()).toEqual({ kind: 'conflict', theirs });
    saver.change({ answers: { 'applicant.fullName': 'An Nguyễn' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bodies).toHaveLength(1);
    await saver.keepMine(theirs);
    expect(bodies.at(-1)).toMatchObject({ baseRevision: 2, answers: { 'applicant.fullName': 'An Nguyễn' } });
    expect(saver.state()).toEqual({ kind: 'saved' });
  });

  it('lets what stands on the server win when that is chosen', async () => {
    const { saver, hold, device } = world({ revision: 1, unsent: true, answers: { 'applicant.fullName': 'An' } });
    const theirs = draftView({ revision: 2, answers: { 'applicant.fullName': 'Bình' } });
    hold(theirs);
    await saver.flush();
    expect(saver.takeTheirs(theirs)).toMatchObject({ revision: 2, unsent: false, answers: { 'applicant.fullName': 'Bình' } });
    await vi.advanceTimersByTimeAsync(0);
    expect(device.at(-1)?.answers).toEqual({ 'applicant.fullName': 'Bình' });
  });

  it('keeps on this device what cannot be sent, says why, and tries again', async () => {
    const { saver, answering, device, hold } = world();
    answering(() => {
      hold(null);
      return failed(error('offline', 0));
    });
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await saver.flush();
    expect(saver.state()).toMatchObject({ kind: 'device', why: { code: 'offline' } });
    expect(device.at(-1)).toMatchObject({ unsent: true, revision: 0 });
    answering((result) => result);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.state()).toEqual({ kind: 'saved' });
  });

  it('writes nothing any more after the draft was filed or deleted', async () => {
    const { saver, device, bodies } = world();
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await saver.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([device, bodies]).toEqual([[], []]);
  });

  it('writes nothing any more when the screen was left, also where it is told to', async () => {
    const { saver, device, bodies } = world({ unsent: true, answers: { 'applicant.fullName': 'An' } });
    saver.stop();
    await saver.flush();
    expect([device, bodies]).toEqual([[], []]);
    saver.start();
    await saver.flush();
    expect(bodies).toHaveLength(1);
  });

  /** A server that takes its time: `answer` ends the save under way. */
  function slow() {
    const device: KeptDraft[] = [];
    let answer: (result: ApiResult<DraftView>) => void = () => undefined;
    const put = vi.fn((_id: string, _body: DraftBody) => new Promise<ApiResult<DraftView>>((resolve) => (answer = resolve)));
    const saver = createDraftSaver({
      draft: draft(),
      keep: (kept) => Promise.resolve(device.push(kept) > 0),
      put,
      get: () => Promise.resolve(failed(error('not_found', 404))),
      prune: (answers) => answers,
      now: () => new Date().toISOString(),
    });
    return { saver, device, put, answer: (result: ApiResult<DraftView>) => answer(result) };
  }

  it('still sends what was written just before the screen was left, and leaves the device to who opens it next', async () => {
    const { saver, device, put, answer } = slow();
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    saver.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(put.mock.calls[0]?.[1]).toMatchObject({ answers: { 'applicant.fullName': 'An' } });
    expect(device.at(-1)).toMatchObject({ unsent: true, unanswered: [expect.stringContaining('An')] });
    const kept = device.length;
    answer(ok(draftView({ revision: 1 })));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(device).toHaveLength(kept);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('is not over before a save under way is, which would bring a deleted draft back', async () => {
    const { saver, answer } = slow();
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    void saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    let over = false;
    const ended = saver.end().then(() => (over = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toBe(false);
    answer(ok(draftView({ revision: 1 })));
    await ended;
    expect(saver.draft().revision).toBe(1);
  });

  it.each(['stop', 'end'] as const)('sends nothing more for who waited for the save under way, once told to %s', async (how) => {
    const { saver, put, answer } = slow();
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    void saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    saver.change({ answers: { 'applicant.fullName': 'An Nguyễn' } });
    void saver.flush();
    void saver[how]();
    answer(ok(draftView({ revision: 1 })));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('leaves it to who opens it next to send again what met an own save whose answer was lost', async () => {
    const { saver, answering, bodies } = world();
    answering(() => failed(error('timeout', 0)));
    saver.change({ answers: { 'applicant.fullName': 'An' } });
    await saver.flush();
    saver.change({ answers: { 'applicant.fullName': 'An Nguyễn' } });
    saver.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]?.baseRevision).toBe(0);
  });

  it('sends nothing for what only this device knows', async () => {
    const { saver, bodies, device } = world({ revision: 1 });
    saver.change({ submit: { key: 'k-12345678', sent: null } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bodies).toEqual([]);
    expect(device.at(-1)?.submit?.key).toBe('k-12345678');
  });
});
