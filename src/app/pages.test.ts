// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { warmWhenIdle } from './pages';

const fetched = vi.hoisted((): string[] => []);
const page = vi.hoisted(() => (name: string) => () => {
  fetched.push(name);
  return { default: () => null };
});
vi.mock('./features/dossier/dossier-page', page('dossier'));
vi.mock('./features/home/urgent-rows', page('rows'));
vi.mock('./drafts/draft-rows', page('draft-rows'));
vi.mock('./features/my-dossiers/my-dossiers-page', page('my-dossiers'));
vi.mock('./features/inbox/inbox-page', page('inbox'));
vi.mock('./features/account/me-page', page('me'));
vi.mock('./more-screens', page('more'));
vi.mock('./api/http', page('sending'));

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  fetched.length = 0;
  vi.resetModules();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.dynamicImportSettled();
};

it('fetches the likely pages one after the other, once nobody touched the phone for twenty seconds or has typed for five', async () => {
  stop = warmWhenIdle();
  await pass(19_000);
  expect(fetched).toEqual([]);
  await pass(1_000);
  expect(fetched).toEqual(['dossier']);
  window.dispatchEvent(new Event('input'));
  await pass(4_000);
  window.dispatchEvent(new Event('input'));
  await pass(4_000);
  expect(fetched).toEqual(['dossier']);
  await pass(1_000);
  expect(fetched).toEqual(['dossier', 'rows', 'draft-rows']);
  for (let n = 0; n < 8; n += 1) await pass(300);
  expect(fetched).toEqual(['dossier', 'rows', 'draft-rows', 'my-dossiers', 'inbox', 'me', 'more', 'sending']);
});

it('fetches nothing more once it is stopped', async () => {
  stop = warmWhenIdle();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.dynamicImportSettled();
  expect(fetched).toEqual([]);
});
