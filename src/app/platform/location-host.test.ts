// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canLocate, requestLocationToken } from './location-host';
import { memoryStorage } from './memory-storage.test-helper';
import { chooseCitizen } from './test-citizens';
import * as zalo from './zalo-location';

vi.mock('./zalo-location');

beforeEach(() => void vi.resetAllMocks());
afterEach(() => {
  vi.unstubAllGlobals();
  document.head.innerHTML = '';
});

describe('where the phone is', () => {
  it('comes from Zalo as a token, and a refusal by its name', async () => {
    const host = { kind: 'zalo' as const, storage: memoryStorage() };
    vi.mocked(zalo.getLocation).mockResolvedValueOnce({ token: 'loc-1' });
    expect(await requestLocationToken(host)).toEqual({ ok: true, value: 'loc-1' });
    vi.mocked(zalo.getLocation).mockResolvedValueOnce({});
    expect(await requestLocationToken(host)).toEqual({ ok: false, reason: 'failed' });
    vi.mocked(zalo.getLocation).mockResolvedValueOnce(JSON.parse('{"token":{}}'));
    expect(await requestLocationToken(host)).toEqual({ ok: false, reason: 'failed' });
    vi.mocked(zalo.getLocation).mockRejectedValueOnce({ code: -201 });
    expect(await requestLocationToken(host)).toEqual({ ok: false, reason: 'denied' });
  });

  it('comes from the sandbox for the test citizen picked', async () => {
    document.head.innerHTML = '<meta name="mot-cua-sandbox" content="http://sandbox.test">';
    const citizens = [{ n: 2, name: 'Trần Thị Bích Ngọc', zaloAccessToken: 't' }];
    vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(JSON.stringify(url.endsWith('/location-token') ? { locationToken: `for ${url}` } : citizens))));
    const storage = memoryStorage();
    expect(await requestLocationToken({ kind: 'browser', storage })).toEqual({ ok: false, reason: 'failed' });
    await chooseCitizen(storage, 'Trần Thị Bích Ngọc');
    expect(await requestLocationToken({ kind: 'browser', storage })).toEqual({ ok: true, value: 'for http://sandbox.test/__sandbox/citizens/2/location-token' });
  });

  it('is not asked for in a plain browser', async () => {
    expect(canLocate('browser')).toBe(false);
    expect(await requestLocationToken({ kind: 'browser', storage: memoryStorage() })).toEqual({ ok: false, reason: 'unsupported' });
  });
});
