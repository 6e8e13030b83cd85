import { Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SlotList } from '../../../contract/schemas/agency';
import type { BookingView } from '../../../contract/schemas/booking';
import { failed, ok, type ApiError } from '../../api/api-error';
import * as agencies from '../../api/listening/agencies';
import * as bookings from '../../api/listening/bookings';
import { control, field, press, select, text, tick } from '../../letters/press.test-helper';
import { eventually, mount, place, type, unmount } from '../../mount.test-helper';
import BookPage from './book-page';
import BookingsPage from './bookings-page';
import ChangeBookingPage from './change-booking-page';

vi.mock('../../api/listening/agencies');
vi.mock('../../api/listening/bookings');
const api = vi.mocked(bookings);
const error = (code: ApiError['code'], status: number, title: string): ApiError => ({ code, status, title, hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const ID = '7b1f4a3e-0000-4000-8000-00000000000b';
const CONSENT = 'Tôi đồng ý gửi tên và ghi chú này cho cơ quan để giữ chỗ.';

const booking = (over: Partial<BookingView> = {}): BookingView => ({
  id: ID, number: 'A012', state: 'booked', at: '2026-11-24T08:30:00+07:00', until: '2026-11-24T08:45:00+07:00',
  agency: { code: 'H11.57', provinceId: 'binh-thuan', name: 'UBND xã Hàm Liêm', address: 'Thôn 1', phone: '0252 3865 111', hours: '7:00–11:30' },
  procedureCode: null, name: 'Nguyễn Văn An', note: null, bookedAt: '2026-11-22T08:00:00+07:00', reason: null, movedFrom: null, changeable: true, ...over,
});
const slots = (over: Partial<SlotList> = {}): SlotList => ({
  agencyCode: 'H11.57', date: '2026-11-24',
  items: [{ id: 's1', from: '2026-11-24T08:30:00+07:00', to: '2026-11-24T08:45:00+07:00', left: 2 }, { id: 's2', from: '2026-11-24T09:00:00+07:00', to: '2026-11-24T09:15:00+07:00', left: 0 }],
  days: [{ date: '2026-11-24', left: 2 }, { date: '2026-11-25', left: 0 }], fetchedAt: '2026-11-22T08:00:00+07:00', ...over,
});
const open = (at: string) =>
  mount(
    <Routes>
      <Route path="/dat-lich" element={<BookingsPage />} />
      <Route path="/dat-lich/moi/:agencyCode" element={<BookPage />} />
      <Route path="/dat-lich/doi/:id" element={<ChangeBookingPage />} />
    </Routes>,
    undefined,
    at,
  );

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T08:00:00+07:00') });
  vi.mocked(agencies.getAgency).mockResolvedValue(failed(error('offline', 0, '')));
  api.listSlots.mockResolvedValue(ok(slots()));
  api.listMyBookings.mockResolvedValue(ok({ items: [booking()], nextCursor: null }));
});
afterEach(async () => {
  await unmount();
  vi.useRealTimers();
});

describe('making an appointment', () => {
  it('offers only times with a place left, and needs a time, a name and consent', async () => {
    api.createBooking.mockResolvedValue(ok(booking()));
    await open('/dat-lich/moi/H11.57?thu-tuc=1.001193');
    await eventually(() => expect(text()).toContain('08:30–08:45, còn 2 chỗ'));
    expect(text()).not.toContain('09:00–09:15');
    expect(text()).toContain('Thứ Tư, 25/11/2026 (hết chỗ)');
    await press('Đặt lịch');
    expect(text()).toContain('Còn 2 chỗ cần sửa');
    await tick('08:30–08:45, còn 2 chỗ');
    await type(field('booking-name'), 'Nguyễn Văn An');
    await press('Đặt lịch');
    expect(text()).toContain('Bạn cần đánh dấu ô đồng ý để đặt lịch.');
    expect(api.createBooking).not.toHaveBeenCalled();
    await tick(CONSENT);
    await press('Đặt lịch');
    await eventually(() => expect(place()).toBe('/dat-lich'));
    expect(api.createBooking.mock.calls[0]?.[0]).toEqual({ agencyCode: 'H11.57', slotId: 's1', name: 'Nguyễn Văn An', procedureCode: '1.001193', consentVersion: '2026-11-booking-1' });
  });

  it('asks for the times of another day, and again when the place was taken', async () => {
    await open('/dat-lich/moi/H11.57');
    await eventually(() => expect(text()).toContain('08:30–08:45'));
    await select('Ngày', '2026-11-25');
    await eventually(() => expect(api.listSlots).toHaveBeenLastCalledWith('H11.57', '2026-11-25'));
    await tick('08:30–08:45, còn 2 chỗ');
    await type(field('booking-name'), 'An Nguyễn');
    await tick(CONSENT);
    api.createBooking.mockResolvedValue(failed(error('slot_taken', 409, 'Giờ này vừa có người đặt mất chỗ cuối cùng.')));
    const before = api.listSlots.mock.calls.length;
    await press('Đặt lịch');
    await eventually(() => expect(text()).toContain('Giờ này vừa có người đặt mất chỗ cuối cùng.'));
    expect(api.listSlots.mock.calls.length).toBe(before + 1);
  });

  it('says so when there is no place at all, or the times cannot be had', async () => {
    api.listSlots.mockResolvedValueOnce(ok(slots({ date: null, items: [], days: [] })));
    await open('/dat-lich/moi/H11.57');
    await eventually(() => expect(text()).toContain('Chưa có ngày nào còn chỗ'));
    await unmount();
    api.listSlots.mockResolvedValueOnce(failed(error('upstream_unavailable', 503, 'Hệ thống đặt lịch không trả lời.')));
    await open('/dat-lich/moi/H11.57');
    await eventually(() => expect(text()).toContain('Hệ thống đặt lịch không trả lời.'));
    await press('Thử lại');
    await eventually(() => expect(text()).toContain('08:30–08:45'));
  });
});

describe('my appointments', () => {
  it('show number, time, place and state', async () => {
    await open('/dat-lich');
    await eventually(() => expect(text()).toContain('Số thứ tự A012'));
    expect(text()).toContain('08:30–08:45, Thứ Ba, 24/11/2026');
    expect(document.querySelector('a[href="/co-quan/H11.57"]')).not.toBeNull();
    expect(document.querySelector(`a[href="/dat-lich/doi/${ID}"]`)).not.toBeNull();
  });

  it('tell what the agency did, and offer nothing that is no longer possible', async () => {
    api.listMyBookings.mockResolvedValue(ok({ items: [booking({ state: 'withdrawn', reason: 'Mất điện.', changeable: false }), booking({ id: 'other', number: null, state: 'asking', changeable: false })], nextCursor: null }));
    await open('/dat-lich');
    await eventually(() => expect(text()).toContain('Cơ quan cho biết: Mất điện.'));
    expect(text()).toContain('Bạn sẽ có số thứ tự khi cơ quan xác nhận.');
    expect(text()).not.toContain('Hủy lịch');
  });

  it.each(['booked', 'asking', 'called'] as const)('of yesterday of which the agency said no more than %s are over', async (state) => {
    api.listMyBookings.mockResolvedValue(ok({ items: [booking({ state, changeable: false, at: '2026-11-22T08:30:00+07:00', until: '2026-11-22T08:45:00+07:00' })], nextCursor: null }));
    await open('/dat-lich');
    await eventually(() => expect(text()).toContain('Đã qua giờ hẹn'));
    expect(text()).not.toMatch(/A012|Đến trước giờ hẹn|Đã đặt|Đang gọi/);
  });

  const tooLate = { changeable: false, at: '2126-11-24T08:30:00+07:00', until: '2126-11-24T08:45:00+07:00' };

  it('too close to be changed say so, and whom to ring', async () => {
    api.listMyBookings.mockResolvedValue(ok({ items: [booking(tooLate)], nextCursor: null }));
    await open('/dat-lich');
    await eventually(() => expect(text()).toContain('Sắp đến giờ hẹn nên không đổi hay hủy ở đây được nữa.'));
    expect(control('Gọi 0252\u00a03865\u00a0111')).toBeTruthy();
  });

  it('too close to be changed are not moved through their address either', async () => {
    api.listMyBookings.mockResolvedValue(ok({ items: [booking({ ...tooLate, agency: { ...booking().agency, phone: '' } })], nextCursor: null }));
    await open(`/dat-lich/doi/${ID}`);
    await eventually(() => expect(text()).toContain('Lịch này không đổi được nữa'));
    expect(text()).not.toContain('bạn gọi cho cơ quan');
    expect(control('Về lịch hẹn').getAttribute('href')).toBe('/dat-lich');
  });

  it('not confirmed yet are not said to be booked, and can be taken back but not moved', async () => {
    const asking = booking({ number: null, state: 'asking', at: '2126-11-24T08:30:00+07:00', until: '2126-11-24T08:45:00+07:00' });
    api.createBooking.mockResolvedValue(ok(asking));
    api.listMyBookings.mockResolvedValue(ok({ items: [asking], nextCursor: null }));
    await open('/dat-lich/moi/H11.57');
    await eventually(() => expect(text()).toContain('08:30–08:45'));
    await tick('08:30–08:45, còn 2 chỗ');
    await type(field('booking-name'), 'An Nguyễn');
    await tick(CONSENT);
    await press('Đặt lịch');
    await eventually(() => expect(place()).toBe('/dat-lich'));
    await eventually(() => expect(text()).toContain('Bạn sẽ có số thứ tự khi cơ quan xác nhận.'));
    expect(text()).not.toContain('Đã đặt lịch.');
    expect(text()).toContain('Hủy lịch');
    expect(document.querySelector(`a[href="/dat-lich/doi/${ID}"]`)).toBeNull();
    await unmount();
    await open(`/dat-lich/doi/${ID}`);
    await eventually(() => expect(text()).toContain('Đang chờ cơ quan xác nhận'));
    expect(() => control('Đổi sang giờ này')).toThrow();
  });

  it('are cancelled after a yes', async () => {
    api.cancelBooking.mockResolvedValue(ok(booking({ state: 'cancelled', changeable: false })));
    await open('/dat-lich');
    await eventually(() => expect(text()).toContain('A012'));
    control('Hủy lịch: UBND xã Hàm Liêm, Thứ Ba, 24/11/2026').focus();
    await press('Hủy lịch: UBND xã Hàm Liêm, Thứ Ba, 24/11/2026');
    expect(api.cancelBooking).not.toHaveBeenCalled();
    api.listMyBookings.mockResolvedValue(ok({ items: [booking({ state: 'cancelled', changeable: false })], nextCursor: null }));
    await press('Hủy lịch');
    await eventually(() => expect(text()).toContain('Bạn đã hủy'));
    expect(document.activeElement?.textContent).toBe('Lịch hẹn của bạn');
    expect(api.cancelBooking.mock.calls[0]?.[0]).toBe(ID);
  });

  it('are moved to another time', async () => {
    api.changeBooking.mockResolvedValue(ok(booking()));
    await open(`/dat-lich/doi/${ID}`);
    await eventually(() => expect(text()).toContain('Lịch hiện tại: 08:30–08:45, Thứ Ba, 24/11/2026'));
    await eventually(() => expect(text()).toContain('còn 2 chỗ'));
    await press('Đổi sang giờ này');
    expect(text()).toContain('Bạn chọn một giờ.');
    await tick('08:30–08:45, còn 2 chỗ');
    await press('Đổi sang giờ này');
    await eventually(() => expect(place()).toBe('/dat-lich'));
    expect(api.changeBooking.mock.calls[0]?.slice(0, 2)).toEqual([ID, 's1']);
  });

  it('that is not among those to come leads back', async () => {
    api.listMyBookings.mockResolvedValue(ok({ items: [], nextCursor: null }));
    await open(`/dat-lich/doi/${ID}`);
    await eventually(() => expect(text()).toContain('Không tìm thấy lịch này'));
    expect(control('Về lịch hẹn').getAttribute('href')).toBe('/dat-lich');
  });
});
