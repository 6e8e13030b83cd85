import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type Reply, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { FilingPortal } from '../../filing-ports';
import { REFERENCE, SHA256, sampleFiling } from '../shared/filing.test-helper';
import { createDvcqgPortal } from './client';

const CODE = 'H36.14-261122-0001';
const ok = (data: unknown) => ({ code: 'OK', message: '', data });

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let portal: FilingPortal;
/** Answers of the interface by the end of the path; the log-in is always given. */
let answers: Record<string, { body: unknown; status?: number }>;

const reply: Reply = (request, response) => {
  const path = request.url.split('?')[0] ?? '';
  if (path === '/dvcqg/oauth2/token') return sendJson(response, { access_token: 'tok', expires_in: 600, token_type: 'Bearer' });
  const answer = Object.entries(answers).find(([end]) => path.endsWith(end))?.[1];
  return answer === undefined ? sendJson(response, {}, 404) : sendJson(response, answer.body, answer.status ?? 201);
};
const sent = (end: string) => server.requests.filter(({ url }) => url.endsWith(end));

beforeEach(async () => {
  answers = { 'get-next-value': { body: ok({ MaHoSo: CODE }) }, '/create': { body: ok({ IdHoSo: 'x', MaHoSo: CODE, TrangThai: '1' }) } };
  server = await startLocalServer(reply);
  opened = linkTo(server.url);
  portal = createDvcqgPortal({ provinceId: 'binh-thuan', link: opened.link, credentials: { user: 'u', secret: 's' } });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('filing into the national portal', () => {
  it('reserves a number and makes the dossier under it', async () => {
    expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
    expect(JSON.parse(sent('get-next-value')[0]!.body)).toEqual({ MaDonVi: 'H11.23', MaTTHC: '1.001193' });
    expect(sent('/create')[0]?.headers.authorization).toBe('Bearer tok');
    expect(JSON.parse(sent('/create')[0]!.body)).toMatchObject({
      MaThamChieu: REFERENCE, MaHoSo: CODE, MaTTHC: '1.001193', LoaiDoiTuong: '1', MaDonViTiepNhan: 'H11.23', UyQuyen: true, MaTruongHop: 'TH01', HinhThucTra: '2',
      ChuHoSo: { HoTen: 'Nguyễn Văn Bền', SoDinhDanh: '060082001234', NgaySinh: '1982-03-04', DienThoai: '0912345678', DiaChi: 'Thôn 1, xã Hòa Thắng' },
      ThongTinNguoiNop: { HoTen: 'Nguyễn Thị Na', QuanHe: 'con' },
      EformThongTinChiTiet: { 'details.childName': 'Nguyễn Văn Út' },
      ThanhPhanHoSo: [
        { MaThanhPhanHoSo: 'G15-TP01', SoLuong: 1, LoaiBan: 'chinh', GiayToDinhKem: [{ IdGiayTo: 'f1', HashTepTin: SHA256, TenGiayTo: 'tờ khai.pdf' }] },
        { MaThanhPhanHoSo: 'G15-TP02', SoLuong: 2, LoaiBan: 'sao', GiayToDinhKem: [{ IdGiayTo: 'f2' }, { IdGiayTo: 'f3' }] },
      ],
    });
  });

  it.each([CODE.toLowerCase(), ` ${CODE} `])('gives the code as it is printed: %j', async (MaHoSo) => {
    answers['/create'] = { body: ok({ MaHoSo }) };
    answers[`tham-chieu/${REFERENCE}`] = { body: ok({ MaHoSo }) };
    expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
  });

  it.each(['200', 201, 'Success'])('takes the code %j as success', async (code) => {
    answers = Object.fromEntries(Object.entries(answers).map(([end, { body }]) => [end, { body: { ...(body as object), code } }]));
    expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
  });

  it('names the owner as the one who hands it in when nobody else does', async () => {
    await portal.createFiling(sampleFiling({ submitter: null }));
    expect(JSON.parse(sent('/create')[0]!.body)).toMatchObject({ UyQuyen: false, ThongTinNguoiNop: { HoTen: 'Nguyễn Văn Bền', QuanHe: 'Chủ hồ sơ' } });
  });

  it.each(['ERR_DATA', 'ERR_TEP'])('takes %s as a refusal with its reason, whatever the status', async (code) => {
    for (const status of [200, 201, 400]) {
      answers['/create'] = { body: { code, message: 'Đơn vị không tiếp nhận thủ tục này', data: null }, status };
      expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'refused', reason: 'Đơn vị không tiếp nhận thủ tục này' } });
    }
  });

  it('is not refused by a portal that says it is unwell', async () => {
    answers['/create'] = { body: { code: 'err_data', message: 'Hệ thống đang bận', data: null } };
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });

  it('refuses when even a number is refused, and then makes no dossier', async () => {
    answers['get-next-value'] = { body: { code: 'ERR_DATA', message: 'Không có đơn vị', data: null } };
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ value: { kind: 'refused' } });
    expect(sent('/create')).toHaveLength(0);
  });

  it.each([
    ['a code nobody listed', { body: { code: 'ERR_SYSTEM', message: 'x', data: null } }, 'bad_answer'],
    ['success under a status of failure', { body: ok({ MaHoSo: CODE }), status: 404 }, 'refused'],
    ['a dossier of another number', { body: ok({ MaHoSo: 'H36.14-261122-0002' }) }, 'bad_answer'],
    ['a code that is a path', { body: ok({ MaHoSo: '../../admin' }) }, 'bad_answer'],
    ['a 5xx', { body: {}, status: 503 }, 'unreachable'],
    ['a 403', { body: {}, status: 403 }, 'refused'],
  ])('calls %s a fault, and sends the write once', async (_what, answer, kind) => {
    answers['/create'] = answer;
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ ok: false, fault: { kind } });
    expect(sent('/create')).toHaveLength(1);
  });

  it('sends a write once when the connection dies after it was applied', async () => {
    server.reply = (request, response, count) => (request.url.endsWith('/create') ? response.socket?.destroy() : reply(request, response, count));
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    expect(sent('/create')).toHaveLength(1);
  });

  it('finds the dossier of a reference, and tells when there is none', async () => {
    answers[`tham-chieu/${REFERENCE}`] = { body: ok({ MaHoSo: CODE, IdHoSo: 'x', TrangThai: '1' }) };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
    answers[`tham-chieu/${REFERENCE}`] = { body: ok([{ MaHoSo: CODE, MaThamChieu: REFERENCE }]) };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
    answers[`tham-chieu/${REFERENCE}`] = { body: ok([{ MaHoSo: CODE }, { MaHoSo: 'H36.14-261122-0002' }]) };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    answers[`tham-chieu/${REFERENCE}`] = { body: { code: 'ERR_NOT_FOUND', message: '', data: null }, status: 200 };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    answers[`tham-chieu/${REFERENCE}`] = { body: { code: 'ERR_SYSTEM', data: null }, status: 200 };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false });
  });

  it.each([REFERENCE.toUpperCase(), `{${REFERENCE}}`, '', null])('knows our reference as %j', async (MaThamChieu) => {
    answers[`tham-chieu/${REFERENCE}`] = { body: ok({ MaHoSo: CODE, MaThamChieu }) };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
  });

  it('believes no dossier of another reference', async () => {
    answers[`tham-chieu/${REFERENCE}`] = { body: ok({ MaHoSo: CODE, MaThamChieu: 'another' }) };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('uploads the bytes with their name and hash, and believes no other hash', async () => {
    const bytes = Buffer.from([0, 255, 1, 13, 10]);
    answers['tep/upload'] = { body: ok({ IdTepTin: 'f9', HashTepTin: SHA256.toUpperCase() }) };
    const file = { fileName: 'đơn xin.pdf', fileType: 'application/pdf', bytes, sha256: SHA256 };
    expect(await portal.uploadFile(file)).toEqual({ ok: true, value: { kind: 'done', value: { fileId: 'f9' } } });
    const [request] = sent('tep/upload');
    expect(request?.bytes).toEqual(bytes);
    expect(request?.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-sha256': SHA256, 'x-ten-tep': encodeURIComponent('đơn xin.pdf') });
    answers['tep/upload'] = { body: ok({ IdTepTin: 'f9', HashTepTin: 'cd'.repeat(32) }) };
    expect(await portal.uploadFile(file)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    for (const HashTepTin of [undefined, null, '']) {
      answers['tep/upload'] = { body: ok({ IdTepTin: 90125, HashTepTin }) };
      expect(await portal.uploadFile(file)).toEqual({ ok: true, value: { kind: 'done', value: { fileId: '90125' } } });
    }
    answers['tep/upload'] = { body: { code: 'ERR_EMPTY', message: 'Tệp rỗng', data: null } };
    expect(await portal.uploadFile(file)).toMatchObject({ ok: true, value: { kind: 'refused', reason: 'Tệp rỗng' } });
    answers['tep/upload'] = { body: { code: 'ERR_HASH', message: '', data: null } };
    expect(await portal.uploadFile(file)).toMatchObject({ ok: false });
  });
});

describe('after filing', () => {
  const supplement = { reference: REFERENCE, requestId: 'r1', note: 'Bổ sung', papers: [{ code: 'TP1', name: 'Ảnh', file: { fileId: 'f1', fileName: 'a.jpg', sizeBytes: 1, sha256: SHA256 } }] };

  it('asks for a supplement\'s reference first, and sends what is not there', async () => {
    answers['/bo-sung'] = { body: ok({ TrangThaiBoSung: '2' }) };
    answers[`bo-sung/tham-chieu/${REFERENCE}`] = { body: ok(null), status: 200 };
    expect(await portal.answerSupplement(CODE, supplement)).toEqual({ ok: true, value: { kind: 'done', value: null } });
    expect(JSON.parse(sent('/bo-sung')[0]!.body)).toMatchObject({ MaThamChieu: REFERENCE, HoSoBoSungId: 'r1', GiayTo: [{ MaThanhPhanHoSo: 'TP1', IdGiayTo: 'f1', HashTepTin: SHA256 }] });
    answers[`bo-sung/tham-chieu/${REFERENCE}`] = { body: ok({ HoSoBoSungId: 'r1' }), status: 200 };
    expect(await portal.answerSupplement(CODE, supplement)).toEqual({ ok: true, value: { kind: 'done', value: null } });
    expect(sent('/bo-sung')).toHaveLength(1);
  });

  it.each([[{}, false], [false, false], [0, false], [[], true], ['', true]])('does not count a supplement as there when the answer is %j', async (data, isSent) => {
    answers['/bo-sung'] = { body: ok({ TrangThaiBoSung: '2' }) };
    answers[`bo-sung/tham-chieu/${REFERENCE}`] = { body: ok(data), status: 200 };
    expect((await portal.answerSupplement(CODE, supplement)).ok).toBe(isSent);
    expect(sent('/bo-sung')).toHaveLength(isSent ? 1 : 0);
  });

  it('takes an act for done that has nothing to say', async () => {
    server.reply = (request, response, count) => (request.url.endsWith('/rut') ? response.writeHead(204).end() : reply(request, response, count));
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toEqual({ ok: true, value: { kind: 'done', value: null } });
    server.reply = (request, response, count) => (request.url.endsWith('/rut') ? response.writeHead(200).end() : reply(request, response, count));
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('asks for withdrawal, tells of a payment and rates', async () => {
    for (const act of ['rut', 'thanh-toan', 'danh-gia']) answers[`/${act}`] = { body: ok({}) };
    const done = { ok: true, value: { kind: 'done', value: null } };
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'Nộp nhầm' })).toEqual(done);
    expect(await portal.recordPayment(CODE, { reference: REFERENCE, amountVnd: 8000, transactionId: 't1', paidAt: '2026-11-22T08:00:00+07:00' })).toEqual(done);
    expect(await portal.rate(CODE, { reference: REFERENCE, score: 3, comment: '' })).toEqual(done);
    expect(JSON.parse(sent('/thanh-toan')[0]!.body)).toEqual({ MaThamChieu: REFERENCE, SoTien: 8000, MaGiaoDich: 't1', ThoiGian: '2026-11-22T08:00:00+07:00' });
    expect(sent('/rut')[0]?.url).toBe(`/dvcqg/api/v1/hoso/${CODE}/rut`);
  });

  it('fetches a result with its signature state, none when there is none', async () => {
    const pdf = Buffer.from('%PDF-1.7 \xff', 'latin1');
    const file: Reply = (request, response, count) =>
      request.url.includes('/ket-qua/') ? response.writeHead(200, { 'content-type': 'application/pdf; x=1', 'x-ky-so': 'hop-le' }).end(pdf) : reply(request, response, count);
    server.reply = file;
    expect(await portal.fetchResult(CODE, 'k1')).toEqual({ ok: true, value: { bytes: pdf, contentType: 'application/pdf', signature: 'valid' } });
    server.reply = reply;
    expect(await portal.fetchResult(CODE, 'k1')).toEqual({ ok: true, value: null });
    answers['ket-qua/k1'] = { body: { code: 'ERR_NOT_FOUND', data: null }, status: 200 };
    expect(await portal.fetchResult(CODE, 'k1')).toEqual({ ok: true, value: null });
    answers['ket-qua/k1'] = { body: ok({ some: 'thing' }), status: 200 };
    expect(await portal.fetchResult(CODE, 'k1')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('logs in again once when the token is not accepted, without sending the write to a closed door twice', async () => {
    let refusals = 0;
    answers['/rut'] = { body: ok({}) };
    server.reply = (request, response, count) => (request.url.endsWith('/rut') && refusals++ === 0 ? sendJson(response, {}, 401) : reply(request, response, count));
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toMatchObject({ ok: true });
    expect(sent('/dvcqg/oauth2/token')).toHaveLength(2);
    expect(sent('/rut')).toHaveLength(2);
  });

  it('refuses nothing because our own token is over, and fetches another', async () => {
    const over = JSON.stringify({ code: 'ERR_DATA', message: 'Phiên làm việc đã hết hạn', data: null }).replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    server.reply = (request, response, count) => (request.url.endsWith('/rut') ? response.writeHead(200, { 'content-type': 'application/json' }).end(over) : reply(request, response, count));
    for (let time = 0; time < 2; time++) expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'Nhầm' })).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    expect(server.requests.filter(({ url }) => url.endsWith('/token'))).toHaveLength(2);
  });
});
