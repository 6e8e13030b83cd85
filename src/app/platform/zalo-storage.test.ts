// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeCore } from './fake-core.test-helper';
import { createZaloStorage } from './zalo-storage';

const storageOf = (stored: Map<string, string> | 'unsupported') => createZaloStorage(() => Promise.resolve(fakeCore({ stored }).core));
const inWebView = () => JSON.stringify({ ...window.localStorage });

beforeEach(() => window.localStorage.clear());

describe('storage inside Zalo', () => {
  it('is Zalo\'s own where the client has it', async () => {
    const native = new Map<string, string>();
    const storage = storageOf(native);
    await storage.set('my-dossiers', 'list');
    expect(native.get('my-dossiers')).toBe('list');
    expect(inWebView()).not.toContain('list');
    expect(await storage.get('my-dossiers')).toBe('list');
    await storage.remove('my-dossiers');
    expect(await storage.get('my-dossiers')).toBeNull();
  });

  it('falls back to the web view\'s', async () => {
    await storageOf('unsupported').set('my-dossiers', 'list');
    expect(await storageOf('unsupported').get('my-dossiers')).toBe('list');
  });

  it('still finds what was kept before Zalo\'s own became usable', async () => {
    await storageOf('unsupported').set('settings', 'large');
    expect(await storageOf(new Map()).get('settings')).toBe('large');
  });

  it('says what it cannot keep: what may not lie in the web view', async () => {
    const storage = storageOf('unsupported');
    expect(await storage.set('petition-drafts', '[]')).toBe(false);
    expect(await storage.set('my-dossiers', 'list')).toBe(true);
    expect(await storageOf(new Map()).set('petition-drafts', '[]')).toBe(true);
  });

  it('never leaves a session in the web view, which all mini apps share', async () => {
    await storageOf('unsupported').set('session', 'secret');
    expect(inWebView()).not.toContain('secret');
    expect(await storageOf('unsupported').get('session')).toBeNull();
  });

  it.each(['inbox', 'outbox', 'writer', 'notes', 'petition-drafts', 'question-drafts'])('never leaves what was written or told there either: %s', async (key) => {
    await storageOf('unsupported').set(key, 'name and phone');
    expect(inWebView()).not.toContain('name and phone');
  });

  it('never leaves a draft there either, and holds it for as long as the app is open', async () => {
    const storage = storageOf('unsupported');
    await storage.set('draft.1', 'id number');
    expect(inWebView()).not.toContain('id number');
    expect(await storage.get('draft.1')).toBe('id number');
    await storage.remove('draft.1');
    expect(await storage.get('draft.1')).toBeNull();
  });
});

describe('storage inside Zalo that is full', () => {
  const refuse = () => {
    throw Object.assign(new Error('no room'), { code: -3000 });
  };
  /** Reads, and takes nothing new. */
  const full = (held: Record<string, string>) => Object.assign(new Map(Object.entries(held)), { set: refuse });

  it.each(['session', 'outbox', 'draft.1', 'my-dossiers'])('never brings back the older value: %s', async (key) => {
    const native = full({ [key]: 'old' });
    const storage = storageOf(native);
    await storage.set(key, 'new');
    expect(await storage.get(key)).toBe('new');
    expect(native.has(key)).toBe(false);
  });

  it('keeps in the web view what may lie there, so that the next start has the newest', async () => {
    const native = full({ 'my-dossiers': 'old' });
    await storageOf(native).set('my-dossiers', 'new');
    expect(await storageOf(native).get('my-dossiers')).toBe('new');
  });

  it('is the one that counts again once it has room', async () => {
    const native = full({ outbox: 'A' });
    const storage = storageOf(native);
    await storage.set('outbox', 'A B');
    Object.assign(native, { set: (key: string, value: string) => Map.prototype.set.call(native, key, value) });
    await storage.set('outbox', 'B');
    expect([native.get('outbox'), await storage.get('outbox')]).toEqual(['B', 'B']);
    native.delete('outbox');
    expect(await storage.get('outbox')).toBeNull();
  });

  it('leaves nothing for the next start where a removal that did not happen is not said, as the SDK does not', async () => {
    const native = Object.assign(new Map(Object.entries({ session: 'old', outbox: 'sent' })), { delete: () => false });
    const storage = storageOf(native);
    await storage.remove('session');
    await storage.remove('outbox');
    expect([await storageOf(native).get('session'), await storageOf(native).get('outbox')]).toEqual([null, null]);
  });

  it.each(['session', 'my-dossiers'])('shows nothing of what it would not remove: %s', async (key) => {
    const storage = storageOf(Object.assign(full({ [key]: 'old' }), { delete: refuse }));
    await storage.set(key, 'new');
    expect(await storage.get(key)).toBe('new');
    await storage.remove(key);
    expect(await storage.get(key)).toBeNull();
  });
});
