import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestApp } from '../test-app';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** An app that notes what it is told and answers with the status `answer` says. */
async function open(answer: (told: number) => number = () => 200) {
  const told: { url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = Fastify({ bodyLimit: 1_000_000 });
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body.toString()));
  server.post<{ Body: string }>('/hooks/*', (request, reply) => {
    told.push({ url: request.url, headers: request.headers, body: request.body });
    return reply.code(answer(told.length)).send();
  });
  closers.push(() => server.close());
  const sandbox = await createTestApp();
  await sandbox.app.inject({ method: 'PUT', url: '/__sandbox/webhooks', payload: { baseUrl: `${await server.listen({ port: 0, host: '127.0.0.1' })}/hooks/` } });
  const send = async (payload: object) => (await sandbox.app.inject({ method: 'POST', url: '/__sandbox/webhooks', payload })).json();
  return { ...sandbox, told, send };
}

describe('news of Zalo', () => {
  it('of a revoked consent is signed over the sorted values and the API key', async () => {
    const { told, send } = await open();
    expect(await send({ kind: 'revoke_consent', citizen: 1 })).toEqual({ statuses: [200] });
    const { event, appId, userId, timestamp } = JSON.parse(told[0]!.body);
    expect([told[0]!.url, event, userId]).toEqual(['/hooks/zalo/mini-app', 'user.revoke.consent', '3668337642326461201']);
    expect(told[0]!.headers['x-zevent-signature']).toBe(sha256(`${appId}${event}${timestamp}${userId}test-api-key`));
  });

  it('of following comes when a citizen follows, signed over the body as sent', async () => {
    const { told, app } = await open();
    const follow = (followsOa: boolean) => app.inject({ method: 'PUT', url: '/__sandbox/citizens/1/reach', payload: { followsOa } });
    for (const follows of [true, true, false]) await follow(follows);
    expect(told.map(({ url, body }) => [url, JSON.parse(body).event_name])).toEqual([['/hooks/zalo/oa', 'follow'], ['/hooks/zalo/oa', 'unfollow']]);
    const { app_id: appId, timestamp } = JSON.parse(told[0]!.body);
    expect(told[0]!.headers['x-zevent-signature']).toBe(`mac=${sha256(`${appId}${told[0]!.body}${timestamp}test-oa-secret`)}`);
  });

  it('can be forged, unsigned, late, repeated, too large, and with bare numbers for ids', async () => {
    const { told, send } = await open();
    await send({ kind: 'follow', citizen: 1, signature: 'wrong' });
    await send({ kind: 'follow', citizen: 1, signature: 'missing', oversized: true });
    await send({ kind: 'unfollow', citizen: 2, agedMs: 60_000, repeat: 1, numericIds: true });
    const [forged, bare, late, again] = told;
    expect(forged!.headers['x-zevent-signature']).not.toBe(`mac=${sha256(`4318000000000000001${forged!.body}${JSON.parse(forged!.body).timestamp}test-oa-secret`)}`);
    expect([bare!.headers['x-zevent-signature'], bare!.body.length > 256 * 1024]).toEqual([undefined, true]);
    expect(late).toEqual(again);
    expect(late!.body).toContain('"id":4812337642326461202');
    expect((await send({ kind: 'follow', citizen: 77 })).error).toBe('unknown');
  });
});

describe('a one-stop', () => {
  it('tells of a move when it was switched on, with a signature over time, nonce and body', async () => {
    const { told, app, codeShowing } = await open();
    const code = codeShowing('binh-thuan', 'đang');
    const advance = () => app.inject({ method: 'POST', url: `/__sandbox/dossiers/${code}/advance` });
    await advance();
    expect(told).toEqual([]);
    await app.inject({ method: 'PUT', url: '/__sandbox/webhooks', payload: { pushing: ['binh-thuan'] } });
    await advance();
    await expect.poll(() => told.length).toBe(1);
    const { url, headers, body } = told[0]!;
    expect([url, JSON.parse(body)]).toEqual(['/hooks/onestop/binh-thuan', { event: 'dossier.changed', code, status: expect.any(Number) }]);
    expect(headers['x-onestop-signature']).toBe(createHmac('sha256', 'test-webhook-secret').update(`${String(headers['x-onestop-timestamp'])}.${String(headers['x-onestop-nonce'])}.${body}`).digest('hex'));
  });
});

describe('who sends news', () => {
  it('tries again while nobody takes it, and not when it is refused', async () => {
    const { told, send, app } = await open((count) => (count < 3 ? 503 : 401));
    expect(await send({ kind: 'follow', citizen: 1 })).toEqual({ statuses: [401] });
    expect(await send({ kind: 'follow', citizen: 1 })).toEqual({ statuses: [401] });
    expect(told).toHaveLength(4);
    expect((await app.inject('/__sandbox/webhooks')).json().deliveries).toMatchObject([{ kind: 'follow', tries: 3, status: 401 }, { kind: 'follow', tries: 1, status: 401 }]);
  });

  it('sends to this machine only', async () => {
    const { app } = await createTestApp();
    for (const baseUrl of ['http://example.com/x', 'https://127.0.0.1/x', 'http://localhost@evil.com/']) {
      expect((await app.inject({ method: 'PUT', url: '/__sandbox/webhooks', payload: { baseUrl } })).statusCode, baseUrl).toBe(400);
    }
  });
});
