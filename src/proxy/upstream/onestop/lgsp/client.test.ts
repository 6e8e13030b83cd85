import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type Reply, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { OneStop } from '../../ports';
import { plainAgency } from '../shared/fake-link.test-helper';
import { createLgsp } from './client';
import { LGSP_DATA } from './fixture.test-helper';

let server: LocalServer;
let oneStop: OneStop;
let opened: ReturnType<typeof linkTo>;
let minted: number;

const CODE = LGSP_DATA.MaHoSo;

const answering = (body: unknown): Reply => (request, response) => {
  if (request.url === '/token') sendJson(response, { access_token: `t${++minted}`, expires_in: '3600', token_type: 'Bearer' });
  else if (request.headers.authorization === `Bearer t${minted}`) sendJson(response, body);
  else sendJson(response, { fault: { code: 900901, message: 'Invalid Credentials' } }, 401);
};

beforeEach(async () => {
  minted = 0;
  server = await startLocalServer(answering({ code: '00', message: 'OK', data: LGSP_DATA }));
  opened = linkTo(server.url);
  const credentials = { user: 'khach', secret: 'bi-mat' };
  oneStop = createLgsp({ provinceId: 'binh-duong', link: opened.link, credentials, agencyOf: plainAgency });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the LGSP connector', () => {
  it('fetches a token with basic authentication and asks for the code', async () => {
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    const [token, find] = server.requests;
    expect(token).toMatchObject({ method: 'POST', url: '/token', body: 'grant_type=client_credentials' });
    expect(token?.headers.authorization).toBe(`Basic ${Buffer.from('khach:bi-mat').toString('base64')}`);
    expect(find?.url).toBe(`/mcdt/1.0/hoso/${CODE}`);
  });

  it.each([{}, { expires_in: null }, { expires_in: '9223372036854775807' }, { expires_in: -1 }, { expires_in: '0' }, { expires_in: '3600.0' }, { expires_in: 'never' }, { expires_in: {} }])('takes a token that does not say how long it lives, or for ever: %j', async (life) => {
    server.reply = (request, response) => (request.url === '/token' ? sendJson(response, { access_token: 't', token_type: 'Bearer', ...life }) : sendJson(response, { code: '00', data: LGSP_DATA }));
    for (let time = 0; time < 2; time++) expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    expect(server.requests.map(({ url }) => url)).toEqual(['/token', `/mcdt/1.0/hoso/${CODE}`, `/mcdt/1.0/hoso/${CODE}`]);
  });

  it('fetches a new token once after a 401', async () => {
    await oneStop.findDossier(CODE);
    minted += 10;
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(5);
  });

  it('fetches a new token once when the bus says AUTHEN_ERROR of the one it has', async () => {
    await oneStop.findDossier(CODE);
    minted += 10;
    const refusing: Reply = (request, response) =>
      request.url === '/token' || request.headers.authorization === `Bearer t${minted}` ? answering({ code: '00', data: LGSP_DATA })(request, response, 1) : sendJson(response, { code: '100', message: 'AUTHEN_ERROR' });
    server.reply = refusing;
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    expect(server.requests).toHaveLength(5);
  });

  it('keeps a code inside its path segment', async () => {
    await oneStop.findDossier('../../token?x=1');
    expect(server.requests[1]?.url).toBe('/mcdt/1.0/hoso/..%2F..%2Ftoken%3Fx%3D1');
  });

  it.each([null, undefined, '', [], {}])('takes code 404 with %j as none', async (data) => {
    server.reply = answering({ code: '404', message: 'Không tìm thấy hồ sơ', data });
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  it('takes words that there is none for it, also with another code or status', async () => {
    const told = { code: '01', message: 'Không tìm thấy hồ sơ', data: null };
    for (const [body, status] of [[told, 200], [{ ...told, code: '404' }, 404]] as const) {
      server.reply = (request, response, attempt) => (request.url === '/token' ? answering(null)(request, response, attempt) : sendJson(response, body, status));
      expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
    }
    server.reply = (request, response, attempt) => (request.url === '/token' ? answering(null)(request, response, attempt) : sendJson(response, { code: '404', message: 'Not Found' }, 404));
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });

  it.each([
    { code: 0, data: LGSP_DATA },
    { code: '0', data: [LGSP_DATA] },
    { code: 200, data: { items: [LGSP_DATA], total: 1 } },
    { code: '00', data: JSON.stringify(LGSP_DATA) },
  ])('takes the code as success however it is spelled, case %#', async (body) => {
    server.reply = answering(body);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });

  it.each([
    ['refused', { code: '100', message: 'AUTHEN_ERROR' }],
    ['refused', { code: 101, message: 'IP_DISALLOWED' }],
    ['refused', { code: '106', message: 'AGENCY_ID_INCORRECT' }],
    ['bad_answer', { code: '500', message: 'DATA_INCORRECT' }],
    ['bad_answer', { code: '00', data: null }],
    ['bad_answer', { code: '404', data: LGSP_DATA }],
    ['bad_answer', { code: '00', data: { ...LGSP_DATA, MaHoSo: 'H09.01-240518-0001', SoBienNhan: '1' } }],
  ])('is %s for %j', async (kind, body) => {
    server.reply = answering(body);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind } });
  });
});
