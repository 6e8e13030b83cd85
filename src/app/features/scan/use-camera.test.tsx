import { afterEach, expect, it, vi } from 'vitest';
import { doing, mount, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { done, refused, type Outcome } from '../../platform/outcome';
import type { Platform } from '../../platform/port';
import { useCamera } from './use-camera';

const startCameraSession = vi.hoisted(() => vi.fn(() => ({ stop: () => Promise.resolve() })));
vi.mock('./camera-session', () => ({ startCameraSession }));
vi.mock('./decoder', () => ({ sharedDecoder: () => ({}) }));
vi.mock('./html5-scanner', () => ({ loadScanner: () => Promise.resolve(() => ({})) }));

let settle: (outcome: Outcome<void>) => void;
const requestCameraPermission = vi.fn<Platform['requestCameraPermission']>(() => new Promise((resolve) => (settle = resolve)));
const heard: Record<'paused' | 'resumed', () => void> = { paused: () => undefined, resumed: () => undefined };
const hear = (event: keyof typeof heard) => (listener: () => void) => {
  heard[event] = listener;
  return () => undefined;
};
const platform: Platform = { ...createBrowserPlatform(), requestCameraPermission, onPaused: hear('paused'), onResumed: hear('resumed') };
const onFailure = vi.fn();

const Camera = () => <div ref={useCamera(platform, { onTexts: () => undefined, onFailure, onEnded: () => undefined }).hostRef} />;

afterEach(async () => {
  await unmount();
  vi.clearAllMocks();
});

it.each<[string, Outcome<void>, failures: unknown[], sessions: number]>([
  ['refused', refused('denied'), [['denied']], 0],
  ['granted', done(undefined), [], 1],
])('asks once for the permission that is %s on a sheet which pauses the app', async (_how, answer, failures, sessions) => {
  await mount(<Camera />);
  await doing(() => heard.paused());
  await doing(() => heard.resumed());
  await doing(() => settle(answer));
  expect(requestCameraPermission).toHaveBeenCalledTimes(1);
  expect(onFailure.mock.calls).toEqual(failures);
  expect(startCameraSession).toHaveBeenCalledTimes(sessions);
});
