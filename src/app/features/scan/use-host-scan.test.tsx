import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doing, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { done, refused, type Outcome } from '../../platform/outcome';
import type { Platform } from '../../platform/port';
import { useHostScan, type HostScan } from './use-host-scan';

let host: HostScan;
let settleScan: (outcome: Outcome<string>) => void;
const scanQr = vi.fn<Platform['scanQr']>();
const send = vi.fn();
const onText = vi.fn();

const Host = () => {
  host = useHostScan({ ...createBrowserPlatform(), scanQr }, send, onText);
  return null;
};
const scanOf = (at: number) => ({ signal: scanQr.mock.calls[at]?.[0], onLate: scanQr.mock.calls[at]?.[1] });

beforeEach(async () => {
  vi.resetAllMocks();
  scanQr.mockImplementation(() => new Promise((resolve) => (settleScan = resolve)));
  await mount(<Host />);
  await doing(() => host.open());
});
afterEach(unmount);

it('asks once while the scanner is open, and again after it was closed', async () => {
  await doing(() => host.open());
  expect(scanQr).toHaveBeenCalledTimes(1);
  await doing(() => settleScan(refused('cancelled')));
  expect(send).toHaveBeenLastCalledWith({ type: 'host_cancelled' });
  await doing(() => host.open());
  expect(scanQr).toHaveBeenCalledTimes(2);
});

it('takes a code that comes after the scanner counted as closed', async () => {
  await doing(() => settleScan(refused('cancelled')));
  await doing(() => scanOf(0).onLate?.('H36'));
  expect(onText.mock.calls).toEqual([['H36']]);
});

it.each<[string, () => void]>([
  ['another way was taken', () => host.giveUp()],
  ['the scanner was opened again', () => host.open()],
  ['the screen was left', () => void unmount()],
])('wants no such code any more once %s', async (_when, take) => {
  await doing(() => settleScan(refused('cancelled')));
  expect(scanOf(0).signal?.aborted).toBe(false);
  await doing(take);
  expect(scanOf(0).signal?.aborted).toBe(true);
});

it('says nothing of a scan that was given up', async () => {
  await doing(() => host.giveUp());
  await doing(() => settleScan(done('H36')));
  expect([onText.mock.calls, send.mock.calls]).toEqual([[], [[{ type: 'host_asked' }]]]);
});

describe('a host that did not answer in good time', () => {
  let settleFirst: typeof settleScan;
  beforeEach(async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await doing(() => host.giveUp());
    await doing(() => host.open());
    settleFirst = settleScan;
    await doing(() => vi.advanceTimersByTime(7_000));
    expect(send).toHaveBeenLastCalledWith({ type: 'host_silent' });
    await doing(() => host.open());
  });
  afterEach(() => void vi.useRealTimers());

  it('is asked once more, and may be silent again', async () => {
    expect(scanQr).toHaveBeenCalledTimes(3);
    expect(send).toHaveBeenLastCalledWith({ type: 'host_asked' });
    await doing(() => vi.advanceTimersByTime(7_000));
    expect(send).toHaveBeenLastCalledWith({ type: 'host_silent' });
  });

  it('may still answer what it was asked first', async () => {
    await doing(() => settleFirst(done('H36')));
    expect(onText.mock.calls).toEqual([['H36']]);
  });

  it('tells only of the newest scan how it ended', async () => {
    await doing(() => settleFirst(refused('timeout')));
    expect(send).toHaveBeenLastCalledWith({ type: 'host_asked' });
    await doing(() => settleScan(refused('cancelled')));
    expect(send).toHaveBeenLastCalledWith({ type: 'host_cancelled' });
  });

  it('is given up with everything it was asked', async () => {
    await doing(() => host.giveUp());
    expect([scanOf(1).signal?.aborted, scanOf(2).signal?.aborted]).toEqual([true, true]);
  });
});
