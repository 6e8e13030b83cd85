import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doing, mount, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { onlineState } from '../state/network';
import { useOutboxFeed } from './outbox-feed';
import * as run from './run-outbox';

vi.mock('./run-outbox');

function Feed() {
  useOutboxFeed();
  return null;
}
const storage = () => createBrowserPlatform().storage;
const open = (online: boolean) => mount(<Feed />, ({ set }) => set(onlineState, online));
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
};

beforeEach(() => {
  vi.resetAllMocks();
  window.localStorage.clear();
  replacePlatform(createBrowserPlatform());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await unmount();
  replacePlatform(null);
});

it('fetches nothing of the outbox while nothing waits', async () => {
  await open(true);
  await pass(10_000);
  expect(run.runOutbox).not.toHaveBeenCalled();
});

it('sends what waits once home has had its time, and again when the citizen comes back', async () => {
  await storage().set('outbox', '[{}]');
  await open(true);
  await pass(2_000);
  expect(run.runOutbox).not.toHaveBeenCalled();
  await pass(1_000);
  await vi.waitFor(() => expect(run.runOutbox).toHaveBeenCalledTimes(1), 20_000);
  vi.useRealTimers();
  await doing(() => document.dispatchEvent(new Event('visibilitychange')));
  await vi.waitFor(() => expect(run.runOutbox).toHaveBeenCalledTimes(2), 20_000);
});

it('waits for a network', async () => {
  await storage().set('outbox', '[{}]');
  await open(false);
  await pass(10_000);
  expect(run.runOutbox).not.toHaveBeenCalled();
});
