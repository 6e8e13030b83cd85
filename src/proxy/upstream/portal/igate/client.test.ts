import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type Reply, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { FilingPortal } from '../../filing-ports';
import { REFERENCE, SHA256, sampleFiling } from '../shared/filing.test-helper';
import { createIgatePortal } from './client';

const CODE = 'H17.18-261122-0007';
const ID = '5fc5ff1f1eb7d46b9c3c8c01';

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let portal: FilingPortal;
let answers: Record<string, { body: unknown; status?: number }>;

const reply: Reply = (request, response) => {
  const path = request.url.split('?')[0] ?? '';
  if (path.endsWith('/token')) return sendJson(response, { access_token: 'tok', expires_in: 300 });
  const answer = Object.entries(answers).find(([part]) => path.includes(part))?.[1];
  return answer === undefined ? sendJson(response, { message: 'không có' }, 404) : sendJson(response, answer.body, answer.status ?? 200);
};
const sent = (part: string) => server.requests.filter(({ url }) => url.includes(part));

beforeEach(async () => {
  answers = { 'get-next-value': { body: { value: CODE } }, 'apply-online': { body: { id: ID, code: CODE, dossierStatus: { id: 0, name: 'Mới' } }, status: 201 } };
  server = await startLocalServer(reply);
  opened = linkTo(server.url);
  portal = createIgatePortal({ provinceId: 'quang-nam', link: opened.link, credentials: { user: 'u', secret: 's' } });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('filing into iGate', () => {
  it('takes a number and applies under it', async () => {
    expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
    expect(sent('get-next-value')[0]).toMatchObject({ method: 'PUT', url: expect.stringMatching(/^\/bt\/pattern\/[0-9a-f]{24}\/--get-next-value\?code=1\.001193$/) });
    expect(JSON.parse(sent('apply-online')[0]!.body)).toMatchObject({
      code: CODE, reference: REFERENCE, procedure: { code: '1.001193' }, agency: { code: 'H11.23' }, caseCode: 'TH01', dossierReceivingKind: { id: 2 },
      applicant: { data: { fullname: 'Nguyễn Thị Na', ownerFullname: 'Nguyễn Văn Bền', identityNumber: '060082001234', phoneNumber: '+84912345678' } },
      proxy: { fullname: 'Nguyễn Thị Na', phoneNumber: '+84987654321', relation: 'con' },
      dossierFormFile: [
        { procedureForm: { code: 'G15-TP01' }, detail: { type: 'ban_chinh', quantity: 1 }, file: [{ id: 'f1', filename: 'tờ khai.pdf', size: 9 }] },
        { detail: { type: 'ban_sao', quantity: 2 }, file: [{ id: 'f2' }, { id: 'f3' }] },
      ],
    });
  });

  it.each([
    ['a 400 that says why', { body: { code: 'invalid', message: 'Sai đơn vị' }, status: 400 }, { ok: true, value: { kind: 'refused', reason: 'Sai đơn vị' } }],
    ['a 400 that says it is unwell', { body: { message: 'Hệ thống đang bảo trì, vui lòng quay lại sau' }, status: 400 }, { ok: false, fault: { kind: 'unreachable' } }],
    ['a 400 that says nothing', { body: 'no', status: 400 }, { ok: false, fault: { kind: 'refused' } }],
    ['a 404 of the framework', { body: { timestamp: 1, status: 404, error: 'Not Found', path: '/pa/dossier/--apply-online/' }, status: 404 }, { ok: false, fault: { kind: 'refused' } }],
    ['a 400 with empty words', { body: { message: ' ' }, status: 400 }, { ok: false, fault: { kind: 'refused' } }],
    ['a 403', { body: { message: 'forbidden' }, status: 403 }, { ok: false, fault: { kind: 'refused' } }],
    ['a 429', { body: { message: 'later' }, status: 429 }, { ok: false, fault: { kind: 'busy' } }],
    ['a 502', { body: {}, status: 502 }, { ok: false, fault: { kind: 'unreachable' } }],
    ['a dossier of another number', { body: { code: 'H17.18-261122-0008' }, status: 201 }, { ok: false, fault: { kind: 'bad_answer' } }],
  ])('tells %s for what it is, sent once', async (_what, answer, expected) => {
    answers['apply-online'] = answer;
    expect(await portal.createFiling(sampleFiling())).toMatchObject(expected);
    expect(sent('apply-online')).toHaveLength(1);
  });

  it('finds the dossier of a reference', async () => {
    answers['dossier/search'] = { body: { content: [{ id: ID, code: CODE, dossierStatus: { id: 0 } }], totalElements: 1 } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
    answers['dossier/search'] = { body: { content: [], totalElements: 0 } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    for (const none of [{ body: { content: null, totalElements: 0 } }, { body: { message: 'Không tìm thấy hồ sơ' }, status: 404 }]) {
      answers['dossier/search'] = none;
      expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    }
    for (const odd of [{ body: { content: null, totalElements: 1 } }, { body: { message: 'No message available' }, status: 404 }]) {
      answers['dossier/search'] = odd;
      expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false });
    }
    answers['dossier/search'] = { body: {}, status: 500 };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false });
  });

  it.each([REFERENCE.toUpperCase(), `{${REFERENCE}}`, '', null])('knows our reference as %j', async (reference) => {
    answers['dossier/search'] = { body: { content: [{ code: CODE, reference }], totalElements: 1 } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
  });

  it('takes nobody else\'s dossier for the one it asked for', async () => {
    answers['dossier/search'] = { body: { content: [{ code: 'H17.18-261122-0001' }, { code: CODE }], totalElements: 9000 } };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    answers['dossier/search'] = { body: { content: [{ code: 'H17.18-261122-0001', reference: 'x' }, { code: CODE, reference: REFERENCE }] } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
    answers['dossier/search'] = { body: { content: [{ code: 'H17.18-261122-0001', reference: 'x' }] } };
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: null });
    answers['dossier/search'] = { body: { content: [], totalElements: '3' } };
    expect(await portal.findFiling(REFERENCE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each(['null', 'undefined', '0', '..', ''])('takes "%s" for no id of a file', async (id) => {
    answers['fi/file'] = { body: [{ id, sha256: SHA256 }] };
    expect(await portal.uploadFile({ fileName: 'a.pdf', fileType: 'application/pdf', bytes: Buffer.from('a'), sha256: SHA256 })).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([CODE.toLowerCase(), ` ${CODE}\n`, CODE.replaceAll('-', '\u2011')])('gives the code as it is printed: %j', async (code) => {
    answers['apply-online'] = { body: { code }, status: 201 };
    answers['dossier/search'] = { body: { content: [{ code }], totalElements: 1 } };
    expect(await portal.createFiling(sampleFiling())).toEqual({ ok: true, value: { kind: 'done', value: CODE } });
    expect(await portal.findFiling(REFERENCE)).toEqual({ ok: true, value: CODE });
  });

  it('takes "undefined" for no code', async () => {
    answers['get-next-value'] = { body: { value: 'undefined' } };
    expect(await portal.createFiling(sampleFiling())).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('uploads the bytes as a form, with the name in its own letters', async () => {
    const bytes = Buffer.from([0, 255, 1, 13, 10, 45, 45]);
    answers['fi/file'] = { body: [{ id: ID, filename: 'đơn.pdf', size: 7, sha256: SHA256 }] };
    const file = { fileName: 'đơn.pdf', fileType: 'application/pdf', bytes, sha256: SHA256 };
    expect(await portal.uploadFile(file)).toEqual({ ok: true, value: { kind: 'done', value: { fileId: ID } } });
    const request = sent('fi/file')[0]!;
    const form = await new Response(new Uint8Array(request.bytes), { headers: { 'content-type': String(request.headers['content-type']) } }).formData();
    const part = form.get('files');
    if (!(part instanceof File)) throw new Error('no file in the form');
    expect(part.name).toBe('đơn.pdf');
    expect(part.type).toBe('application/pdf');
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes);

    answers['fi/file'] = { body: [{ id: ID, sha256: 'cd'.repeat(32) }] };
    expect(await portal.uploadFile(file)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    answers['fi/file'] = { body: { message: 'Tệp quá lớn' }, status: 422 };
    expect(await portal.uploadFile(file)).toMatchObject({ value: { kind: 'refused', reason: 'Tệp quá lớn' } });
    for (const body of [[{ id: 12 }], { id: '12' }]) {
      answers['fi/file'] = { body };
      expect(await portal.uploadFile(file)).toMatchObject({ value: { kind: 'done', value: { fileId: '12' } } });
    }
    answers['fi/file'] = { body: [] };
    expect(await portal.uploadFile(file)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });
});

describe('after filing', () => {
  it('does each act by PUT on the dossier', async () => {
    for (const act of ['--answer', '--withdraw', '--paid', '--rate']) answers[act] = { body: {} };
    const done = { ok: true, value: { kind: 'done', value: null } };
    const file = { fileId: 'f1', fileName: 'a.jpg', sizeBytes: 1, sha256: SHA256 };
    expect(await portal.answerSupplement(CODE, { reference: REFERENCE, requestId: 'r/1', note: 'n', papers: [{ code: 'TP', name: 'Ảnh', file }] })).toEqual(done);
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toEqual(done);
    expect(await portal.recordPayment(CODE, { reference: REFERENCE, amountVnd: 8000, transactionId: 't1', paidAt: '2026-11-22T08:00:00+07:00' })).toEqual(done);
    expect(await portal.rate(CODE, { reference: REFERENCE, score: 1, comment: 'chậm' })).toEqual(done);
    expect(server.requests.slice(1).map(({ method, url }) => `${method} ${url}`)).toEqual([
      `PUT /pa/dossier/${CODE}/additional-requirement/r%2F1/--answer`, `PUT /pa/dossier/${CODE}/--withdraw`, `PUT /pa/dossier/${CODE}/--paid`, `PUT /pa/dossier/${CODE}/--rate`,
    ]);
    expect(JSON.parse(sent('--paid')[0]!.body)).toEqual({ reference: REFERENCE, amount: 8000, transactionId: 't1', paidDate: '2026-11-22T08:00:00+07:00' });
  });

  it.each([
    ['null', 'null'], ['a list', '[]'], ['a word', '"OK"'], ['an error', '{"status":500,"error":"Internal Server Error"}'], ['nothing changed', '{"affectedRows":0}'], ['no success', '{"success":false,"message":"Hồ sơ đang khóa"}'], ['a failure', '{"failed":true}'], ['a code of failure', '{"code":500,"message":"Lỗi"}'],
    ['a code of failure in figures', '{"code":"404"}'], ['a word of failure', '{"status":"ERROR"}'], ['a status that is false', '{"status":false}'], ['no JSON', ''],
  ])('takes %s for no acknowledgement', async (_what, body) => {
    server.reply = (request, response, count) => (request.method === 'PUT' ? response.writeHead(200, { 'content-type': 'application/json' }).end(body) : reply(request, response, count));
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([[204, ''], [200, '{"affectedRows":1}'], [200, '{"status":"OK","error":null}'], [200, '{"code":"H17.18-261122-0007","success":"true","failed":false}'], [200, '{"code":200,"status":true}']])('takes %i %s for one', async (status, body) => {
    server.reply = (request, response, count) => (request.method === 'PUT' ? response.writeHead(status).end(body) : reply(request, response, count));
    expect(await portal.askWithdrawal(CODE, { reference: REFERENCE, reason: 'x' })).toEqual({ ok: true, value: { kind: 'done', value: null } });
  });

  it('fetches a result with its signature state', async () => {
    server.reply = (request, response, count) =>
      request.url.startsWith('/fi/file/') ? response.writeHead(200, { 'content-type': 'application/pdf', 'x-signature-status': 'whatever' }).end('%PDF') : reply(request, response, count);
    expect(await portal.fetchResult(CODE, ID)).toMatchObject({ ok: true, value: { contentType: 'application/pdf', signature: 'unknown' } });
    server.reply = reply;
    expect(await portal.fetchResult(CODE, ID)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a page', 'text/html; charset=utf-8', '<p>Bảo trì</p>'], ['a page that says it is a file', 'application/pdf', '\n<!DOCTYPE html><html></html>'],
    ['JSON', 'application/json', '{"status":500}'], ['nothing', 'application/pdf', ''],
  ])('hands on no result that is %s', async (_what, type, body) => {
    server.reply = (request, response, count) => (request.url.startsWith('/fi/file/') ? response.writeHead(200, { 'content-type': type }).end(body) : reply(request, response, count));
    expect(await portal.fetchResult(CODE, ID)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });
});
