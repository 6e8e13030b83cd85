import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as account from '../../api/account';
import { failed, ok, type ApiError } from '../../api/api-error';
import * as client from '../../api/client';
import { replacePlatform } from '../../platform/current';
import DossierPage from './dossier-page';
import { byWord, fakePlatform, mount, submit, tap, type, unmount } from './render.test-helper';
import { sampleView } from './sample-view.test-helper';

vi.mock('../../api/client');
vi.mock('../../api/account', () => ({ linkPhone: vi.fn(), signInQuietly: vi.fn() }));

const CODE = '000.23.11.H11-261110-0007';
const api = vi.mocked(client);
const linkPhone = vi.mocked(account.linkPhone);
const fetched = (view: ReturnType<typeof sampleView>) => ok({ view, savedAt: view.completion.fetchedAt, problem: null });
const linked = { ok: true as const, me: { identityLevel: 1, displayName: 'An', phoneMasked: '09*****123', since: '2026-11-17T09:12:00+07:00' } };
const error = (code: ApiError['code'], over: Partial<ApiError> = {}): ApiError => ({ code, status: 404, title: 'Chưa khớp.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null, ...over });

beforeEach(async () => {
  replacePlatform(fakePlatform());
  vi.resetAllMocks();
  api.readKeptDossier.mockResolvedValue(null);
  api.getDossier.mockResolvedValue(fetched(sampleView()));
  await mount(<DossierPage />, `/ho-so/${CODE}`);
  await tap('Xem chi tiết');
});
afterEach(() => {
  unmount();
  replacePlatform(null);
});

const dialog = () => document.querySelector('dialog');
const fieldError = () => document.querySelector('dialog .field__error')?.textContent;

async function send(digits: string): Promise<void> {
  await type(digits);
  await submit();
}

describe('asking for proof', () => {
  it('gives the reason first, then three ways, and has asked the host for nothing', () => {
    expect(dialog()?.textContent).toContain('Để xem chi tiết, cần số điện thoại bạn đã ghi khi nộp hồ sơ. Số này chỉ dùng để đối chiếu.');
    const ways = [...document.querySelectorAll('.dialog__actions button')].map((button) => button.textContent);
    expect(ways).toEqual(['Dùng số Zalo', 'Nhập 4 số cuối CCCD/điện thoại', 'Để sau']);
    expect(linkPhone).not.toHaveBeenCalled();
  });

  it('closes on "Để sau" and leaves everything usable', async () => {
    await tap('Để sau');
    expect(dialog()).toBeNull();
    expect(byWord('Theo dõi hồ sơ này')).toBeTruthy();
  });

  it('shows the details when the Zalo number is the owner’s', async () => {
    linkPhone.mockResolvedValue(linked);
    api.getDossier.mockResolvedValue(fetched(sampleView({ detail: {} })));
    await tap('Dùng số Zalo');
    expect(dialog()).toBeNull();
    expect(document.body.textContent).toContain('UBND huyện Bắc Bình');
  });

  it('goes on with the last 4 digits when the citizen does not share the number', async () => {
    linkPhone.mockResolvedValue({ ok: false, by: 'host', reason: 'denied' });
    await tap('Dùng số Zalo');
    expect(dialog()?.textContent).toContain('Bạn chưa cho dùng số Zalo');
    await tap('Nhập 4 số cuối');
    expect(document.querySelector('dialog input')).not.toBeNull();
  });

  it('says so when the number is somebody else’s, and opens the field', async () => {
    linkPhone.mockResolvedValue(linked);
    await tap('Dùng số Zalo');
    expect(dialog()?.textContent).toContain('không trùng số ghi trong hồ sơ');
    expect(document.querySelector('dialog input')).not.toBeNull();
  });
});

describe('the last 4 digits', () => {
  beforeEach(() => tap('Nhập 4 số cuối'));

  it('must be 4 digits before anything is sent', async () => {
    await send('12a');
    expect(fieldError()).toBe('Nhập đúng 4 chữ số.');
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(api.proveDossier).not.toHaveBeenCalled();
  });

  it('open the details when they match', async () => {
    api.proveDossier.mockResolvedValue(fetched(sampleView({ detail: {} })));
    await send('0127');
    expect(api.proveDossier).toHaveBeenCalledWith(CODE, '0127', null);
    expect(dialog()).toBeNull();
    expect(document.body.textContent).toContain('UBND huyện Bắc Bình');
  });

  it('say at the field that they do not match, and how many tries are left', async () => {
    api.proveDossier.mockResolvedValue(failed(error('proof_mismatch', { hint: 'tries_left:2' })));
    await send('9999');
    expect(fieldError()).toBe('Chưa khớp. Bạn còn 2 lần thử.');
    api.proveDossier.mockResolvedValue(failed(error('proof_mismatch', { hint: 'tries_left:0' })));
    await send('0002');
    expect(fieldError()).toBe('Chưa khớp. Bạn đã hết lượt thử. Một giờ nữa bạn thử lại.');
    expect(document.querySelector('dialog input')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('say when to try again after too many', async () => {
    api.proveDossier.mockResolvedValue(failed(error('too_many_requests', { title: 'Bạn đã thử nhiều lần.', retryAfterSeconds: 3600 })));
    await send('9999');
    expect(fieldError()).toBe('Bạn đã thử nhiều lần. Thử lại sau 1 giờ.');
  });

  it('ask to sign in when there is no account', async () => {
    api.proveDossier.mockResolvedValue(failed(error('unauthenticated', { title: '' })));
    await send('9999');
    expect(fieldError()).toContain('Chưa đăng nhập được bằng tài khoản Zalo');
  });
});
