import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type Reply, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { FilingPortal } from '../../filing-ports';
import { REFERENCE, SHA256, sampleFiling } from '../shared/filing.test-helper';
import { createLgspPortal } from './client';

const CODE = 'H09.02-261122-0003';
const ok = (data: unknown) => ({ code: '00', message: 'OK', data });

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let portal: FilingPortal;
let answers: Record<string, { body: unknown; status?: number }>;

const reply: Reply = (request, response) => {
  if (request.url === '/token') return sendJson(response, { access_token: 'tok', expires_in: 300 });
  const answer = Object.entries(answers).find(([end]) => request.url.endsWith(end))?.[1];
  return answer === undefined ? sendJson(response, {}, 404) : sendJson(response, answer.body, answer.status ?? 200);
};
const sent = (end: string) => server.requests.filter(({ url }) => url.endsWith(end));

beforeEach(async () => {
  answers = { '/mcdt/1.0/hoso': { body: ok({ MaHoSo: CODE, SoBienNhan: '1', TrangThaiHoSo: '0' }) } };
  server = await startLocalServer(reply);
  opened = linkTo(server.url);
  portal = createLgspPortal({ provinceId: 'binh-duong', link: opened.link, credentials: { user: 'u', secret: 's' } });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('filing through the service bus', () => {
  it('lets the system number the dossier', async () => {
    expect(await portal.createFiling(sampleFiling({ applicantKind: 'organisation' }))).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
    expect(JSON.parse(sent('/hoso')[0]!.body)).toMatchObject({
      MaThamChieu: REFERENCE, MaTTHC: '1.001193', MaDonVi: 'H11.23', MaTruongHop: 'TH01', HinhThucNhanKetQua: '2',
      ChuHoSo: { HoTen: 'Nguyễn Văn Bền', SoGiayTo: '060082001234', LoaiDoiTuong: '2' },
      NguoiNop: { HoTen: 'Nguyễn Thị Na' },
      TepDinhKem: [{ MaGiayTo: 'G15-TP01', Id: 'f1' }, { MaGiayTo: 'G15-TP02', Id: 'f2' }, { MaGiayTo: 'G15-TP02', Id: 'f3' }],
    });
    answers['/mcdt/1.0/hoso'] = { body: ok({ MaHoSo: ` ${CODE.toLowerCase()}` }) };
    expect(await portal.createFiling(sampleFiling({ submitter: null }))).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
    expect(JSON.parse(sent('/hoso')[1]!.body)).toMatchObject({ NguoiNop: null, ChuHoSo: { LoaiDoiTuong: '1' } });
  });

  it('asks with a fresh token after AUTHEN_ERROR', async () => {
    answers['/mcdt/1.0/hoso'] = { body: { code: '100', message: 'AUTHEN_ERROR', data: null } };
    await portal.createFiling(sampleFiling());
    answers['/mcdt/1.0/hoso'] = { body: ok({ MaHoSo: CODE }) };
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ ok: true, value: { value: CODE } });
    expect(sent('/token')).toHaveLength(2);
  });

  it.each([
    ['DATA_INCORRECT', { body: { code: '500', message: 'Sai mã đơn vị', data: null } }, { ok: true, value: { kind: 'refused', reason: 'Sai mã đơn vị' } }],
    ['DATA_INCORRECT for an error of its own', { body: { code: 500, message: 'Internal Server Error', data: null } }, { ok: false, fault: { kind: 'unreachable' } }],
    ['AUTHEN_ERROR', { body: { code: 100, data: null } }, { ok: false, fault: { kind: 'refused' } }],
    ['a code nobody listed', { body: { code: '77', data: null } }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['HTTP 500', { body: { code: '500' }, status: 500 }, { ok: false, fault: { kind: 'unreachable' } }],
    ['no code', { body: ok({}) }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['the dossier of another filing', { body: ok({ MaHoSo: CODE, MaThamChieu: 'another' }) }, { ok: false, fault: { kind: 'bad_answer' } }],
  ])('tells %s for what it is, sent once', async (_what, answer, expected) => {
    answers['/mcdt/1.0/hoso'] = answer;
    expect(await portal.createFiling(sampleFiling())).toMatchObject(expected);
    expect(sent('/hoso')).toHaveLength(1);
  });

  it('finds the dossier of a reference', async () => {
    answers[`hoso-tham-chieu/${REFERENCE}`] = { body: ok({ MaHoSo: CODE, MaThamChieu: REFERENCE.toUpperCase() }) };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
    answers[`hoso-tham-chieu/${REFERENCE}`] = { body: { code: 0, data: [{ MaHoSo: CODE }] } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
    answers[`hoso-tham-chieu/${REFERENCE}`] = { body: { code: '404', message: '', data: null } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    for (const none of [{ code: '404', data: {} }, { code: '404' }, { code: '404', data: [] }, ok(''), ok([])]) {
      answers[`hoso-tham-chieu/${REFERENCE}`] = { body: none };
      expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    }
    for (const odd of [{ code: '404', data: { MaHoSo: CODE } }, ok({ MaHoSo: CODE, MaThamChieu: 'another' }), ok({})]) {
      answers[`hoso-tham-chieu/${REFERENCE}`] = { body: odd };
      expect((await portal.findFiling(REFERENCE)).ok, JSON.stringify(odd)).toBe(false);
    }
    answers[`hoso-tham-chieu/${REFERENCE}`] = { body: { code: '500', data: null } };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false });
  });

  it('hears a no under a status of failure, and takes no word of the gateway for one', async () => {
    const path = `hoso-tham-chieu/${REFERENCE}`;
    answers[path] = { body: { code: '404', message: 'Không tìm thấy hồ sơ', data: null }, status: 404 };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    answers[path] = { body: { code: '404', type: 'Status report', message: 'Not Found', description: 'The requested resource is not available.' }, status: 404 };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    answers['/mcdt/1.0/hoso'] = { body: { code: 500, message: 'Sai mã đơn vị', data: null }, status: 400 };
    expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'refused', reason: 'Sai mã đơn vị' } });
    answers['/mcdt/1.0/hoso'] = { body: ok({ MaHoSo: CODE }), status: 400 };
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });

  it('uploads a file as base64', async () => {
    answers['/tep'] = { body: ok({ Id: 'f9' }) };
    const bytes = Buffer.from([0, 255, 1]);
    expect(await portal.uploadFile({ fileName: 'đơn.pdf', fileType: 'application/pdf', bytes, sha256: SHA256 })).toEqual({ ok: true, value: { kind: 'done', value: { fileId: 'f9' } } });
    answers['/tep'] = { body: ok({ Id: 12 }) };
    expect(await portal.uploadFile({ fileName: 'a', fileType: 'application/pdf', bytes, sha256: SHA256 })).toMatchObject({ value: { value: { fileId: '12' } } });
    expect(JSON.parse(sent('/tep')[0]!.body)).toEqual({ TenTep: 'đơn.pdf', LoaiTep: 'application/pdf', NoiDung: bytes.toString('base64'), SHA256 });
  });
});

describe('after filing', () => {
  it('does each act on the dossier', async () => {
    for (const act of ['bosung', 'rut', 'thanhtoan', 'danhgia']) answers[`/${act}`] = { body: ok({}) };
    const done = { ok: true, value: { kind: 'done', value: null } };
    const file = { fileId: 'f1', fileName: 'a.jpg', sizeBytes: 1, sha256: SHA256 };
    expect(await portal.answerSupplement(CODE, { reference: REFERENCE, requestId: 'r1', note: 'n', papers: [{ code: 'TP', name: 'Ảnh', file }] })).toEqual(done);
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toEqual(done);
    expect(await portal.recordPayment(CODE, { reference: REFERENCE, amountVnd: 8000, transactionId: 't1', paidAt: '2026-11-22T08:00:00+07:00' })).toEqual(done);
    expect(await portal.rate(CODE, { reference: REFERENCE, score: 2, comment: '' })).toEqual(done);
    expect(server.requests.slice(1).map(({ url }) => url)).toEqual(['bosung', 'rut', 'thanhtoan', 'danhgia'].map((act) => `/mcdt/1.0/hoso/${CODE}/${act}`));
    server.reply = (_request, response) => response.writeHead(204).end();
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toEqual(done);
    server.reply = reply;
    answers['/rut'] = { body: { code: '404', message: 'Không có hồ sơ', data: null } };
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toMatchObject({ value: { kind: 'refused', reason: 'Không có hồ sơ' } });
  });

  it('fetches a result, none when the envelope says so', async () => {
    server.reply = (request, response, count) =>
      request.url.includes('/ketqua/') ? response.writeHead(200, { 'content-type': 'application/pdf', 'x-ky-so': 'chua-ky' }).end('%PDF') : reply(request, response, count);
    expect(await portal.fetchResult(CODE, 'k1')).toEqual({ ok: true, value: { bytes: Buffer.from('%PDF'), contentType: 'application/pdf', signature: 'none' } });
    server.reply = reply;
    answers['ketqua/k1'] = { body: { code: '404', message: '', data: null } };
    expect(await portal.fetchResult(CODE, 'k1')).toEqual({ ok: true, value: null });
    answers['ketqua/k1'] = { body: ok({}) };
    expect(await portal.fetchResult(CODE, 'k1')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([
    ['text/plain', '{"code":"500","message":"Lỗi"}'], ['application/octet-stream', '\uFEFF{ "message": "x" }'], ['text/json', '{}'], ['application/pdf', '<?xml version="1.0"?><soap:Envelope/>'], ['application/pdf', ' <!DOCTYPE html><title>Đăng nhập</title>'],
  ])('hands out no error as a result: %s %s', async (type, body) => {
    server.reply = (request, response, count) => (request.url.includes('/ketqua/') ? response.writeHead(200, { 'content-type': type }).end(body) : reply(request, response, count));
    expect(await portal.fetchResult(CODE, 'kq1')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });
});
