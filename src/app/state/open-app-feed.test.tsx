import { afterEach, expect, it, vi } from 'vitest';
import { doing, mount, place, unmount } from '../mount.test-helper';
import { createBrowserPlatform } from '../platform/browser';
import { replacePlatform } from '../platform/current';
import { useOpenAppFeed } from './feeds';

const Feed = () => {
  useOpenAppFeed();
  return null;
};

afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('listens once for links that are tapped while the app is open, on whichever screen', async () => {
  const onOpenApp = vi.fn((_open: (path: string) => void) => () => undefined);
  replacePlatform({ ...createBrowserPlatform(), onOpenApp });
  await mount(<Feed />);
  const open = (path: string) => doing(() => onOpenApp.mock.calls.forEach(([listener]) => listener(path)));
  for (const path of ['/ho-so', '/toi', '/ho-so/H36.223-261116-0031?x=1']) {
    await open(path);
    expect(place()).toBe(path);
  }
  expect(onOpenApp).toHaveBeenCalledTimes(1);
});
