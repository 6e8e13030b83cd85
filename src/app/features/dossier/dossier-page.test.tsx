import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiError } from '../../api/api-error';
import { failed, ok } from '../../api/api-error';
import type { FetchedDossier } from '../../api/client';
import * as client from '../../api/client';
import { replacePlatform } from '../../platform/current';
import { done } from '../../platform/outcome';
import DossierPage from './dossier-page';
import { byWord, fakePlatform, mount, submit, tap, type, unmount } from './render.test-helper';
import { firstVisit, sampleView } from './sample-view.test-helper';

vi.mock('../../api/client');
vi.mock('../../api/account', () => ({ linkPhone: vi.fn(), signInQuietly: vi.fn().mockResolvedValue(null) }));

const CODE = '000.23.11.H11-261110-0007';
const PATH = `/ho-so/${CODE}`;
const api = vi.mocked(client);

function answer(view: ReturnType<typeof sampleView>, problem: ApiError | null = null): { ok: true; value: FetchedDossier } {
  return ok({ view, savedAt: view.completion.fetchedAt, problem });
}

function error(code: ApiError['code'], over: Partial<ApiError> = {}): ApiError {
  return { code, status: 400, title: `Chuyện ${code}.`, hint: null, retryAfterSeconds: null, requestId: null, hotline: null, ...over };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-18T09:12:00+07:00') });
  replacePlatform(fakePlatform());
  vi.resetAllMocks();
  api.readKeptDossier.mockResolvedValue(null);
});
afterEach(() => {
  unmount();
  replacePlatform(null);
  vi.useRealTimers();
});

describe('a dossier on the screen', () => {
  it('waits with a named skeleton, not a bare spinner', async () => {
    api.getDossier.mockReturnValue(new Promise(() => undefined));
    const host = await mount(<DossierPage />, PATH);
    expect(host.querySelector('[role=status]')?.textContent).toContain(CODE);
    expect(host.querySelectorAll('.skeleton__block').length).toBeGreaterThan(2);
  });

  it('at tier 0 shows the state and the picture, but no name, no procedure and no step', async () => {
    api.getDossier.mockResolvedValue(answer(sampleView({ completion: { levelReached: 'province' } })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.querySelector('h2')?.textContent).toBe('Đang giải quyết ở cấp huyện, đúng hạn');
    expect(host.textContent).toContain('Đã đến cấp Tỉnh, đang ở cấp Huyện. Đã đi 60 % chặng đường.');
    expect(host.querySelector('svg.journey-metro__svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(host.querySelector('input[type=range]')).toBeNull();
    expect(host.textContent).not.toMatch(/UBND|tạm trú|N\*\*\*/);
  });

  it('at tier 1 names who has it and says the whole journey for screen readers', async () => {
    api.getDossier.mockResolvedValue(answer(sampleView({ detail: {} })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.textContent).toContain('Đang giải quyết tại UBND huyện Bắc Bình, còn 3 ngày làm việc');
    const spoken = [...host.querySelectorAll('ol.sr-only li')].map((item) => item.textContent);
    expect(spoken).toHaveLength(2);
    expect(spoken[0]).toContain('Xã: UBND thị trấn Phan Rí Cửa (nay là xã Phan Rí Cửa), Đã xong');
    expect(host.querySelector('input[type=range]')?.getAttribute('aria-valuetext')).toContain('Chặng 2 trong 2: UBND huyện Bắc Bình');
    expect(host.textContent).toContain('N*** V*** A***');
  });

  it('calls filed, not taken, what still waits to be accepted', async () => {
    const completion = { group: 'submitted', timeliness: 'no_appointment' } as const;
    api.getDossier.mockResolvedValue(answer(sampleView({ completion, detail: { statusCode: 1, receivedAt: null, dueAt: null, workingDaysLeft: null, visits: [] } })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.querySelector('.journey-ends')?.textContent).toBe('Nộp 10/11Chưa có hẹn trả');
  });

  it('tells when a step was done whose beginning nobody wrote', async () => {
    const done = { name: 'Tiếp nhận', startedAt: null, endedAt: '2026-11-12T08:00:00+07:00', plannedEndAt: '2026-11-20T17:00:00+07:00', note: null };
    api.getDossier.mockResolvedValue(answer(sampleView({ detail: { visits: [firstVisit({ startedAt: null, plannedWorkingDays: null, takenWorkingDays: null, steps: [done] })] } })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.querySelector('.journey-visit__time')?.textContent).toBe('Xong Thứ Năm, 12/11/2026');
    expect(host.querySelector('.journey-steps__time')?.textContent).toBe('Xong Thứ Năm, 12/11/2026');
  });

  it('at tier 2 lists fees, papers and results as plain text', async () => {
    const belongings = {
      files: [{ id: 'f', name: 'Tờ khai', signed: true }],
      results: [{ id: 'r', name: 'Giấy xác nhận', signed: null }],
      fees: [{ name: 'Lệ phí', amountVnd: 150_000, paid: false }],
      postal: { trackingNumber: 'EC136431858VN', stateRaw: 'Đang phát' },
    };
    api.getDossier.mockResolvedValue(answer(sampleView({ detail: {}, belongings })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.textContent).toContain('150.000 đ, chưa nộp');
    expect(host.textContent).toContain('Mã vận đơn: EC136431858VN');
    expect(host.textContent).toContain('đã ký số');
    for (const row of host.querySelectorAll('.row')) expect(row.querySelector('a, button')).toBeNull();
  });

  it('passes the province of the address on to the proxy', async () => {
    api.getDossier.mockResolvedValue(answer(sampleView()));
    await mount(<DossierPage />, '/ho-so/03706/2026/07906?tinh=ca-mau');
    expect(api.getDossier).toHaveBeenCalledWith('03706/2026/07906', 'ca-mau');
  });

  it('finds the code in a link that was encoded twice and ends with a slash', async () => {
    api.getDossier.mockResolvedValue(answer(sampleView()));
    await mount(<DossierPage />, '/ho-so/03706%252F2026%252F07906/?tinh=ca-mau');
    expect(api.getDossier).toHaveBeenCalledWith('03706/2026/07906', 'ca-mau');
  });

  it('shows what the phone kept while the proxy is asked, then what the proxy says', async () => {
    let arrive: (value: ReturnType<typeof answer>) => void = () => undefined;
    api.readKeptDossier.mockResolvedValue(answer(sampleView()).value);
    api.getDossier.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const host = await mount(<DossierPage />, PATH);
    expect(host.textContent).toContain('Đang giải quyết ở cấp huyện');
    expect(byWord('Đang cập nhật').getAttribute('aria-busy')).toBe('true');
    arrive(answer(sampleView({ completion: { group: 'done', timeliness: 'finished_on_time' } })));
    await tap('Đang cập nhật');
    expect(host.textContent).toContain('Có kết quả, mời đến nhận');
  });

  it('asks again on a tap', async () => {
    api.getDossier.mockResolvedValue(answer(sampleView()));
    await mount(<DossierPage />, PATH);
    await tap('Cập nhật');
    expect(api.getDossier).toHaveBeenCalledTimes(2);
  });

  it('keeps what a proof brought when an older answer comes after it', async () => {
    let resume: () => void = () => undefined;
    replacePlatform(fakePlatform({ onResumed: (listener) => ((resume = listener), () => undefined) }));
    api.getDossier.mockResolvedValueOnce(answer(sampleView()));
    const host = await mount(<DossierPage />, PATH);
    await tap('Xem chi tiết');
    await tap('4 số cuối');
    let arrive: (value: ReturnType<typeof answer>) => void = () => undefined;
    api.getDossier.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
    await act(async () => resume()); // the host's own sheet closes: the app asks again, with what may be seen so far
    api.proveDossier.mockResolvedValue(answer(sampleView({ detail: {} })));
    await type('0127');
    await submit();
    expect(host.textContent).toContain('Đang giải quyết tại UBND huyện Bắc Bình');
    await act(async () => arrive(answer(sampleView())));
    expect(host.textContent).toContain('Đang giải quyết tại UBND huyện Bắc Bình');
  });

  it('tells the age of an old state: upstream down, no network', async () => {
    api.getDossier.mockResolvedValue(answer(sampleView({ completion: { stale: true } })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.textContent).toContain('Chưa kết nối được hệ thống một cửa của tỉnh. Đây là tình trạng lúc 09:12 Thứ Ba, 17/11/2026');
    unmount();
    api.getDossier.mockResolvedValue(answer(sampleView(), error('offline', { status: 0 })));
    expect((await mount(<DossierPage />, PATH)).textContent).toContain('Không có mạng. Đây là tình trạng lúc 09:12 Thứ Ba, 17/11/2026');
  });

  it('rings the hotline of the dossier’s province when it is late', async () => {
    const openPhone = vi.fn().mockResolvedValue(done(undefined));
    replacePlatform(fakePlatform({ openPhone }));
    api.getDossier.mockResolvedValue(answer(sampleView({ completion: { timeliness: 'overdue' }, detail: { provinceId: 'ca-mau', workingDaysLeft: -2 } })));
    const host = await mount(<DossierPage />, PATH);
    expect(host.textContent).toContain('Trễ 2 ngày làm việc');
    expect(host.textContent).toContain('chưa có thư xin lỗi');
    await tap('Gọi tổng đài');
    expect(openPhone).toHaveBeenCalledWith('0290 1022');
  });
});

describe('nothing to show', () => {
  it.each<[ApiError, string, string[]]>([
    [error('dossier_not_found', { status: 404 }), 'Chưa có hồ sơ mang mã này', ['Quét lại giấy hẹn', 'Nhập lại mã', 'Gọi tổng đài']],
    [error('too_many_requests', { status: 429, retryAfterSeconds: 640 }), 'Thử lại sau 11 phút.', ['Thử lại']],
    [error('overloaded', { status: 503, retryAfterSeconds: 5 }), 'Thử lại sau 5 giây.', ['Thử lại', 'Gọi tổng đài']],
    [error('upstream_unavailable', { status: 503 }), 'Chưa kết nối được hệ thống một cửa của tỉnh', ['Thử lại', 'Gọi tổng đài']],
    [error('upstream_timeout', { status: 504 }), 'Chuyện upstream_timeout.', ['Thử lại', 'Gọi tổng đài']],
    [error('internal', { status: 500 }), 'Chuyện internal.', ['Thử lại', 'Gọi tổng đài']],
    [error('offline', { status: 0 }), 'Hồ sơ này chưa được lưu trên máy', ['Thử lại']],
    [error('province_not_served', { status: 422 }), 'Chưa phục vụ tỉnh này', ['Mở Cổng Dịch vụ công quốc gia']],
  ])('$code has its words and its ways on', async (problem, words, ways) => {
    api.getDossier.mockResolvedValue(failed(problem));
    const host = await mount(<DossierPage />, PATH);
    expect(host.querySelector('[role=alert]')?.textContent).toContain(words);
    for (const way of ways) expect(byWord(way)).toBeTruthy();
  });

  it('names the place of a code that nobody serves, and offers no other province and no hotline of one', async () => {
    api.getDossier.mockResolvedValue(failed(error('province_not_served', { status: 422, hint: 'province:Hà Nội' })));
    const host = await mount(<DossierPage />, '/ho-so/000.00.01.H26-240501-0001');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Một Cửa chưa phục vụ Hà Nội');
    expect(byWord('Mở Cổng Dịch vụ công quốc gia')).toBeTruthy();
    expect(byWord('Chép mã')).toBeTruthy();
    expect(host.textContent).not.toMatch(/Hồ sơ nộp ở tỉnh nào|Gọi/);
  });

  it('offers the provinces for a code that does not tell its own', async () => {
    api.getDossier.mockResolvedValue(failed(error('dossier_not_found', { status: 404 })));
    await mount(<DossierPage />, '/ho-so/03706/2026/07906');
    expect(byWord('Cà Mau').getAttribute('href')).toBe('/ho-so/03706/2026/07906?tinh=ca-mau');
  });

  it('does not ask for the province when the code says it', async () => {
    api.getDossier.mockResolvedValue(failed(error('dossier_not_found', { status: 404 })));
    expect((await mount(<DossierPage />, PATH)).textContent).not.toContain('Hồ sơ nộp ở tỉnh nào?');
  });

  it('says which part of a code is wrong', async () => {
    api.getDossier.mockResolvedValue(failed(error('invalid_dossier_code', { status: 422 })));
    const host = await mount(<DossierPage />, '/ho-so/000.23.11.H11-240716');
    expect(host.textContent).toContain('thiếu phần số thứ tự');
  });

  it('never sends an ID number that stands in the address', async () => {
    const host = await mount(<DossierPage />, '/ho-so/012345678901');
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Mã này chưa đủ');
    expect(api.getDossier).not.toHaveBeenCalled();
    expect(api.readKeptDossier).not.toHaveBeenCalled();
  });

  it('tries again on a tap', async () => {
    api.getDossier.mockResolvedValueOnce(failed(error('internal', { status: 500 }))).mockResolvedValueOnce(answer(sampleView()));
    const host = await mount(<DossierPage />, PATH);
    await tap('Thử lại');
    expect(host.textContent).toContain('Đang giải quyết ở cấp huyện');
  });
});
