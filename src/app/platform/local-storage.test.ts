// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLocalStorage } from './local-storage';

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

describe('storage in a web view', () => {
  it('outlives the page', async () => {
    await createLocalStorage().set('a', '1');
    expect(await createLocalStorage().get('a')).toBe('1');
  });

  it('is memory when the web view is full or forbids it', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const storage = createLocalStorage();
    await storage.set('a', '1');
    expect(await storage.get('a')).toBe('1');
    await storage.remove('a');
    expect(await storage.get('a')).toBeNull();
  });

  it('holds nothing when reading is forbidden', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await createLocalStorage().get('a')).toBeNull();
  });
});
