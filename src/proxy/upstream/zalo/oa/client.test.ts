import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { NoticeChannel } from '../../notice-ports';
import { APP_ID, clock, fakeAccess, NEXT_MORNING, notice, NOW, OA_USER } from '../shared/channel.test-helper';
import { createOaChannel } from './client';

let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let tokens: ReturnType<typeof fakeAccess>;
let channel: NoticeChannel;
const answer = (body: unknown, status = 200) => {
  server.reply = (_request, response) => sendJson(response, body, status);
};

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, { data: { message_id: 'm1', user_id: OA_USER, sent_time: '1', quota: {} }, error: 0, message: 'Success' }));
  opened = linkTo(server.url, { system: 'zalo-oa' });
  tokens = fakeAccess();
  channel = createOaChannel(opened.link, { access: tokens.access, appSecret: 'secret', miniAppId: APP_ID, clock });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('a message of the Official Account', () => {
  it('goes to the OA\'s id of the citizen, with the token, its proof and a link into the app', async () => {
    expect(await channel.send(notice())).toEqual({ kind: 'sent', messageId: 'm1' });
    const [request] = server.requests;
    expect([request?.method, request?.url]).toEqual(['POST', '/v3.0/oa/message/cs']);
    expect(request?.headers).toMatchObject({ access_token: 't1', appsecret_proof: createHmac('sha256', 'secret').update('t1').digest('hex') });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      recipient: { user_id: OA_USER },
      message: { text: `Hồ sơ H11.23-261103-0007 đã có kết quả. Mở ứng dụng để xem nơi nhận.\nXem trong ứng dụng: https://zalo.me/s/${APP_ID}/ho-so/H11.23-261103-0007` },
    });
  });

  it('is not even tried without an id', async () => {
    expect(await channel.send(notice({ to: { zaloUserId: '1', oaUserId: null, phone: '84900000123' } }))).toEqual({ kind: 'unreachable', why: 'no_address' });
    expect(server.requests).toEqual([]);
  });

  it.each([
    [-213, { kind: 'unreachable', why: 'not_following' }],
    [-217, { kind: 'unreachable', why: 'refused_by_citizen' }],
    [-244, { kind: 'unreachable', why: 'refused_by_citizen' }],
    [-227, { kind: 'unreachable', why: 'no_account' }],
    [-230, { kind: 'unreachable', why: 'too_long_ago' }],
    ['-232', { kind: 'unreachable', why: 'too_long_ago' }],
    [-32, { kind: 'quota', untilMs: NOW + 60_000, whose: 'app' }],
    [-211, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-218, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'citizen' }],
    [-234, { kind: 'quota', untilMs: NEXT_MORNING, whose: 'app' }],
    [-204, { kind: 'fault', maybeSent: false, fault: { kind: 'refused', system: 'zalo-oa', detail: 'error -204' } }],
    [-212, { kind: 'fault', maybeSent: false }],
    [-321, { kind: 'fault', maybeSent: false }],
  ])('ends with error %s as it must', async (error, expected) => {
    answer({ error, message: `nothing of ${OA_USER} may be repeated` });
    expect(await channel.send(notice())).toMatchObject(expected);
    expect(server.requests).toHaveLength(1);
  });

  it.each([[-216, 200], [-220, 200], [-216, 401]])('is sent once more with a new token after error %s under %i, and only once', async (error, status) => {
    server.reply = (request, response) => (request.headers['access_token'] === 't1' ? sendJson(response, { error, message: '' }, status) : sendJson(response, { data: { message_id: 'm2' }, error: 0 }));
    expect(await channel.send(notice())).toEqual({ kind: 'sent', messageId: 'm2' });
    answer({ error, message: '' });
    expect(await channel.send(notice())).toMatchObject({ kind: 'fault', maybeSent: false });
    expect(server.requests).toHaveLength(4);
  });

  it('is not sent without a token', async () => {
    tokens.down = true;
    expect(await channel.send(notice())).toMatchObject({ kind: 'fault', maybeSent: false, fault: { system: 'zalo-oa-token' } });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['a cut connection', (server_: LocalServer) => { server_.reply = (_request, response) => response.socket?.destroy(); }, true],
    ['a 502', () => answer({}, 502), true],
    ['no JSON', () => answer('<html>'), true],
    ['success without an id', () => answer({ error: 0 }), true],
    ['a 429', () => answer({}, 429), false],
    ['a 403', () => answer({}, 403), false],
  ])('may have gone out or not after %s, and is never repeated', async (_what, arrange, maybeSent) => {
    arrange(server);
    expect(await channel.send(notice())).toMatchObject({ kind: 'fault', maybeSent });
    expect(server.requests).toHaveLength(1);
  });

  it('certainly did not go out where nobody listens', async () => {
    const { link } = linkTo('http://127.0.0.1:9');
    const nowhere = createOaChannel(link, { access: tokens.access, appSecret: 'secret', miniAppId: APP_ID, clock });
    expect(await nowhere.send(notice())).toMatchObject({ kind: 'fault', maybeSent: false, fault: { kind: 'unreachable' } });
    await link.close();
  });

  it('ends in time', async () => {
    const slow = linkTo(server.url, { timeoutMs: 100 });
    server.reply = () => undefined;
    expect(await createOaChannel(slow.link, { access: tokens.access, appSecret: 's', miniAppId: APP_ID, clock }).send(notice())).toMatchObject({ kind: 'fault', maybeSent: true, fault: { kind: 'timeout' } });
    await slow.link.close();
  });
});
