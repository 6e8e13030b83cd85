import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type Reply, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { OneStop } from '../../ports';
import { plainAgency } from '../shared/fake-link.test-helper';
import { createDvcqg } from './client';
import { DVCQG_ROW } from './fixture.test-helper';

let server: LocalServer;
let oneStop: OneStop;
let opened: ReturnType<typeof linkTo>;
let sessions: string[];

const CODE = DVCQG_ROW.MaHoSo;
const QR_ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const paths = () => server.requests.map(({ url }) => url.split('?')[0]);

/** Logs in, then answers `rows` to any look-up whose session is still good. */
const answering = (rows: unknown): Reply => (request, response) => {
  if (request.url.startsWith('/mapi/login')) {
    sessions.push(`s${sessions.length + 1}`);
    sendJson(response, { error_code: '0', message: '', session: sessions.at(-1), expires_in: 1800 });
  } else if (request.body.includes(`"session":"${sessions.at(-1)}"`)) {
    sendJson(response, { error_code: '0', message: '', result: rows });
  } else sendJson(response, { error_code: '-2', message: 'Session expired' });
};

beforeEach(async () => {
  sessions = [];
  server = await startLocalServer(answering([DVCQG_ROW]));
  opened = linkTo(server.url);
  const credentials = { user: 'nguoidung', secret: 'matkhau' };
  oneStop = createDvcqg({ provinceId: 'binh-thuan', link: opened.link, credentials, agencyOf: plainAgency });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the DVCQG connector', () => {
  it('logs in once and looks up with the session', async () => {
    for (let time = 0; time < 3; time++) expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    expect(paths()).toEqual(['/mapi/login', '/mapi/g', '/mapi/g', '/mapi/g']);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ username: 'nguoidung', password: 'matkhau' });
    expect(server.requests[0]?.url).toContain('dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider');
    expect(JSON.parse(server.requests[1]?.body ?? '')).toEqual({ session: 's1', service: 'LayThongTinHoSo', MaHoSo: CODE });
  });

  it('logs in again once when the session expired', async () => {
    await oneStop.findDossier(CODE);
    sessions.push('s-other');
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    expect(paths()).toEqual(['/mapi/login', '/mapi/g', '/mapi/g', '/mapi/login', '/mapi/g']);
  });

  it.each(['Phiên làm việc đã hết hạn', 'Session không hợp lệ!', 'Invalid session', 'Token has expired', 'Chưa đăng nhập hệ thống'])('logs in again once when it is told in words: %s', async (message) => {
    await oneStop.findDossier(CODE);
    sessions.push('s-other');
    server.reply = (request, response, attempt) =>
      request.url.startsWith('/mapi/login') || request.body.includes(`"session":"${sessions.at(-1)}"`) ? answering([DVCQG_ROW])(request, response, attempt) : sendJson(response, { error_code: '-1', message });
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    server.reply = (request, response, attempt) => (request.url.startsWith('/mapi/login') ? answering([])(request, response, attempt) : sendJson(response, { error_code: '-1', message }));
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });

  it.each([[[]], [{ HoSo: [], TongSo: 0 }], ['[]']])('takes the empty result %j as none', async (result) => {
    server.reply = answering(result);
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  it.each([[{ TongSo: 1, HoSo: [DVCQG_ROW] }], [JSON.stringify([DVCQG_ROW])], [{ data: { items: DVCQG_ROW } }]])('finds the row inside what is wrapped round it, case %#', async (result) => {
    server.reply = answering(result);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it.each([
    ['rows of another dossier', [{ ...DVCQG_ROW, MaHoSo: 'H11.99-240716-0001' }]],
    ['no list', null],
    ['a list of something else', ['x']],
  ])('takes %s as a bad answer', async (_what, rows) => {
    server.reply = answering(rows);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([
    ['1', 'Không tìm thấy hồ sơ'],
    [-1, 'Hồ sơ không tồn tại!'],
    ['404', 'Không có thông tin về mã hồ sơ này'],
  ])('takes code %j with "%s" as none', async (error_code, message) => {
    server.reply = (request, response) => sendJson(response, request.url.startsWith('/mapi/login') ? { error_code: '00', session: 's' } : { error_code, message, result: null });
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  it.each([
    { error_code: '1', message: 'Lỗi hệ thống, không tìm thấy hồ sơ' },
    { error_code: '1', message: 'Không tìm thấy dịch vụ' },
    { error_code: '1', message: 'Không tìm thấy hồ sơ', result: [DVCQG_ROW] },
    { error_code: '1' },
  ])('takes %j as a bad answer', async (body) => {
    server.reply = (request, response) => sendJson(response, request.url.startsWith('/mapi/login') ? { error_code: 0, session: 's' } : body);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([0, '00', ' 0 '])('takes the code %j as success', async (error_code) => {
    server.reply = (request, response) => sendJson(response, request.url.startsWith('/mapi/login') ? { error_code, session: 's' } : { error_code, result: [{ MaHoSo: 'H11.1-240101-0001' }, DVCQG_ROW] });
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it.each([{}, null, ['OK'], { '@nil': 'true' }])('looks up whatever stands for no message: %j', async (message) => {
    server.reply = (request, response) => sendJson(response, request.url.startsWith('/mapi/login') ? { error_code: 0, session: 's', message } : { error_code: 0, message, result: [DVCQG_ROW] });
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it('finds by the second code too', async () => {
    server.reply = answering([{ ...DVCQG_ROW, MaHoSoKhac: 'H11.23-240716-10001' }]);
    expect(await oneStop.findDossier('H11.23-240716-10001')).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it('is refused with wrong credentials and says nothing of them', async () => {
    server.reply = (_request, response) => sendJson(response, { error_code: '-1', message: 'matkhau sai' });
    const result = await oneStop.findDossier(CODE);
    expect(result).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    expect(JSON.stringify([result, opened.calls])).not.toMatch(/matkhau|nguoidung/);
    expect(opened.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual(['login refused', 'find refused']);
  });
});

describe('an opaque QR', () => {
  it.each([
    ['a code', CODE],
    ['a URL with the code', `https://dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=060082001234&MHS=${CODE}`],
  ])('holding %s leads to the dossier', async (_what, Content) => {
    server.reply = (_request, response) => sendJson(response, { Id: QR_ID.toUpperCase(), Content, CreatedAt: '' });
    expect(await oneStop.resolveReference({ kind: 'opaque', id: QR_ID })).toEqual({ ok: true, value: [CODE] });
    expect(server.requests[0]?.url).toBe(`/apiqr/qr?id=${QR_ID}`);
  });

  it('that is unknown leads nowhere', async () => {
    server.reply = (_request, response) => sendJson(response, {}, 404);
    expect(await oneStop.resolveReference({ kind: 'opaque', id: QR_ID })).toEqual({ ok: true, value: [] });
  });

  it('answered with another id is a bad answer', async () => {
    server.reply = (_request, response) => sendJson(response, { Id: 'other', Content: CODE });
    expect(await oneStop.resolveReference({ kind: 'opaque', id: QR_ID })).toMatchObject({ fault: { kind: 'bad_answer' } });
  });

  it('of another system is not asked', async () => {
    expect(await oneStop.resolveReference({ kind: 'igate', id: '65f2a1b3c4d5e6f708192a3b' })).toEqual({ ok: true, value: [] });
    expect(server.requests).toHaveLength(0);
  });
});
