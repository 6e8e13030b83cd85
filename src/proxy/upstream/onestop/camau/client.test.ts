import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { OneStop } from '../../ports';
import { plainAgency } from '../shared/fake-link.test-helper';
import { createCamau } from './client';
import { CAMAU_ROW } from './fixture.test-helper';

let server: LocalServer;
let oneStop: OneStop;
let opened: ReturnType<typeof linkTo>;

const CODE = CAMAU_ROW.MaHoSo;

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, [CAMAU_ROW]));
  opened = linkTo(server.url);
  oneStop = createCamau({ provinceId: 'ca-mau', link: opened.link, credentials: null, agencyOf: plainAgency });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the Cà Mau connector', () => {
  it('looks up by code without credentials', async () => {
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    expect(server.requests[0]?.url).toBe(`/api/hoso/tracuuhoso?tukhoa=${CODE}`);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    '', ' ', '""', '[]', '"[]"', '"Không tìm thấy hồ sơ"', '{"message":"Không tìm thấy hồ sơ","data":null}', '{"data":[],"message":"Thành công"}', '{"data":{"items":[],"total":0}}',
    '{"success":true,"error":null,"errors":[],"code":200,"status":1,"message":"OK","data":[]}', '{"success":false,"message":"Không tìm thấy hồ sơ","data":[]}', '{"message":"Không có dữ liệu","data":[]}',
  ])('takes the body %j as none', async (body) => {
    server.reply = (_request, response) => response.writeHead(200).end(body);
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  it.each(['{}', 'null', '{"Message":"An error has occurred."}', '"Lỗi hệ thống"', '{"success":false,"message":"Lỗi kết nối CSDL","data":[]}', '{"data":null}', '"{"', '[[]]',
    '{"success":false,"data":[]}', '{"code":500,"data":[]}', '{"error":"Timeout","data":[]}', '{"status":"error","result":[]}', '{"message":"Lỗi hệ thống","data":{"items":[]}}', '{"errors":["x"],"d":"[]"}',
  ])('takes the body %j for none in no case', async (body) => {
    server.reply = (_request, response) => response.writeHead(200).end(body);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([
    { data: { items: [CAMAU_ROW], total: 1 } },
    { success: true, result: CAMAU_ROW },
    { d: JSON.stringify([CAMAU_ROW]) },
    JSON.stringify([CAMAU_ROW]),
  ])('finds its row inside what is wrapped round it, case %#', async (answer) => {
    server.reply = (_request, response) => sendJson(response, answer);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it('reads a body behind a byte order mark', async () => {
    server.reply = (_request, response) => response.end(`\uFEFF${JSON.stringify([CAMAU_ROW])}`);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it.each(['H04.12-250602-0009', '000.23.37.H04-250602-0009', 'H17.04-250626-0015'])('asks for %s, whose digits look like a person’s', async (code) => {
    server.reply = (_request, response) => sendJson(response, [{ ...CAMAU_ROW, MaHoSo: code }]);
    expect(await oneStop.findDossier(code)).toMatchObject({ ok: true, value: { code } });
  });

  it.each(['096082001234', '096 082 001 234', '096.082.001.234', '096/082/001/234', '381234567', '0917123456', 'CCCD096082001234'])(
    'never sends a personal number: %s',
    async (number) => {
      expect(await oneStop.findDossier(number)).toEqual({ ok: true, value: null });
      expect(server.requests).toHaveLength(0);
    },
  );

  it('drops rows the search found by something else', async () => {
    const other = { ...CAMAU_ROW, MaHoSo: 'H12.01-240502-0009', MaHoSoKhac: '' };
    server.reply = (_request, response) => sendJson(response, [other]);
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
    server.reply = (_request, response) => sendJson(response, [other, CAMAU_ROW]);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it('of several rows of the dossier takes the one that knows what happened last', async () => {
    const returned = { ...CAMAU_ROW, TrangThai: 'Đã trả kết quả', NgayTra: '06/05/2024 10:00' };
    for (const rows of [[CAMAU_ROW, returned], [returned, CAMAU_ROW], [returned, { ...CAMAU_ROW, NgayHenTra: '01/06/2024' }]]) {
      server.reply = (_request, response) => sendJson(response, rows);
      expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { statusCode: 10 } });
    }
    const taken = { ...CAMAU_ROW, NgayNop: '02/05/2024 07:30', NgayXuLyXong: '' };
    server.reply = (_request, response) => sendJson(response, [{ ...taken, TrangThai: 'Mới đăng ký', NgayNhan: null }, taken]);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { statusCode: 4 } });
    server.reply = (_request, response) => sendJson(response, [CAMAU_ROW, { ...CAMAU_ROW, TrangThai: 'Đã trả kết quả' }]);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { statusCode: 4 } });
  });

  it('finds it beside a broken row, which alone is a bad answer', async () => {
    for (const broken of [{ MaHoSo: 'H12.01-240502-0009', TrangThai: 7 }, { TrangThai: 'x' }, null]) {
      server.reply = (_request, response) => sendJson(response, [broken, CAMAU_ROW]);
      expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    }
    server.reply = (_request, response) => sendJson(response, [null]);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    server.reply = (_request, response) => sendJson(response, [{ ...CAMAU_ROW, TrangThai: 7 }]);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer', detail: 'shape at /TrangThai' } });
  });

  it('finds by the second code, however it is spelled', async () => {
    expect(await oneStop.findDossier('h12.12–240502–77001')).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it('has no QR of its own', async () => {
    expect(await oneStop.resolveReference({ kind: 'opaque', id: 'x' })).toEqual({ ok: true, value: [] });
  });
});
