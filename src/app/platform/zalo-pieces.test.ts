// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeCore } from './fake-core.test-helper';
import { createZaloPlatform } from './zalo';

const requestCameraPermission = vi.hoisted(() => vi.fn());
vi.mock('./zalo-more', () => ({ requestCameraPermission }));
vi.mock('./zalo-scan', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const platform = createZaloPlatform(() => Promise.resolve(fakeCore().core));

beforeEach(() => void requestCameraPermission.mockReset());

describe('what is fetched when it is first needed', () => {
  it('is a scanner that failed when it could not be', async () => {
    expect(await platform.scanQr()).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('the camera\'s permission', () => {
  it.each([
    ['User denied', 'denied'],
    ['', 'denied'],
    [undefined, 'denied'],
    ['This API is not supported in this version of Zalo', 'unsupported'],
    ['You don\'t have permission to call this api', 'unsupported'],
  ])('that Zalo on Android does not give, saying "%s", is %s', async (message, reason) => {
    requestCameraPermission.mockResolvedValue({ userAllow: false, message });
    expect(await platform.requestCameraPermission()).toEqual({ ok: false, reason });
  });

  it('is given', async () => {
    requestCameraPermission.mockResolvedValue({ userAllow: true, message: 'User allowed' });
    expect(await platform.requestCameraPermission()).toEqual({ ok: true, value: undefined });
  });
});
