// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionView } from '../../contract/schemas/session';
import { createBrowserPlatform } from '../platform/browser';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { refused } from '../platform/outcome';
import type { Platform } from '../platform/port';

const ENDED: SessionView = { token: 'old', expiresAt: '2026-01-01T00:00:00+07:00', me: { identityLevel: 0, displayName: 'An', phoneMasked: null, since: '2025-11-01T08:00:00+07:00' } };

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

/** The live parts anew, on a host that signs nobody in. */
async function open(kind: Platform['kind']) {
  const storage = memoryStorage({ session: JSON.stringify(ENDED), drafts: '[]', writer: '{}' });
  const { replacePlatform } = await import('../platform/current');
  replacePlatform({ ...createBrowserPlatform(), kind, storage, getAccessToken: () => Promise.resolve(refused('failed')) });
  return { storage, ...(await import('./account')) };
}

describe('deleting everything when nobody can be signed in', () => {
  it('is not called done in Zalo, where the account stays on the proxy', async () => {
    const { deleteMyData, storage } = await open('zalo');
    expect(await deleteMyData()).toMatchObject({ ok: false, error: { code: 'unauthenticated', title: expect.stringContaining('Mở lại ứng dụng trong Zalo') } });
    expect([storage.held.has('writer'), storage.held.has('stay-out')]).toEqual([true, false]);
  });

  it('empties the device in a plain browser, which has no account', async () => {
    const { deleteMyData, storage } = await open('browser');
    expect(await deleteMyData()).toEqual({ ok: true, value: [] });
    expect([storage.held.has('writer'), storage.held.has('stay-out')]).toEqual([false, true]);
  });

  it('empties it there without a network, too', async () => {
    const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { deleteMyData, storage } = await open('browser');
    expect(await deleteMyData()).toEqual({ ok: true, value: [] });
    expect(storage.held.has('writer')).toBe(false);
    offline.mockRestore();
  });
});
