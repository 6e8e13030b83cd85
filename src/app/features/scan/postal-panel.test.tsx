import { afterEach, expect, it } from 'vitest';
import { doing, eventually, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { refused } from '../../platform/outcome';
import { PostalPanel } from './postal-panel';

afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

it('says so when the post cannot be rung from here', async () => {
  replacePlatform({ ...createBrowserPlatform(), openPhone: () => Promise.resolve(refused('failed')) });
  const host = await mount(<PostalPanel trackingNumber="EE123456789VN" />);
  await doing(() => [...host.querySelectorAll('button')].find((button) => button.textContent === 'Gọi 1900 54 54 81')?.click());
  await eventually(() => expect(document.body.textContent).toContain('Máy này không gọi được từ ứng dụng.'));
});
