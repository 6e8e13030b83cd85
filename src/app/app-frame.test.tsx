import { afterEach, describe, expect, it } from 'vitest';
import { AppFrame } from './app-frame';
import { mount, unmount } from './mount.test-helper';

afterEach(unmount);

const show = (unread: number) => mount(<AppFrame unread={unread} onWarm={() => undefined}>x</AppFrame>);

describe('the tabs', () => {
  it('are four at most, each a word beside its icon', async () => {
    await show(0);
    expect([...document.querySelectorAll('nav a')].map(({ textContent }) => textContent)).toEqual(['Trang chủ', 'Hồ sơ', 'Hộp thư', 'Tôi']);
    expect(document.querySelector('.tabs__mark')).toBeNull();
  });

  it('say how many messages wait, in a number and in words, and announce it', async () => {
    await show(3);
    expect(document.querySelector('.tabs__mark')?.textContent).toBe('3');
    expect(document.querySelector('a[href="/hop-thu"] .sr-only')?.textContent).toBe('3 tin chưa đọc');
    expect(document.querySelector('.sr-only[role=status]')?.textContent).toBe('3 tin chưa đọc');
  });

  it('count no further than a small mark can hold', async () => {
    await show(100);
    expect(document.querySelector('.tabs__mark')?.textContent).toBe('99+');
  });
});
