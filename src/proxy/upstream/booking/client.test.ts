import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookingSystem } from '../booking-ports';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../call/local-server.test-helper';
import { createBookingSystem } from './client';

const REF = '5f0c2f7e-1c1b-8b8e-9d2a-000000000001';
const LUOT = { thamChieu: REF, donVi: 'H12.150', khungId: '20261123-0800', tu: '23/11/2026 08:00', den: '23/11/2026 08:30', soThuTu: 'A012', trangThai: 'DA_DAT', lyDo: '' };
const APPOINTMENT = { number: 'A012', slotId: '20261123-0800', from: '2026-11-23T08:00:00+07:00', to: '2026-11-23T08:30:00+07:00', state: 'booked', reason: null };
const WISH = { reference: REF, agencyCode: 'H12.150', slotId: '20261123-0800', person: 'p', name: 'An', procedureCode: null, note: null };
let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let system: BookingSystem;
let httpStatus: number;
let answer: unknown;

beforeEach(async () => {
  httpStatus = 200;
  server = await startLocalServer((_request, response) => sendJson(response, answer, httpStatus));
  opened = linkTo(server.url);
  system = createBookingSystem({ provinceId: 'ca-mau', link: opened.link, apiKey: 'key' });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the system for queue numbers', () => {
  it('lists a day in its order and leaves out what cannot be read', async () => {
    const khung = [{ id: 'b', tu: '23/11/2026 09:00', den: '23/11/2026 09:30', conLai: 0 }, { id: 'a', tu: '23/11/2026 08:00', den: '23/11/2026 08:30', conLai: 2 }, { id: 'x', tu: 'sáng', den: '', conLai: 2 }];
    answer = { ma: '00', duLieu: { ngay: '23/11/2026', khung, cacNgay: [{ ngay: '23/11/2026', conLai: 2 }] } };
    expect(await system.listSlots('H12.150', '2026-11-23')).toMatchObject({ ok: true, value: { date: '2026-11-23', slots: [{ id: 'a', left: 2 }, { id: 'b', left: 0 }], days: [{ date: '2026-11-23', left: 2 }] } });
    expect(server.requests[0]).toMatchObject({ url: '/api/v1/lich?donVi=H12.150&ngay=2026-11-23', headers: { 'x-api-key': 'key' } });
    answer = { ma: '04' };
    expect(await system.listSlots('H12.150', null)).toEqual({ ok: true, value: null });
  });

  it('reads numbers however they are written', async () => {
    answer = { ma: '00', duLieu: { ngay: '23/11/2026', khung: [{ id: 7, tu: '23/11/2026 08:00', den: '23/11/2026 08:30', conLai: '2' }], cacNgay: [{ ngay: '23/11/2026', conLai: '2' }] } };
    expect(await system.listSlots('H12.150', null)).toMatchObject({ ok: true, value: { slots: [{ id: '7', left: 2 }], days: [{ left: 2 }] } });
    answer = { ma: 0, duLieu: { ...LUOT, soThuTu: 12, khungId: 7 } };
    expect(await system.find(REF)).toMatchObject({ ok: true, value: { number: '12', slotId: '7' } });
    answer = { ma: 4 };
    expect(await system.find(REF)).toEqual({ ok: true, value: null });
  });

  it('loses no other slot for one that cannot be read, and gives out none too many', async () => {
    const day = (khung: unknown) => ({ ma: '00', duLieu: { ngay: '23/11/2026', khung, cacNgay: [{ ngay: '23/11/2026', conLai: -1 }, { ngay: null, conLai: null }] } });
    const [good, over] = [{ id: 'a', tu: '08:00', den: '08:30', conLai: 2 }, { id: 'b', tu: '9:00', den: '9:30', conLai: -1 }];
    answer = day([good, over, { id: 'c', tu: '10:00', den: '10:30', conLai: null }, null]);
    expect(await system.listSlots('H12.150', null)).toEqual({
      ok: true,
      value: {
        date: '2026-11-23', days: [{ date: '2026-11-23', left: 0 }],
        slots: [{ id: 'a', from: '2026-11-23T08:00:00+07:00', to: '2026-11-23T08:30:00+07:00', left: 2 }, { id: 'b', from: '2026-11-23T09:00:00+07:00', to: '2026-11-23T09:30:00+07:00', left: 0 }],
      },
    });
    answer = day([{ id: 'a', tu: 'sáng', den: 'trưa', conLai: 2 }]);
    expect(await system.listSlots('H12.150', null)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('is not refused by a system that is unwell', async () => {
    answer = { ma: '20', thongBao: 'Hệ thống đang bảo trì' };
    expect(await system.book(WISH)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });

  it('reads an appointment that does not repeat our reference', async () => {
    answer = { ma: '00', duLieu: { ...LUOT, thamChieu: null, trangThai: 'da_dat' } };
    expect(await system.find(REF)).toEqual({ ok: true, value: APPOINTMENT });
  });

  it('knows our reference in capitals', async () => {
    answer = { ma: '00', duLieu: { ...LUOT, thamChieu: REF.toUpperCase() } };
    expect(await system.find(REF)).toEqual({ ok: true, value: APPOINTMENT });
  });

  it.each(['00', '01'])('books, and %s is success', async (ma) => {
    answer = { ma, duLieu: LUOT };
    expect(await system.book(WISH)).toEqual({ ok: true, value: { kind: 'done', value: APPOINTMENT } });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ thamChieu: REF, donVi: 'H12.150', khungId: '20261123-0800', nguoiDen: 'p', hoTen: 'An', maTTHC: '', ghiChu: '' });
  });

  it.each([['21', 'full'], ['22', 'same_day'], ['23', 'closed'], ['24', 'unknown'], ['04', 'unknown'], ['20', 'refused']])('says no by %s: %s', async (ma, kind) => {
    answer = { ma, thongBao: 'Vì sao', duLieu: null };
    expect(await system.book(WISH)).toEqual({ ok: true, value: { kind, reason: 'Vì sao' } });
  });

  it('says no under a status of failure, too, and nothing else there', async () => {
    httpStatus = 409;
    answer = { ma: '21', thongBao: 'Hết chỗ', duLieu: null };
    expect(await system.book(WISH)).toEqual({ ok: true, value: { kind: 'full', reason: 'Hết chỗ' } });
    answer = { ma: '00', duLieu: LUOT };
    expect(await system.book(WISH)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    httpStatus = 404;
    answer = { ma: 4 };
    expect(await system.find(REF)).toEqual({ ok: true, value: null });
    answer = { message: 'Not Found' };
    expect(await system.find(REF)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    httpStatus = 503;
    answer = { ma: '04' };
    expect(await system.find(REF)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });

  it.each([
    ['another appointment', { ma: '00', duLieu: { ...LUOT, thamChieu: 'other-reference' } }],
    ['a state nobody knows', { ma: '00', duLieu: { ...LUOT, trangThai: 'X' } }],
    ['a state that every object has', { ma: '00', duLieu: { ...LUOT, trangThai: 'constructor' } }],
    ['an end before its beginning', { ma: '00', duLieu: { ...LUOT, den: '23/11/2026 07:30' } }],
    ['no appointment', { ma: '00', duLieu: null }],
    ['a code nobody knows', { ma: '77' }],
    ['no code', { code: 'OK' }],
  ])('is not believed with %s', async (_what, body) => {
    answer = body;
    expect(await system.book(WISH)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    expect(server.requests).toHaveLength(1);
  });

  it('is not believed to have moved or cancelled what stands as before', async () => {
    answer = { ma: '00', duLieu: LUOT };
    expect(await system.change(REF, 'b')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    expect(await system.cancel(REF)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    expect(await system.change(REF, LUOT.khungId)).toMatchObject({ ok: true });
  });

  it('finds by reference, moves and cancels', async () => {
    answer = { ma: '00', duLieu: { ...LUOT, trangThai: 'CO_QUAN_HUY', lyDo: 'Mất điện' } };
    expect(await system.find(REF)).toMatchObject({ ok: true, value: { state: 'withdrawn', reason: 'Mất điện' } });
    expect(await system.change(REF, 'b')).toMatchObject({ ok: true, value: { kind: 'done' } });
    expect(await system.cancel(REF)).toMatchObject({ ok: true, value: { kind: 'done' } });
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET /api/v1/luot/${REF}`, `PUT /api/v1/luot/${REF}`, `POST /api/v1/luot/${REF}/huy`]);
    answer = { ma: '04' };
    expect(await system.find(REF)).toEqual({ ok: true, value: null });
  });
});
