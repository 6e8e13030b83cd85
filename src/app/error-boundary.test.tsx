import { afterEach, expect, it, vi } from 'vitest';
import { useLocation } from 'react-router-dom';
import { ErrorBoundary } from './error-boundary';
import { doing, mount, unmount } from './mount.test-helper';

const text = (): string => document.body.textContent ?? '';
const link = (): HTMLElement | null => document.querySelector('a[href="/"]');

function Broken(): never {
  throw new TypeError('Failed to fetch dynamically imported module');
}

function Screens() {
  const { pathname } = useLocation();
  return <ErrorBoundary place={pathname}>{pathname === '/' ? <p>Nhà đây</p> : <Broken />}</ErrorBoundary>;
}

afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});

it.each([true, false])('leads home from a broken screen inside the app, and loads anew only with a network (%s)', async (online) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  await mount(<Screens />, undefined, '/thu-tuc');
  expect(text()).toContain('Trang này gặp trục trặc');
  expect(text().includes('Tải lại')).toBe(online);
  await doing(() => link()?.click());
  expect(text()).toContain('Nhà đây');
});
