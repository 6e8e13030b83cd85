import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { doing, eventually, mount, type, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { keptNotes } from './kept-notes';
import { useKeptNote } from './use-kept-note';

function Note({ about }: { about: string }) {
  const [text, write, forget] = useKeptNote(about);
  return (
    <>
      <input value={text} onChange={(event) => write(event.target.value)} />
      <button type="button" onClick={forget}>Gửi</button>
    </>
  );
}
const field = () => document.querySelector('input') ?? document.createElement('input');
const kept = async () => (await keptNotes.list(createBrowserPlatform().storage)).map(({ id, text }) => `${id}: ${text}`);

beforeEach(() => {
  localStorage.clear();
  replacePlatform(createBrowserPlatform());
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('a text outlives its screen, beside another one, and goes once it was sent or taken away', async () => {
  await mount(<Note about="withdrawal.1" />);
  await type(field(), 'Nhầm thủ tục');
  await unmount();
  await mount(<Note about="rating.1" />);
  await type(field(), 'Tốt');
  await unmount();
  await mount(<Note about="withdrawal.1" />);
  await eventually(() => expect(field().value).toBe('Nhầm thủ tục'));
  await doing(() => document.querySelector('button')?.click());
  await vi.waitFor(() => expect(kept()).resolves.toEqual(['rating.1: Tốt']));
  await unmount();
  await mount(<Note about="rating.1" />);
  await eventually(() => expect(field().value).toBe('Tốt'));
  await type(field(), '');
  await vi.waitFor(() => expect(kept()).resolves.toEqual([]));
});

it('what is written while the kept text is still being read stays', async () => {
  await keptNotes.keep(createBrowserPlatform().storage, { id: 'rating.1', savedAt: '2026-11-22T08:00:00+07:00', text: 'Cũ' });
  let answer: () => void = () => undefined;
  const { storage, ...rest } = createBrowserPlatform();
  const held = new Promise<void>((resolve) => (answer = resolve));
  replacePlatform({ ...rest, storage: { ...storage, get: (key) => held.then(() => storage.get(key)) } });
  await mount(<Note about="rating.1" />);
  await type(field(), 'Mới');
  await doing(answer);
  expect(field().value).toBe('Mới');
});
