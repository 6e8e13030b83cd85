import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, type Reply, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { OneStop } from '../../ports';
import { plainAgency } from '../shared/fake-link.test-helper';
import { createIgate } from './client';
import { IGATE_ROW } from './fixture.test-helper';

let server: LocalServer;
let oneStop: OneStop;
let opened: ReturnType<typeof linkTo>;
let minted: number;

const CODE = IGATE_ROW.code;

const answering = (body: unknown, status = 200): Reply => (request, response) => {
  if (request.url.startsWith('/auth/')) sendJson(response, { access_token: `t${++minted}`, expires_in: 300, token_type: 'Bearer' });
  else if (request.headers.authorization === `Bearer t${minted}`) sendJson(response, body, status);
  else sendJson(response, {}, 401);
};

beforeEach(async () => {
  minted = 0;
  server = await startLocalServer(answering({ content: [IGATE_ROW], totalElements: 1 }));
  opened = linkTo(server.url);
  const credentials = { user: 'khach', secret: 'bi mat&' };
  oneStop = createIgate({ provinceId: 'quang-nam', link: opened.link, credentials, agencyOf: plainAgency });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the iGate connector', () => {
  it('fetches a token by client credentials and searches by code', async () => {
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
    const [token, search] = server.requests;
    expect(token).toMatchObject({ method: 'POST', url: '/auth/realms/digo/protocol/openid-connect/token' });
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'khach',
      client_secret: 'bi mat&',
    });
    expect(search?.url).toBe(`/pa/dossier/search?code=${CODE}&page=0&size=10&sort=updatedDate,desc`);
  });

  it('fetches a new token once after a 401', async () => {
    await oneStop.findDossier(CODE);
    minted += 10;
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true });
    expect(server.requests.map(({ url }) => url.split('/')[1])).toEqual(['auth', 'pa', 'pa', 'auth', 'pa']);
  });

  it('is refused when every token is', async () => {
    server.reply = (request, response) =>
      request.url.startsWith('/auth/') ? sendJson(response, { access_token: 't', expires_in: 300 }) : sendJson(response, {}, 401);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    expect(server.requests).toHaveLength(4);
  });

  it('is refused with wrong credentials and asks nothing more', async () => {
    server.reply = (_request, response) => sendJson(response, { error: 'unauthorized_client' }, 401);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'refused', detail: 'HTTP 401' } });
    expect(server.requests).toHaveLength(1);
  });

  it('keeps what is not in the code out of the query', async () => {
    await oneStop.findDossier('a&size=1000#x/../');
    expect(server.requests[1]?.url).toContain('code=a%26size%3D1000%23x%2F..%2F&page=0');
  });

  it('takes an empty page and a page of similar codes as none', async () => {
    server.reply = answering({ content: [], totalElements: 0 });
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
    server.reply = answering({ content: [{ ...IGATE_ROW, code: `${CODE}1` }], totalElements: 1 });
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  it('takes an answer without content for none', async () => {
    const answered = answering(null);
    server.reply = (request, response, attempt) => (request.url.startsWith('/auth/') ? answered(request, response, attempt) : response.writeHead(204).end());
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  const others = Array.from({ length: 10 }, (_each, index) => ({ ...IGATE_ROW, code: `${CODE}${String(index)}` }));

  it.each([
    { content: others.slice(0, 1), totalElements: 31 },
    { content: others.slice(0, 1), totalElements: '31' },
    { content: others, last: false, numberOfElements: 10 },
    { content: others },
    { content: others, totalElements: null },
    { content: [{}] },
    { content: null },
    { code: 'DOSSIER_500', message: 'Lỗi hệ thống' },
    { error: 'x', data: null },
    { success: false, message: 'Lỗi kết nối CSDL', data: [] },
    { status: 500, error: 'Internal Server Error', content: [], totalElements: 0 },
    { code: 'DOSSIER_500', data: { content: [], totalElements: 0 } },
  ])('cannot tell when the page ended before the code or hides it, case %#', async (page) => {
    server.reply = answering(page);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([
    { content: others, totalElements: 10 },
    { content: others, last: true },
    { content: others.slice(0, 9) },
    { content: null, totalElements: 0 },
    { totalElements: 0, empty: true },
    { data: { content: [], totalElements: 0 } },
    [],
  ])('takes a page that is all there is as none, case %#', async (page) => {
    server.reply = answering(page);
    expect(await oneStop.findDossier(CODE)).toEqual({ ok: true, value: null });
  });

  it.each([
    { content: [IGATE_ROW], totalElements: '1' },
    { content: [IGATE_ROW], totalElements: null },
    { content: [IGATE_ROW], last: false },
    { content: IGATE_ROW },
    { data: { items: [IGATE_ROW], total: 1 } },
    [IGATE_ROW],
    { content: [{ code: `${CODE}1`, dossierStatus: null }, null, IGATE_ROW], totalElements: 3 },
  ])('finds it whatever the page says of itself and holds besides, case %#', async (page) => {
    server.reply = answering(page);
    expect(await oneStop.findDossier(CODE)).toMatchObject({ ok: true, value: { code: CODE } });
  });
});

describe('an iGate QR', () => {
  it('leads to the code of its dossier', async () => {
    server.reply = answering(IGATE_ROW);
    expect(await oneStop.resolveReference({ kind: 'igate', id: IGATE_ROW.id })).toEqual({ ok: true, value: [CODE] });
    expect(server.requests[1]?.url).toBe(`/pa/dossier/${IGATE_ROW.id}`);
  });

  it('that is unknown leads nowhere', async () => {
    server.reply = answering({}, 404);
    expect(await oneStop.resolveReference({ kind: 'igate', id: IGATE_ROW.id })).toEqual({ ok: true, value: [] });
  });

  it.each([
    { kind: 'opaque' as const, id: IGATE_ROW.id },
    { kind: 'igate' as const, id: '../search?code=x' },
  ])('that is no iGate id is not asked: %j', async (reference) => {
    expect(await oneStop.resolveReference(reference)).toEqual({ ok: true, value: [] });
    expect(server.requests).toHaveLength(0);
  });
});
