import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { eventually, mount, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { useUnreadFeed } from './feeds';
import { meState } from './session';

const getUnread = vi.hoisted(() => vi.fn());
vi.mock('../api/home', () => ({ getUnread }));

let resume: () => void = () => undefined;
const Unread = () => <output id="unread">{useUnreadFeed(0)}</output>;
const shown = () => document.getElementById('unread')?.textContent;

beforeEach(() => {
  getUnread.mockReset();
  replacePlatform({
    ...createBrowserPlatform(),
    onResumed: (listener) => {
      resume = listener;
      return () => undefined;
    },
  });
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('asks for nobody’s messages', async () => {
  await mount(<Unread />);
  expect(shown()).toBe('0');
  expect(getUnread).not.toHaveBeenCalled();
});

it('asks for the citizen’s, again when the app comes back to the front, and keeps the number when nobody answers', async () => {
  getUnread.mockResolvedValueOnce(2).mockResolvedValueOnce(null).mockResolvedValue(5);
  await mount(<Unread />, ({ set }) => set(meState, { identityLevel: 0, displayName: null, phoneMasked: null, since: '2026-11-22T08:00:00+07:00' }));
  await eventually(() => expect(shown()).toBe('2'));
  resume();
  await eventually(() => expect(getUnread).toHaveBeenCalledTimes(2));
  expect(shown()).toBe('2');
  resume();
  await eventually(() => expect(shown()).toBe('5'));
});
