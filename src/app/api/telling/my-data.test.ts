import { beforeEach, expect, it, vi } from 'vitest';
import { failed, ok } from '../api-error';
import { noAnswer } from '../read-problem';
import { putConsent, refreshMe } from './my-data';

const { call, replaceMe } = vi.hoisted(() => ({ call: vi.fn(), replaceMe: vi.fn(() => Promise.resolve()) }));
vi.mock('../parts', () => ({ apiParts: () => ({ call, session: { replaceMe } }) }));

const ME = { identityLevel: 0, displayName: 'An', phoneMasked: null, since: '2026-11-01T08:00:00+07:00' };
const TAKEN_BACK = { purpose: 'phone', current: null, history: [] };

beforeEach(() => void vi.clearAllMocks());

it('no longer takes the number for linked once its consent is taken back', async () => {
  call.mockImplementation((route: string) => Promise.resolve(ok(route === 'getMe' ? ME : TAKEN_BACK)));
  expect(await putConsent('phone', false, 'v')).toEqual(ok(TAKEN_BACK));
  expect(replaceMe).toHaveBeenCalledWith(ME);
});

it('stays who one was while the proxy does not say', async () => {
  call.mockResolvedValue(failed(noAnswer('offline')));
  await refreshMe();
  await putConsent('phone', false, 'v');
  expect(replaceMe).not.toHaveBeenCalled();
});
