import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptNotices, chatWithOa, followOa, unfollowOa } from './notice-host';

const sdk = vi.hoisted(() => ({ followOA: vi.fn(), unfollowOA: vi.fn(), requestSendNotification: vi.fn(), openChat: vi.fn() }));
vi.mock('./zalo-follow', () => sdk);
const rejecting = (code: number) => Promise.reject(Object.assign({}, { code, message: 'native' }));

beforeEach(() => {
  vi.useFakeTimers();
  for (const call of Object.values(sdk)) call.mockReset().mockResolvedValue(undefined);
});
afterEach(() => void vi.useRealTimers());

describe('being told through Zalo', () => {
  it('asks Zalo for the account and nothing else', async () => {
    expect(await followOa('zalo', '4318')).toEqual({ ok: true, value: undefined });
    expect(sdk.followOA).toHaveBeenCalledWith({ id: '4318' });
    expect(await unfollowOa('zalo', '4318')).toEqual({ ok: true, value: undefined });
    expect(sdk.unfollowOA).toHaveBeenCalledWith({ id: '4318' });
    expect(await acceptNotices('zalo')).toEqual({ ok: true, value: undefined });
    expect(await chatWithOa('zalo', '4318')).toEqual({ ok: true, value: undefined });
    expect(sdk.openChat).toHaveBeenCalledWith({ type: 'oa', id: '4318' });
  });

  it('is refused outside Zalo, where the SDK would answer that all went well', async () => {
    for (const outcome of [followOa('browser', '4318'), unfollowOa('browser', '4318'), acceptNotices('browser'), chatWithOa('browser', '4318')]) {
      expect(await outcome).toEqual({ ok: false, reason: 'unsupported' });
    }
    expect(Object.values(sdk).flatMap((call) => call.mock.calls)).toEqual([]);
  });

  it.each([
    [-201, 'denied'],
    [-2002, 'denied'],
    [-2003, 'cancelled'],
    [-1403, 'unsupported'],
    [-1409, 'failed'],
  ])('that Zalo rejects with %i is %s', async (code, reason) => {
    sdk.requestSendNotification.mockImplementation(() => rejecting(code));
    expect(await acceptNotices('zalo')).toEqual({ ok: false, reason });
  });

  it('ends after a minute when Zalo says nothing', async () => {
    sdk.followOA.mockReturnValue(new Promise(() => undefined));
    const asked = followOa('zalo', '4318');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toEqual({ ok: false, reason: 'timeout' });
  });
});
