import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../call/local-server.test-helper';
import { createCamauStatistics } from './camau';
import { createCountReader } from './counts';
import { createDvcqgStatistics } from './dvcqg';

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let parts: Parameters<typeof createCamauStatistics>[0];

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, {}));
  opened = linkTo(server.url);
  parts = { provinceId: 'p', source: 'S', group: 'H12', link: opened.link, credentials: null };
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

const CAMAU = { nam_sltiepnhanmoi: 10, nam_xldunghan: '4', nam_xltruochan: 3, nam_xltrehan: 1, nam_dangxlconhan: 2, nam_dangxltrehan: 0 };
const NATIONAL = { tiepNhan: 10, dungHan: 4, truocHan: 3, treHan: 1, dangXuLyTrongHan: 2, dangXuLyQuaHan: 0 };
const TOTAL = { received: 10, onTime: 4, early: 3, late: 1, openInTime: 2, openLate: 0, satisfaction: null };

describe('Cà Mau', () => {
  it('publishes the province, and its agencies where it has them', async () => {
    server.reply = (request, response) => (request.url.includes('toantinh') ? sendJson(response, [CAMAU]) : sendJson(response, [{ ...CAMAU, madonvi: 'H12.150', tendonvi: 'UBND phường An Xuyên', capdonvi: 'Xã', dg_rathailong: 5, dg_hailong: 1, dg_chuahailong: 0 }, { ...CAMAU, tendonvi: 'X', nam_xltrehan: -1 }]));
    expect(await createCamauStatistics(parts).readYear(2026)).toEqual({ ok: true, value: { total: TOTAL, agencies: [{ code: 'H12.150', name: 'UBND phường An Xuyên', level: 'commune', counts: { ...TOTAL, satisfaction: { good: 5, fair: 1, poor: 0 } } }], unusable: 1 } });
    expect(server.requests[0]?.url).toBe('/api/thongke/getthongketoantinh?nam=2026');
  });
  it('need not have them', async () => {
    server.reply = (request, response) => (request.url.includes('toantinh') ? sendJson(response, CAMAU) : sendJson(response, {}, 404));
    expect(await createCamauStatistics(parts).readYear(2026)).toEqual({ ok: true, value: { total: TOTAL, agencies: [], unusable: 0 } });
  });
  it.each(['', '""', 'null'])('says with %j that it has none', async (body) => {
    server.reply = (request, response) => (request.url.includes('toantinh') ? sendJson(response, CAMAU) : response.end(body));
    expect(await createCamauStatistics(parts).readYear(2026)).toEqual({ ok: true, value: { total: TOTAL, agencies: [], unusable: 0 } });
  });
  it('is not believed without its counts', async () => expect(await createCamauStatistics(parts).readYear(2026)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } }));
});

describe('the national portal', () => {
  it('answers with 201 and OK', async () => {
    server.reply = (_request, response) => sendJson(response, { code: 'OK', data: { tongHop: NATIONAL, donVi: [{ ...NATIONAL, maDonVi: 'H36.01', tenDonVi: 'Trung tâm', capDonVi: 'TỈNH' }] } }, 201);
    expect(await createDvcqgStatistics(parts).readYear(2026)).toMatchObject({ ok: true, value: { total: TOTAL, agencies: [{ code: 'H36.01', level: 'province' }] } });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ nam: 2026, maTinh: 'H12' });
  });
  it('counts nobody twice for the line that sums up, and needs no total beside it', async () => {
    const donVi = [{ ...NATIONAL, tenDonVi: 'Sở Tư pháp' }, { ...NATIONAL, tenDonVi: 'TỔNG CỘNG' }];
    for (const tongHop of [NATIONAL, null]) {
      server.reply = (_request, response) => sendJson(response, { code: 'OK', data: { tongHop, donVi } });
      const read = await createDvcqgStatistics(parts).readYear(2026);
      expect(read.ok && [read.value.total, read.value.agencies.map(({ name }) => name)]).toEqual([TOTAL, ['Sở Tư pháp']]);
    }
  });
  it('is no year without anybody where nothing can be read', async () => {
    server.reply = (_request, response) => sendJson(response, { code: 'OK', data: { tongHop: { tiepNhan: null }, donVi: [{ ...NATIONAL, tenDonVi: 'Sở Tư pháp', treHan: 'x' }] } });
    expect(await createDvcqgStatistics(parts).readYear(2026)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });
  it.each([[{ code: 'ERR', data: null }], [{ code: 'OK' }]])('is not believed with %j', async (body) => {
    server.reply = (_request, response) => sendJson(response, body, 201);
    expect(await createDvcqgStatistics(parts).readYear(2026)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });
});

describe('counts', () => {
  const { countsOf } = createCountReader({ received: 'a', onTime: 'b', early: 'c', late: 'd', openInTime: 'e', openLate: 'f', good: 'g', fair: 'h', poor: 'i' });
  const row = { a: '1.204', b: 1, c: 2, d: 3, e: 4, f: 5 };
  it('may be written with dots', () => expect(countsOf(row)?.received).toBe(1204));
  it('have satisfaction only with all three degrees', () => expect([countsOf({ ...row, g: 1, h: 2 })?.satisfaction, countsOf({ ...row, g: 1, h: 2, i: 0 })?.satisfaction]).toEqual([null, { good: 1, fair: 2, poor: 0 }]));
  it.each(['1.20', 'x', -1, 1.5, null, undefined, '999.999.999.999', 1e10])('are not %j', (a) => expect(countsOf({ ...row, a })).toBeNull());
});
