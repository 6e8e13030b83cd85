// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeCore } from './fake-core.test-helper';
import { createZaloPlatform } from './zalo';

beforeEach(() => {
  window.localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const OF_AN = { session: '{"token":"t"}', 'my-dossiers': 'list of An', drafts: '[{"id":"1"}]', 'draft.1': 'id number of An', 'draft.1.form': 'form', outbox: 'letter of An', writer: 'An', inbox: 'told to An' };

/** One start of the app on this phone. */
async function start(native: Map<string, string>, userId: unknown, isReloaded = false, afterMs = 60_000) {
  vi.setSystemTime(Date.now() + afterMs);
  const reload = vi.fn();
  const getUserID = () => (userId === undefined ? new Promise(() => undefined) : Promise.resolve(userId));
  const { storage } = createZaloPlatform(() => Promise.resolve(fakeCore({ stored: native, getUserID }).core), reload);
  await (isReloaded ? vi.waitFor(() => expect(reload).toHaveBeenCalled()) : new Promise((resolve) => setTimeout(resolve, 20)));
  return { storage, reload };
}

async function phoneOfAn(): Promise<Map<string, string>> {
  const native = new Map<string, string>(Object.entries(OF_AN));
  await start(native, 'an');
  return native;
}

describe('what lies on the phone', () => {
  it('is not shown to another Zalo account, and is there again for its own', async () => {
    const native = new Map<string, string>([...Object.entries(OF_AN), ['settings', 'large']]);
    expect((await start(native, '3368637342326461234')).reload).not.toHaveBeenCalled();
    expect([...native.keys(), ...native.values()].join()).not.toContain('3368637342326461234');
    await start(native, 'ben', true);
    const { storage, reload } = await start(native, 'ben');
    expect(reload).not.toHaveBeenCalled();
    for (const key of Object.keys(OF_AN)) expect(await storage.get(key)).toBeNull();
    expect(await storage.get('settings')).toBe('large');
    await storage.set('writer', 'Bền');

    await start(native, '3368637342326461234', true);
    const { session: _session, ...mine } = OF_AN;
    const back = (await start(native, '3368637342326461234')).storage;
    for (const [key, value] of Object.entries(mine)) expect(await back.get(key)).toBe(value);
    expect(await back.get('session')).toBeNull();
  });

  it('is not moved about for a host that names another account at every start', async () => {
    const native = new Map<string, string>(Object.entries(OF_AN));
    await start(native, 'an');
    await start(native, 'ben', true);
    expect((await start(native, 'chi', false, 1_000)).reload).not.toHaveBeenCalled();
    expect((await start(native, 'an', true)).reload).toHaveBeenCalledOnce();
  });

  it('is not shown to the next account either when the clock was ahead at the last change', async () => {
    const native = await phoneOfAn();
    await start(native, 'ben', true);
    await (await start(native, 'ben')).storage.set('writer', 'Bền');
    await start(native, 'chi', true, -86_400_000);
    expect(native.has('writer')).toBe(false);
  });

  it('stays where it is while Zalo does not say whose the phone is', async () => {
    const native = await phoneOfAn();
    for (const nobody of [undefined, null, '', {}]) {
      const { storage, reload } = await start(native, nobody);
      expect(await storage.get('writer')).toBe('An');
      expect(reload).not.toHaveBeenCalled();
    }
  });

  it('is not written over by who still has it in mind', async () => {
    const native = await phoneOfAn();
    const { storage } = await start(native, 'ben', true);
    void storage.set('session', 'of An');
    void storage.get('writer').then(() => expect.unreachable());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([native.has('session'), [...native.values()].includes('letter of An')]).toEqual([false, true]);
  });

  it('is not another account\'s, and the app not loaded anew for ever, where the storage takes nothing any more', async () => {
    const native = await phoneOfAn();
    await start(native, 'ben', true);
    await start(native, 'an', true);
    const refuse = () => {
      throw Object.assign(new Error('no room'), { code: -3000 });
    };
    Object.assign(native, { set: refuse, delete: refuse });
    const { storage, reload } = await start(native, 'ben');
    expect(reload).not.toHaveBeenCalled();
    for (const key of Object.keys(OF_AN)) expect(await storage.get(key)).toBeNull();
    await storage.set('writer', 'Bền');
    expect(await storage.get('writer')).toBe('Bền');
    expect((await start(native, 'an')).reload).not.toHaveBeenCalled();
    expect(native.get('writer')).toBe('An');
  });

  it('set aside does not come to lie in the web view, which all mini apps share', async () => {
    const native = await phoneOfAn();
    native.set = () => {
      throw Object.assign(new Error('no room'), { code: -3000 });
    };
    await start(native, 'ben', true);
    expect(JSON.stringify({ ...window.localStorage })).not.toMatch(/number of An|letter of An|told to An/);
  });
});
