import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { OaOauth } from '../shared/oa-access';
import { createOaOauth } from './oauth';

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let oauth: OaOauth;
const PAIR = { access_token: 'a2', refresh_token: 'r2', expires_in: '90000' };

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, PAIR));
  opened = linkTo(server.url, { halfOpenAfterMs: 1 });
  oauth = createOaOauth(opened.link, { appId: '4318', appSecret: 'secret' });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('a refresh', () => {
  it('brings a pair; seconds may be text', async () => {
    const pair = { accessToken: 'a2', refreshToken: 'r2', livesMs: 90_000_000 };
    expect(await oauth.refresh('r1')).toEqual({ kind: 'pair', pair });
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', url: '/v4/oa/access_token', body: 'refresh_token=r1&app_id=4318&grant_type=refresh_token' });
    expect(request?.headers).toMatchObject({ secret_key: 'secret', 'content-type': 'application/x-www-form-urlencoded' });
    server.reply = (_request, response) => sendJson(response, { ...PAIR, expires_in: 90000, error: 0 });
    expect(await oauth.refresh('r1')).toEqual({ kind: 'pair', pair });
  });

  it.each([undefined, null, '', '0', -1, 'soon', {}])('loses no pair for a life of %j: it cannot be had again', async (expires_in) => {
    server.reply = (_request, response) => sendJson(response, { ...PAIR, expires_in });
    expect(await oauth.refresh('r1')).toEqual({ kind: 'pair', pair: { accessToken: 'a2', refreshToken: 'r2', livesMs: 3_600_000 } });
  });

  it.each([
    ['a dead token', 200, { error: -14014, error_name: 'Invalid refresh token.', access_token: '' }, 'rejected'],
    ['a dead token under a status of failure', 401, { error: '-14014' }, 'rejected'],
    ['a status of failure without a code', 401, { error: 0 }, 'unused'],
    ['a wrong app', 200, { error: -14002 }, 'unused'],
    ['too many calls', 429, {}, 'unused'],
    ['an empty body, as used-up tokens get', 200, '', 'unknown'],
    ['half a pair', 200, { access_token: 'a2', expires_in: 1 }, 'unknown'],
    ['a token that fits no header', 200, { ...PAIR, access_token: 'a\r\nx: y' }, 'unknown'],
    ['an error page', 200, '<html>', 'unknown'],
    ['trouble inside', 502, {}, 'unknown'],
  ])('tells %s from the rest', async (_what, status, body, kind) => {
    server.reply = (_request, response) => (typeof body === 'string' ? response.writeHead(status).end(body) : sendJson(response, body, status));
    const refreshed = await oauth.refresh('r1');
    expect(refreshed.kind).toBe(kind);
    expect(JSON.stringify(refreshed)).not.toMatch(/r1|a2/);
    expect(server.requests).toHaveLength(1);
  });

  it('may have happened when the line broke, and did not when there was none', async () => {
    server.reply = (_request, response) => response.socket?.destroy();
    expect((await oauth.refresh('r1')).kind).toBe('unknown');
    const { link } = linkTo('http://127.0.0.1:9');
    expect((await createOaOauth(link, { appId: '1', appSecret: 's' }).refresh('r1')).kind).toBe('unused');
    await link.close();
  });
});
