import { describe, expect, it, vi } from 'vitest';
import { done, failed } from './fault';
import { type Token, createTokenCache } from './token-cache';
import type { UpstreamResult } from '../ports';

const inTime = () => performance.now() + 5000;

/** Tokens t1, t2, … that live `livesMs`. */
const mint = (livesMs: number) => {
  let count = 0;
  return vi.fn(async (): Promise<UpstreamResult<Token>> => done({ value: `t${++count}`, livesMs }));
};
const echo = async (token: string): Promise<UpstreamResult<string>> => done(token);

describe('the token of an outside system', () => {
  it('is fetched once for all who come at the same time', async () => {
    const fetchToken = mint(60_000);
    const tokens = createTokenCache('test', fetchToken);
    const results = await Promise.all(Array.from({ length: 50 }, () => tokens.with(inTime(), echo)));
    expect(new Set(results.map((result) => result.ok && result.value))).toEqual(new Set(['t1']));
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  it('is fetched anew, once for all, when the system calls it expired', async () => {
    const fetchToken = mint(60_000);
    const tokens = createTokenCache('test', fetchToken);
    const use = async (token: string) => (token === 't1' ? 'expired' : done(token));
    const results = await Promise.all(Array.from({ length: 20 }, () => tokens.with(inTime(), use)));
    expect(results.every((result) => result.ok && result.value === 't2')).toBe(true);
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  it('is refused when a fresh one is called expired too', async () => {
    const fetchToken = mint(60_000);
    const result = await createTokenCache('test', fetchToken).with(inTime(), async () => 'expired');
    expect(result).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  it('is renewed in the background before it ends, and anew after', async () => {
    vi.useFakeTimers();
    const fetchToken = mint(10_000);
    const tokens = createTokenCache('test', fetchToken);
    expect(await tokens.with(inTime(), echo)).toEqual(done('t1'));
    vi.advanceTimersByTime(7900);
    expect(await tokens.with(inTime(), echo)).toEqual(done('t1'));
    expect(fetchToken).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(200);
    expect(await tokens.with(inTime(), echo)).toEqual(done('t1'));
    expect(await tokens.with(inTime(), echo)).toEqual(done('t2'));
    vi.advanceTimersByTime(11_000);
    expect(await tokens.with(inTime(), echo)).toEqual(done('t3'));
    vi.useRealTimers();
  });

  it('is not asked for again at once when the credentials were refused', async () => {
    vi.useFakeTimers();
    const fetchToken = vi.fn(async () => failed('test', 'refused', 'HTTP 401'));
    const tokens = createTokenCache('test', fetchToken);
    for (let time = 0; time < 5; time++) expect(await tokens.with(inTime(), echo)).toMatchObject({ fault: { kind: 'refused' } });
    expect(fetchToken).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_001);
    await tokens.with(inTime(), echo);
    expect(fetchToken).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it('is asked for again after the system was only unreachable', async () => {
    const fetchToken = vi.fn(mint(60_000)).mockResolvedValueOnce(failed('test', 'unreachable', 'ECONNRESET'));
    const tokens = createTokenCache('test', fetchToken);
    expect(await tokens.with(inTime(), echo)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    expect(await tokens.with(inTime(), echo)).toMatchObject({ ok: true });
  });
});
