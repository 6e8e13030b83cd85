// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeCore } from './fake-core.test-helper';
import { createZaloPlatform } from './zalo';

const { openPhone, requestCameraPermission } = vi.hoisted(() => ({ openPhone: vi.fn(), requestCameraPermission: vi.fn() }));
vi.mock('./zalo-more', () => ({ openPhone, requestCameraPermission }));
vi.mock('./zalo-scan', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const platform = createZaloPlatform(() => Promise.resolve(fakeCore().core));

beforeEach(() => void vi.resetAllMocks());

describe('what is fetched when it is first needed', () => {
  it('is a scanner that failed when it could not be', async () => {
    expect(await platform.scanQr()).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('a telephone number', () => {
  it.each([['1900 54 54 81', '1900545481'], ['(0252) 3.865-111', '02523865111'], ['+84 252 3865111', '+842523865111']])('written %s is dialled %s', async (written, number) => {
    openPhone.mockResolvedValue(undefined);
    expect(await platform.openPhone(written)).toEqual({ ok: true, value: undefined });
    expect(openPhone).toHaveBeenCalledWith({ phoneNumber: number });
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
