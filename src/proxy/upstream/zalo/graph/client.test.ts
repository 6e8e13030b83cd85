import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { ZaloGraph } from '../../ports';
import { createZaloGraph } from './client';

let server: LocalServer;
let graph: ZaloGraph;
let opened: ReturnType<typeof linkTo>;

const SECRET = 'app-secret';
const answer = (body: unknown, status = 200) => {
  server.reply = (_request, response) => sendJson(response, body, status);
};

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, { error: 0 }));
  opened = linkTo(server.url);
  graph = createZaloGraph(opened.link, SECRET);
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('who the citizen is', () => {
  it('is asked with the token and its proof in headers only', async () => {
    answer({ id: '3368637342326461234', name: 'An', picture: { data: { url: 'x' } }, error: 0, is_sensitive: false, user_id_by_oa: '4812337642326461234' });
    expect(await graph.me('tok')).toEqual({ ok: true, value: { id: '3368637342326461234', name: 'An', oaUserId: '4812337642326461234' } });
    const [request] = server.requests;
    expect(request?.url).toBe('/v2.0/me?fields=id,name,picture,user_id_by_oa');
    expect(request?.headers['access_token']).toBe('tok');
    expect(request?.headers['appsecret_proof']).toBe(createHmac('sha256', SECRET).update('tok').digest('hex'));
  });

  it('may come without a name', async () => {
    answer({ id: '1', is_sensitive: true });
    expect(await graph.me('tok')).toEqual({ ok: true, value: { id: '1', name: null, oaUserId: null } });
  });

  it.each([[{ user_id_by_oa: 4812337642326461000 }], [{ user_id_by_oa: '' }], [{ user_id_by_oa: {} }], [{ name: 5 }], [{ name: null }]])('is told though what stands beside it is %j', async (beside) => {
    answer({ id: '1', error: 0, ...beside });
    expect(await graph.me('tok')).toEqual({ ok: true, value: { id: '1', name: null, oaUserId: null } });
  });

  it.each([452, -216, '452'])('is rejected for token error %s', async (error) => {
    answer({ error, message: 'Session key invalid' });
    expect(await graph.me('tok')).toEqual({ ok: true, value: 'rejected' });
  });

  it.each([-242, 12, 9999])('is a fault for error %s, which is not about the token', async (error) => {
    answer({ error, message: 'tok' });
    const result = await graph.me('tok');
    expect(result).toMatchObject({ ok: false, fault: { kind: 'refused', detail: `error ${error}` } });
  });

  it.each([[{}], [{ id: 336863734232646, error: 0 }], [{ id: '../x' }], [[]], ['<html>']])('is a bad answer for %j', async (body) => {
    answer(body);
    expect(await graph.me('tok')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each(['', 'a b', 'a\r\nx: y', 'đ', 'x'.repeat(5000)])('is rejected unasked for a token that cannot be one: %j', async (token) => {
    expect(await graph.me(token)).toEqual({ ok: true, value: 'rejected' });
    expect(server.requests).toHaveLength(0);
  });

  it('is a fault when Zalo is down', async () => {
    answer({}, 502);
    expect(await graph.me('tok')).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });
});

describe('the phone number', () => {
  it('comes for the phone token, as 84…', async () => {
    answer({ data: { number: '84912345678' }, error: 0 });
    expect(await graph.phone('tok', 'code')).toEqual({ ok: true, value: '84912345678' });
    const [request] = server.requests;
    expect(request?.url).toBe('/v2.0/me/info');
    expect(request?.headers).toMatchObject({ access_token: 'tok', code: 'code', secret_key: SECRET });
  });

  it('is rejected for a used or expired phone token', async () => {
    answer({ error: 118, message: 'Invalid code' });
    expect(await graph.phone('tok', 'code')).toEqual({ ok: true, value: 'rejected' });
  });

  it.each([['0912345678'], ['84abc'], ['1234'], [84912345678]])('%j is a bad answer', async (number) => {
    answer({ data: { number }, error: 0 });
    expect(await graph.phone('tok', 'code')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('is asked for once: the token would be used up', async () => {
    server.reply = (_request, response) => response.socket?.destroy();
    expect(await graph.phone('tok', 'code')).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('the place', () => {
  it('comes for the location token, as numbers', async () => {
    answer({ data: { provider: 'gps', latitude: '10.9333', longitude: '108.1', timestamp: '1795000000000' }, error: 0 });
    expect(await graph.readLocation('tok', 'code')).toEqual({ ok: true, value: { latitude: 10.9333, longitude: 108.1 } });
    expect(server.requests[0]?.headers).toMatchObject({ access_token: 'tok', code: 'code', secret_key: SECRET });
  });

  it('is rejected for a used or expired token, and asked for once', async () => {
    answer({ error: 116, message: 'used' });
    expect(await graph.readLocation('tok', 'code')).toEqual({ ok: true, value: 'rejected' });
    expect(await graph.readLocation('tok', 'a b')).toEqual({ ok: true, value: 'rejected' });
    expect(server.requests).toHaveLength(1);
  });

  it.each([[{ latitude: 91, longitude: 0 }], [{ latitude: '1e9', longitude: 0 }], [{ latitude: 10 }], [{ latitude: null, longitude: 1 }], [{ number: '84912345678' }]])('%j is a bad answer', async (data) => {
    answer({ data, error: 0 });
    expect(await graph.readLocation('tok', 'code')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });
});
