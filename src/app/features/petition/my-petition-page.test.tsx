import { Navigate, Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, type ApiError } from '../../api/api-error';
import * as petitions from '../../api/listening/petitions';
import { control, field, press, select, text, tick } from '../../letters/press.test-helper';
import { samplePetition } from '../../letters/sample-letters.test-helper';
import { doing, eventually, mount, type, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import AnsweredPage from './answered-page';
import AnsweredPetitionPage from './answered-petition-page';
import MyPetitionPage from './my-petition-page';

vi.mock('../../api/listening/petitions');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false, error: {} }) }));
const api = vi.mocked(petitions);
const error = (code: ApiError['code'], status: number, title = 'Chuyện.'): ApiError => ({ code, status, title, hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const ID = samplePetition().id;
const ANSWERED = samplePetition({ state: 'answered', answer: { at: '2026-11-20T10:00:00+07:00', agency: 'UBND xã Hàm Liêm', text: 'Đã thêm một cán bộ ở quầy số 3.' }, can: { rate: true, reopen: true, askProgress: false } });

const open = (at: string) =>
  mount(
    <Routes>
      <Route path="/vua-gui" element={<Navigate to={`/phan-anh/cua-toi/${ID}`} state={{ justSent: true }} />} />
      <Route path="/phan-anh/cua-toi/:id" element={<MyPetitionPage />} />
      <Route path="/phan-anh/da-tra-loi" element={<AnsweredPage />} />
      <Route path="/phan-anh/:id" element={<AnsweredPetitionPage />} />
    </Routes>,
    undefined,
    at,
  );

beforeEach(() => {
  vi.resetAllMocks();
  replacePlatform(createBrowserPlatform());
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
});

describe('a petition of mine', () => {
  it('says who has it, by when it is answered, every step and what was sent', async () => {
    api.getMyPetition.mockResolvedValue(ok(samplePetition({ dossierCode: 'H11.57-261116-0031' })));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('UBND xã Hàm Liêm đang xử lý'));
    expect(text()).toContain('Số PA-261116-7F3K9Q');
    expect(text()).toContain('Tổng đài 1022, 08:31 Thứ Hai, 16/11/2026');
    expect(text()).toContain('Tên không công khai');
    expect(document.querySelector('a[href="/ho-so/H11.57-261116-0031?tinh=binh-thuan"]')).not.toBeNull();
  });

  it('says that the place of the phone went with it', async () => {
    api.getMyPetition.mockResolvedValue(ok(samplePetition({ location: { latitude: 10.98, longitude: 108.1, from: 'zalo' } })));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Quầy số 3, Xã Hàm Liêm\nCó kèm vị trí của bạn'));
  });

  it('says that it was just sent only until there is an end to it', async () => {
    api.getMyPetition.mockResolvedValue(ok(samplePetition()));
    await open('/vua-gui');
    await eventually(() => expect(text()).toContain('Bạn không phải làm gì thêm.'));
    await unmount();
    api.getMyPetition.mockResolvedValue(ok(samplePetition({ state: 'not_accepted', notAcceptedReason: 'Nội dung không rõ.' })));
    await open('/vua-gui');
    await eventually(() => expect(text()).toContain('Nội dung không rõ.'));
    expect(text()).not.toContain('Bạn không phải làm gì thêm.');
  });

  it('asks for progress', async () => {
    api.getMyPetition.mockResolvedValue(ok(samplePetition()));
    api.askPetitionProgress.mockResolvedValue(ok(samplePetition({ progressAskedAt: '2026-11-22T08:00:00+07:00', can: { rate: false, reopen: false, askProgress: false } })));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Hỏi tiến độ'));
    control('Hỏi tiến độ').focus();
    await press('Hỏi tiến độ');
    await eventually(() => expect(text()).toContain('Bạn đã hỏi tiến độ lúc'));
    expect(document.activeElement?.textContent).toBe('Hỏi đã đến đâu');
    expect(() => control('Hỏi tiến độ')).toThrow();
  });

  it('is rated in three degrees, with one key for a lost answer', async () => {
    api.getMyPetition.mockResolvedValue(ok(ANSWERED));
    api.ratePetition.mockResolvedValueOnce(failed(error('timeout', 0))).mockResolvedValue(ok({ ...ANSWERED, rating: { score: 1, comment: '' }, can: { ...ANSWERED.can, rate: false } }));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Đã thêm một cán bộ ở quầy số 3.'));
    await press('Gửi đánh giá');
    expect(text()).toContain('Bạn chọn một mức.');
    await tick('Chưa hài lòng');
    control('Gửi đánh giá').focus();
    await press('Gửi đánh giá');
    await eventually(() => expect(text()).toContain('Bạn đã đánh giá: Chưa hài lòng.'));
    expect(document.activeElement?.textContent).toBe('Đánh giá trả lời');
    const [first, second] = api.ratePetition.mock.calls;
    expect(first?.[1]).toEqual({ score: 1, comment: '' });
    expect(second).toEqual(first);
  });

  it('is not shown as before it was rated by an answer that was asked for before', async () => {
    const rated = { ...ANSWERED, rating: { score: 3, comment: '' }, can: { ...ANSWERED.can, rate: false } };
    let arrive: (old: ReturnType<typeof ok<typeof ANSWERED>>) => void = () => undefined;
    api.getMyPetition.mockResolvedValueOnce(ok(ANSWERED)).mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
    api.ratePetition.mockResolvedValue(ok(rated));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Đã thêm một cán bộ ở quầy số 3.'));
    await doing(() => void document.dispatchEvent(new Event('visibilitychange')));
    await eventually(() => expect(api.getMyPetition).toHaveBeenCalledTimes(2));
    await tick('Rất hài lòng');
    await press('Gửi đánh giá');
    await eventually(() => expect(text()).toContain('Bạn đã đánh giá: Rất hài lòng.'));
    await doing(() => arrive(ok(ANSWERED)));
    expect(text()).toContain('Bạn đã đánh giá: Rất hài lòng.');
  });

  it('is sent back once, with why', async () => {
    api.getMyPetition.mockResolvedValue(ok(ANSWERED));
    api.reopenPetition.mockResolvedValue(ok({ ...ANSWERED, state: 'in_progress', reopened: { at: '2026-11-22T08:00:00+07:00', why: 'Quầy vẫn chỉ có một người.' }, can: { rate: false, reopen: false, askProgress: true } }));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Chưa giải quyết xong?'));
    await press('Gửi xem lại');
    expect(text()).toContain('Viết rõ hơn, ít nhất 10 chữ.');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    const why = document.activeElement?.id ?? '';
    await type(field(why), 'Quầy vẫn chỉ có một người.');
    control('Gửi xem lại').focus();
    await press('Gửi xem lại');
    await eventually(() => expect(text()).toContain('Bạn đã gửi xem lại lúc'));
    expect(document.activeElement?.textContent).toBe('Chưa giải quyết xong?');
    expect(api.reopenPetition.mock.calls[0]?.[1]).toBe('Quầy vẫn chỉ có một người.');
    expect(() => control('Gửi xem lại')).toThrow();
  });

  it('that was not taken says why; one that is not there leads back; a failure can be tried again', async () => {
    api.getMyPetition.mockResolvedValueOnce(ok(samplePetition({ state: 'not_accepted', notAcceptedReason: 'Nội dung không rõ.', can: { rate: false, reopen: false, askProgress: false } })));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Nội dung không rõ.'));
    await unmount();
    api.getMyPetition.mockResolvedValueOnce(failed(error('not_found', 404)));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Không tìm thấy'));
    expect(() => control('Thử lại')).toThrow();
    await unmount();
    api.getMyPetition.mockResolvedValueOnce(failed(error('offline', 0, 'Chưa có mạng.'))).mockResolvedValue(ok(samplePetition()));
    await open(`/phan-anh/cua-toi/${ID}`);
    await eventually(() => expect(text()).toContain('Chưa có mạng.'));
    await press('Thử lại');
    await eventually(() => expect(text()).toContain('Chờ lâu ở quầy số 3'));
  });
});

describe('what others were answered', () => {
  const item = { id: ID, provinceId: 'binh-thuan', kind: 'conduct' as const, title: 'Chờ lâu ở quầy', area: 'Thủ tục', agency: 'UBND xã Hàm Liêm', answer: 'Đã thêm cán bộ.', answeredAt: '2026-11-20T10:00:00+07:00' };
  const page = (over: object = {}) => ok({ items: [item], nextCursor: null, total: 1, areas: ['Thủ tục', 'Giao thông'], agencies: ['UBND xã Hàm Liêm'], ...over });

  it('is found by words and filters, and says so when nothing is', async () => {
    api.searchPetitions.mockResolvedValue(page());
    await open('/phan-anh/da-tra-loi');
    await eventually(() => expect(text()).toContain('Tìm thấy 1 việc'));
    expect(document.querySelector(`a[href="/phan-anh/${ID}"]`)).not.toBeNull();
    api.searchPetitions.mockResolvedValue(page({ items: [], total: 0 }));
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('no search field');
    await type(search, 'cho lau');
    await eventually(() => expect(text()).toContain('Chưa có việc nào như vậy'));
    expect(api.searchPetitions.mock.calls.at(-1)?.[0]).toMatchObject({ q: 'cho lau' });
    await press('Bỏ lọc, xem tất cả');
    await eventually(() => expect(api.searchPetitions.mock.calls.at(-1)?.[0]).toMatchObject({ q: null }));
  });

  it('keeps what was filtered in the address, for Back', async () => {
    api.searchPetitions.mockResolvedValue(ok({ items: [], nextCursor: null, total: 0, areas: ['Thủ tục'], agencies: ['UBND xã Hàm Liêm'] }));
    const replaceState = vi.spyOn(window.history, 'replaceState');
    await open('/phan-anh/da-tra-loi');
    await eventually(() => expect(text()).toContain('Lọc theo lĩnh vực, cơ quan'));
    await select('Lĩnh vực', 'Thủ tục');
    await select('Cơ quan', 'UBND xã Hàm Liêm');
    const kept = new URL(String(replaceState.mock.calls.at(-1)?.[2]), 'http://x').searchParams;
    expect([kept.get('linh-vuc'), kept.get('co-quan')]).toEqual(['Thủ tục', 'UBND xã Hàm Liêm']);
    await unmount();
    await open(`/phan-anh/da-tra-loi?${kept.toString()}`);
    await eventually(() => expect(api.searchPetitions.mock.calls.at(-1)?.[0]).toMatchObject({ area: 'Thủ tục', agency: 'UBND xã Hàm Liêm' }));
    replaceState.mockRestore();
  });

  it('is shown with its answer and without a name, or is gone', async () => {
    api.getPublishedPetition.mockResolvedValueOnce(ok(item));
    await open(`/phan-anh/${ID}`);
    await eventually(() => expect(text()).toContain('Đã thêm cán bộ.'));
    expect(text()).toContain('Tên người gửi không được hiện ở đây.');
    await unmount();
    api.getPublishedPetition.mockResolvedValueOnce(failed(error('not_found', 404)));
    await open(`/phan-anh/${ID}`);
    await eventually(() => expect(text()).toContain('Việc này không còn được công khai.'));
  });
});
