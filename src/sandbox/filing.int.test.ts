import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from './start-sandbox';

let sandbox: RunningSandbox;
let token = '';

const send = (path: string, method: string, body?: object, headers: Record<string, string> = {}) =>
  fetch(sandbox.url + path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const portal = (path: string, body: object) => send(`/binh-thuan/dvcqg/api/v1${path}`, 'POST', body, { authorization: `Bearer ${token}` });
const faults = (settings: object) => send('/__sandbox/faults', 'PUT', { system: 'binh-thuan', ...settings });
const writes = async () => (await (await send('/__sandbox/journal?writes=1&operation=create', 'GET')).json()).entries;

async function bodyOf(reference: string) {
  const { data } = await (await portal('/hoso/get-next-value', { MaDonVi: 'H36.201', MaTTHC: '1.001193' })).json();
  return {
    MaThamChieu: reference, MaHoSo: data.MaHoSo, MaTTHC: '1.001193', LoaiDoiTuong: '1', MaDonViTiepNhan: 'H36.201', ChuHoSo: { HoTen: 'An', SoDinhDanh: '060190001234', DienThoai: '0900000123' },
    UyQuyen: false, EformThongTinChiTiet: {}, HinhThucTra: '1', ThanhPhanHoSo: [],
  };
}

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true });
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'sandbox', client_secret: 'sandbox' });
  token = (await (await fetch(`${sandbox.url}/binh-thuan/dvcqg/oauth2/token`, { method: 'POST', body: form })).json()).access_token;
});
afterAll(() => sandbox.close());

describe('filing over real HTTP', () => {
  it('applies a filing, then the connection dies; the reference tells that it is there', async () => {
    const body = await bodyOf('lost-answer');
    await faults({ afterWriteRate: 1 });
    await expect(portal('/hoso/create', body)).rejects.toThrow();
    await faults({});
    expect(await writes()).toMatchObject([{ outcome: 'died_after_write', reference: 'lost-answer', applied: true, code: body.MaHoSo, status: null }]);
    const found = await send('/binh-thuan/dvcqg/api/v1/hoso/tham-chieu/lost-answer', 'GET', undefined, { authorization: `Bearer ${token}` });
    expect((await found.json()).data).toMatchObject({ MaHoSo: body.MaHoSo });
  });

  it('applies nothing when the connection dies before', async () => {
    const body = await bodyOf('never-arrived');
    await faults({ resetRate: 1 });
    await expect(portal('/hoso/create', body)).rejects.toThrow();
    await faults({});
    const found = await send('/binh-thuan/dvcqg/api/v1/hoso/tham-chieu/never-arrived', 'GET', undefined, { authorization: `Bearer ${token}` });
    expect((await found.json()).code).toBe('ERR_NOT_FOUND');
  });

  it('keeps a file sent over the wire byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 37, 80, 68, 70]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const reply = await fetch(`${sandbox.url}/binh-thuan/dvcqg/api/v1/tep/upload`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png', 'x-ten-tep': 'a.png', 'x-sha256': sha256 }, body: bytes });
    expect([reply.status, (await reply.json()).data.HashTepTin]).toEqual([201, sha256]);
  });
});
