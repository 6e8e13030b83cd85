// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { createBrowserPlatform } from './browser';
import { createLazyPlatform } from './lazy-platform';

describe('a host fetched with its first call', () => {
  it('is fetched once, and not before', async () => {
    const load = vi.fn(() => Promise.resolve(createBrowserPlatform()));
    const platform = createLazyPlatform('browser', load);
    expect(load).not.toHaveBeenCalled();
    await Promise.all([platform.scanQr(), platform.storage.set('k', 'v')]);
    expect(await platform.storage.get('k')).toBe('v');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('that cannot be fetched refuses, and is tried again', async () => {
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(createBrowserPlatform());
    const platform = createLazyPlatform('browser', load);
    expect(await platform.getAccessToken()).toEqual({ ok: false, reason: 'failed' });
    expect(await platform.scanQr()).toEqual({ ok: false, reason: 'unsupported' });
  });

  it('that breaks over a call has failed', async () => {
    const broken = { ...createBrowserPlatform(), scanQr: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')) };
    expect(await createLazyPlatform('browser', () => Promise.resolve(broken)).scanQr()).toEqual({ ok: false, reason: 'failed' });
  });

  it('is listened to once it can be fetched', async () => {
    vi.useFakeTimers();
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(createBrowserPlatform());
    const heard = vi.fn();
    const stop = createLazyPlatform('browser', load).onNetworkChanged(heard);
    await vi.advanceTimersByTimeAsync(5_000);
    window.dispatchEvent(new Event('offline'));
    expect(heard).toHaveBeenCalledWith(false);
    stop();
    window.dispatchEvent(new Event('online'));
    expect(heard).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('never says that nothing is kept while it cannot be fetched', async () => {
    vi.useFakeTimers();
    const kept = createBrowserPlatform();
    await kept.storage.set('k', 'what was kept');
    const load = vi.fn().mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline')).mockResolvedValue(kept);
    const platform = createLazyPlatform('browser', load);
    const read = platform.storage.get('k');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await read).toBe('what was kept');
    vi.useRealTimers();
  });

  it('does not start to listen for one who has stopped meanwhile', async () => {
    const platform = createLazyPlatform('browser', () => Promise.resolve(createBrowserPlatform()));
    const heard = vi.fn();
    platform.onNetworkChanged(heard)();
    await Promise.resolve();
    window.dispatchEvent(new Event('offline'));
    expect(heard).not.toHaveBeenCalled();
  });
});
