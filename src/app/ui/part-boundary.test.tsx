import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { doing, mount, unmount } from '../mount.test-helper';
import { PartBoundary } from './part-boundary';

function Broken(): never {
  throw new TypeError('broken');
}

let connect: (online: boolean) => void;

function Part() {
  const [online, setOnline] = useState(false);
  connect = setOnline;
  return <PartBoundary online={online}><Broken /></PartBoundary>;
}

afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});

it('offers to load a broken part anew with a network alone, and as soon as it is back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const host = await mount(<Part />);
  expect(host.textContent).toContain('Trang này gặp trục trặc');
  expect(host.textContent).toContain('Đang không có mạng');
  expect(host.querySelector('button')).toBeNull(); // it would leave the app
  await doing(() => connect(true));
  expect(host.textContent).not.toContain('Đang không có mạng');
  expect(host.querySelector('button')?.textContent).toBe('Tải lại');
});
