import { describe, expect, it } from 'vitest';
import { createTestApp } from '../test-app';

async function desk() {
  const sandbox = await createTestApp();
  const page = async (path: string) => (await sandbox.app.inject(path)).body;
  const send = async (path: string, fields: Record<string, string>) =>
    (await sandbox.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(fields).toString() })).headers.location;
  const json = async (url: string) => (await sandbox.app.inject({ url, headers: { 'x-api-key': 'sandbox-booking-key' } })).json();
  return { ...sandbox, page, send, json };
}

describe('the desk of the centre', () => {
  it('publishes a notice and takes it down', async () => {
    const { send, json, page } = await desk();
    expect(await send('/desk/centre', { act: 'publish', province: 'ca-mau', category: 'DAU_TU', title: 'Mới <b>', summary: '', html: '<p>x</p>', pinned: '1', validMinutes: '60' })).toContain('notice=published');
    const [newest] = (await json('/centre/ca-mau/api/tin-tuc?trang=1&kichthuoc=1')).ds.filter((row: { tieuDe: string }) => row.tieuDe === 'Mới <b>').concat((await json('/centre/ca-mau/api/tin-tuc?trang=2&kichthuoc=1')).ds);
    expect(newest).toMatchObject({ tieuDe: 'Mới <b>', ghim: 1, hieuLucDen: '20/11/2026 11:15' });
    expect(await page('/desk/centre')).not.toContain('Mới <b>');
    expect(await send('/desk/centre', { act: 'withdraw', id: newest.id })).toContain('notice=published');
    expect(await send('/desk/centre', { act: 'publish', province: 'mars', category: 'DAU_TU', title: 'x', html: '' })).toContain('bad_form');
  });

  it('plans a maintenance and calls it off', async () => {
    const { send, json } = await desk();
    await send('/desk/centre', { act: 'plan', maintainedProvince: 'quang-nam', system: 'TAT_CA', inMinutes: '-5', minutes: '30', text: 'Nâng cấp' });
    const { ds } = await json('/centre/quang-nam/api/bao-tri');
    expect(ds).toMatchObject([{ heThong: 'TAT_CA', batDau: '20/11/2026 10:10', ketThuc: '20/11/2026 10:40', huy: false }]);
    await send('/desk/centre', { act: 'call_off', id: ds[0].id });
    expect((await json('/centre/quang-nam/api/bao-tri')).ds).toMatchObject([{ huy: true }]);
  });
});

describe('the desk of the counter', () => {
  it('calls, moves and withdraws, and opens and closes half hours', async () => {
    const { send, page, state, app } = await desk();
    const payload = { thamChieu: 'reference-1', donVi: 'H12.150', khungId: '20261123-0800', nguoiDen: 'p', hoTen: '<i>An</i>', maTTHC: '', ghiChu: '' };
    const booked = await app.inject({ method: 'POST', url: '/booking/ca-mau/api/v1/luot', headers: { 'x-api-key': 'sandbox-booking-key' }, payload });
    expect(booked.json()).toMatchObject({ ma: '00', duLieu: { soThuTu: 'A001' } });
    expect(await page('/desk/bookings')).toContain('&lt;i&gt;An&lt;/i&gt;');
    expect(await send('/desk/bookings', { reference: 'reference-1', 'act-0': 'move', 'slotId-0': '20261123-0900', 'reason-0': 'Họp' })).toContain('booking_moved');
    expect(await send('/desk/bookings', { reference: 'reference-1', 'act-0': 'call', 'slotId-0': '', 'reason-0': '' })).toContain('booking_moved');
    expect(state.booking.find('reference-1')).toMatchObject({ slotId: '20261123-0900', state: 'DANG_GOI' });
    expect(await send('/desk/bookings', { reference: 'reference-1', 'act-0': 'dance' })).toContain('bad_form');
    expect(await send('/desk/slots', { agency: 'H12.150', slotId: '20261123-0830', places: '0' })).toContain('booking_moved');
    expect((await app.inject({ url: '/booking/ca-mau/api/v1/lich?donVi=H12.150&ngay=2026-11-23', headers: { 'x-api-key': 'sandbox-booking-key' } })).json().duLieu.khung[1]).toMatchObject({ conLai: 0 });
    expect((await app.inject('/booking/ca-mau/api/v1/lich?donVi=H12.150')).statusCode).toBe(401);
  });

  it('labels every field', async () => {
    const { page, state } = await desk();
    state.booking.book({ reference: 'reference-1', agency: 'H12.150', slotId: '20261123-0800', person: 'p', name: 'An', procedure: '', note: '' }, state.clock());
    for (const path of ['/desk/centre', '/desk/bookings']) {
      const body = await page(path);
      const ids = [...body.matchAll(/<(?:input|select|textarea) id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(body, `${path} ${id}`).toContain(`<label for="${id}">`);
    }
  });
});
