import { afterEach, expect, it, vi } from 'vitest';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { ErrorBoundary } from './error-boundary';
import { doing, mount, unmount } from './mount.test-helper';

const text = (): string => document.body.textContent ?? '';
const link = (): HTMLElement | null => document.querySelector('a[href="/"]');

function Broken(): never {
  throw new TypeError('Failed to fetch dynamically imported module');
}

let connect: (online: boolean) => void;

function Screens({ connected }: { connected: boolean }) {
  const { pathname } = useLocation();
  const [online, setOnline] = useState(connected);
  connect = setOnline;
  return <ErrorBoundary place={pathname} online={online}>{pathname === '/' ? <p>Nhà đây</p> : <Broken />}</ErrorBoundary>;
}

afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});

it.each([true, false])('leads home from a broken screen inside the app, and loads anew only with a network (%s)', async (online) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await mount(<Screens connected={online} />, undefined, '/thu-tuc');
  expect(text()).toContain('Trang này gặp trục trặc');
  expect(text().includes('Tải lại')).toBe(online);
  await doing(() => link()?.click());
  expect(text()).toContain('Nhà đây');
});

it('offers to load anew as soon as the network is back', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await mount(<Screens connected={false} />, undefined, '/thu-tuc');
  expect(text()).toContain('Đang không có mạng');
  await doing(() => connect(true));
  expect(text()).not.toContain('Đang không có mạng');
  expect(text()).toContain('Tải lại');
});
