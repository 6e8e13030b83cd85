// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { SessionView } from '../../contract/schemas/session';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { done, refused } from '../platform/outcome';
import { failed, ok } from './api-error';
import { noAnswer, readProblem } from './read-problem';
import { createSession } from './session';

const view = (token: string, expiresAt = '2026-11-23T00:00:00+07:00'): SessionView => ({
  token,
  expiresAt,
  me: { identityLevel: 0, displayName: 'Nguyễn Văn An', phoneMasked: null, since: '2026-11-01T08:00:00+07:00' },
});

const NOW = new Date('2026-11-22T08:00:00+07:00').getTime();

function make(options: { open?: () => Promise<ReturnType<typeof ok<SessionView>> | ReturnType<typeof failed>>; account?: 'given' | 'none'; kind?: 'zalo' | 'browser'; storage?: ReturnType<typeof memoryStorage> } = {}) {
  const storage = options.storage ?? memoryStorage();
  const open = vi.fn(options.open ?? (() => Promise.resolve(ok(view('t1')))));
  const getAccessToken = vi.fn(() => Promise.resolve(options.account === 'none' ? refused('unsupported') : done('zalo-token')));
  let nowMs = NOW;
  const session = createSession({ platform: { kind: options.kind ?? 'zalo', getAccessToken }, storage, open, now: () => nowMs });
  return { session, open, getAccessToken, storage, later: (ms: number) => (nowMs += ms) };
}

describe('a session', () => {
  it('signs in once for many who ask at the same time', async () => {
    const { session, open } = make();
    const tokens = await Promise.all([session.token('optional'), session.token('required'), session.token('optional')]);
    expect(tokens).toEqual([ok('t1'), ok('t1'), ok('t1')]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is found again by the next visit without asking anybody', async () => {
    const { storage, session } = make();
    await session.token('optional');
    const next = make({ storage });
    expect(await next.session.restore()).toMatchObject({ displayName: 'Nguyễn Văn An' });
    expect(next.getAccessToken).not.toHaveBeenCalled();
  });

  it('that has run out is not used', async () => {
    const storage = memoryStorage({ session: JSON.stringify(view('old', '2026-11-22T08:00:30+07:00')) });
    const { session } = make({ storage });
    expect(await session.restore()).toBeNull();
    expect(await session.token('optional')).toEqual(ok('t1'));
  });

  it('just opened counts on a phone whose clock is days ahead', async () => {
    const storage = memoryStorage();
    const { session, open, later } = make({ storage });
    later(3 * 86_400_000);
    expect(await session.token('optional')).toEqual(ok('t1'));
    expect(session.me()).not.toBeNull();
    expect(await session.token('required')).toEqual(ok('t1'));
    expect(open).toHaveBeenCalledTimes(1);
    const next = make({ storage });
    next.later(3 * 86_400_000 + 60_000);
    expect(await next.session.restore()).not.toBeNull();
  });

  it.each(['{', '{"token":1}', 'null'])('kept as %s is ignored', async (text) => {
    const { session } = make({ storage: memoryStorage({ session: text }) });
    expect(await session.restore()).toBeNull();
  });

  it('is dropped with its own token only', async () => {
    const { session } = make();
    await session.token('optional');
    await session.drop('another');
    expect(session.me()).not.toBeNull();
    await session.drop('t1');
    expect(session.me()).toBeNull();
  });
});

describe('when signing in fails', () => {
  it('does not ask the host again at every look-up, but does when the citizen needs an account', async () => {
    const { session, getAccessToken, later } = make({ account: 'none' });
    await session.token('optional');
    await session.token('optional');
    expect(getAccessToken).toHaveBeenCalledTimes(1);
    await session.token('required');
    expect(getAccessToken).toHaveBeenCalledTimes(2);
    later(31_000);
    await session.token('optional');
    expect(getAccessToken).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['zalo', 'Chưa đăng nhập được bằng tài khoản Zalo.'],
    ['browser', 'Bạn cần mở ứng dụng trong Zalo'],
  ] as const)('says what can be done about it in %s', async (kind, sentence) => {
    const { session } = make({ account: 'none', kind });
    expect(await session.token('required')).toMatchObject({ ok: false, error: { code: 'unauthenticated', title: expect.stringContaining(sentence) } });
  });

  it('says that there is no network where the host needed one', async () => {
    const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await make({ account: 'none' }).session.token('required')).toMatchObject({ ok: false, error: { code: 'offline', status: 0 } });
    offline.mockRestore();
  });

  it('names a token that Zalo does not confirm as nobody signed in, with the reason', async () => {
    const refusal = readProblem(401, { code: 'zalo_token_invalid', title: 'Zalo chưa xác nhận được tài khoản của bạn.' }, null);
    const { session } = make({ open: () => Promise.resolve(failed(refusal)) });
    expect(await session.token('required')).toMatchObject({ ok: false, error: { code: 'unauthenticated', title: 'Zalo chưa xác nhận được tài khoản của bạn.' } });
  });

  it('passes on why the proxy could not be asked', async () => {
    const { session } = make({ open: () => Promise.resolve(failed(noAnswer('offline'))) });
    expect(await session.token('required')).toMatchObject({ ok: false, error: { code: 'offline' } });
  });
});

describe('after everything was deleted', () => {
  it('nobody is signed in again until the citizen asks for something that needs it', async () => {
    const { session, open, storage } = make();
    await session.token('optional');
    await session.end({ stayOut: true });
    expect(await storage.get('session')).toBeNull();
    expect(await session.token('optional')).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
    expect(open).toHaveBeenCalledTimes(1);
    expect(await session.token('required')).toEqual(ok('t1'));
    expect(await storage.get('stay-out')).toBeNull();
  });

  it('looking at what is one\'s own signs nobody in, and says where they can', async () => {
    const { session, open, storage } = make();
    await session.token('own');
    await session.end({ stayOut: true });
    expect(await session.token('own')).toMatchObject({ ok: false, error: { code: 'unauthenticated', title: expect.stringContaining('Bạn kết nối lại ở mục Tôi.') } });
    expect([open.mock.calls.length, storage.held.has('stay-out')]).toEqual([1, true]);
  });

  it('nobody is signed in by a call that was under way and heard of the end first', async () => {
    const { session, open } = make();
    await session.token('optional');
    const late: Promise<unknown>[] = [];
    session.onChange((me) => {
      if (me === null) late.push(session.token('optional'));
    });
    await session.end({ stayOut: true });
    await Promise.all(late);
    expect(late).toHaveLength(1);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('nor by a sign-in that was under way', async () => {
    let answer: (view: ReturnType<typeof ok<SessionView>>) => void = () => undefined;
    const { session, storage, open } = make({ open: () => new Promise((resolve) => (answer = resolve)) });
    const signingIn = session.token('optional');
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    await session.end({ stayOut: true });
    answer(ok(view('t1')));
    await signingIn;
    expect(session.me()).toBeNull();
    expect(await storage.get('session')).toBeNull();
  });

  it('everybody who listens hears of it', async () => {
    const { session } = make();
    const heard: (string | null)[] = [];
    session.onChange((me) => heard.push(me?.displayName ?? null));
    await session.token('optional');
    await session.end();
    expect(heard).toEqual(['Nguyễn Văn An', null]);
  });
});
