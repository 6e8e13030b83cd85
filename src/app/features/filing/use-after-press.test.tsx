import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mount, unmount } from '../../mount.test-helper';
import { useAfterPress } from './use-after-press';

let after: (work: () => void) => void = () => undefined;
function Holder() {
  after = useAfterPress();
  return null;
}
const finger = (what: 'pointerdown' | 'pointerup') => document.dispatchEvent(new Event(what));

beforeEach(async () => {
  await mount(<Holder />);
  vi.useFakeTimers();
});
afterEach(async () => {
  vi.useRealTimers();
  await unmount();
});

it('waits while a finger is down, however long, and until its click has come', () => {
  const work = vi.fn();
  finger('pointerdown');
  after(work);
  vi.advanceTimersByTime(5_000);
  expect(work).not.toHaveBeenCalled();
  finger('pointerup');
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
});

it('does it soon when no finger is down, and once', () => {
  const work = vi.fn();
  after(work);
  vi.advanceTimersByTime(100);
  finger('pointerup');
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
});
