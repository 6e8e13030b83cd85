// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from '../../platform/browser';
import { memoryStorage } from '../../platform/memory-storage.test-helper';
import { done } from '../../platform/outcome';

const asked: string[] = [];

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${new URL(url, 'http://proxy').pathname}`);
    const [status, code] = url.endsWith('/sessions') ? [503, 'zalo_unavailable'] : [401, 'unauthenticated'];
    return Promise.resolve(new Response(JSON.stringify({ code, title: code, requestId: 'r' }), { status, headers: { 'content-type': 'application/problem+json' } }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** The inbox anew, in Zalo, on a phone with this in its storage. */
async function open(held: Record<string, string> = {}) {
  const { replacePlatform } = await import('../../platform/current');
  replacePlatform({ ...createBrowserPlatform(), kind: 'zalo', storage: memoryStorage(held), getAccessToken: () => Promise.resolve(done('zalo-token')) });
  return import('./inbox');
}

it('says that Zalo cannot be reached, not that the account is missing, each time it is asked', async () => {
  const { listInbox, readEntry } = await open();
  expect(await listInbox(null, true)).toMatchObject({ ok: false, error: { code: 'zalo_unavailable' } });
  expect(await readEntry('e1')).toMatchObject({ ok: false, error: { code: 'zalo_unavailable' } });
  expect(asked).toEqual(['POST /api/v1/sessions', 'POST /api/v1/sessions']);
});

it('signs in nobody who had everything deleted', async () => {
  const { listInbox } = await open({ 'stay-out': '1' });
  expect(await listInbox(null, true)).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  expect(asked).toEqual([]);
});
