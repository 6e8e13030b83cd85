import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from 'react';
import { mount, unmount } from '../mount.test-helper';
import { useToast, type ToastMessage } from './toast-context';

let show: (message: ToastMessage) => void = () => undefined;
function Taker() {
  show = useToast();
  return null;
}
const region = () => document.querySelector('[role=status]');
const toast = (message: ToastMessage): void => void act(() => show(message));
const pass = (ms: number): void => void act(() => vi.advanceTimersByTime(ms));

beforeEach(async () => {
  await mount(<Taker />);
  vi.useFakeTimers();
});
afterEach(async () => {
  vi.useRealTimers();
  await unmount();
});

describe('a short message', () => {
  it('appears in a live region that was there before it, and goes away', () => {
    expect(region()?.textContent).toBe('');
    toast({ text: 'Đã lưu.' });
    expect(region()?.textContent).toBe('Đã lưu.');
    pass(5_000);
    expect(region()?.textContent).toBe('');
  });

  it('with a way back stays long enough to take it, and goes once taken', () => {
    const run = vi.fn();
    toast({ text: 'Đã bỏ theo dõi.', action: { label: 'Hoàn tác', run } });
    pass(11_000);
    void act(() => document.querySelector<HTMLElement>('.toast button')?.click());
    expect(run).toHaveBeenCalledTimes(1);
    expect(region()?.textContent).toBe('');
  });

  it('gives way to a newer one, which has its full time', () => {
    toast({ text: 'Một' });
    pass(4_000);
    toast({ text: 'Hai' });
    pass(4_000);
    expect(region()?.textContent).toBe('Hai');
  });
});
