import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from '../create-server';
import type { MaybePromise } from '../maybe-promise';
import type { App } from './app';
import { openExpressLane, type LaneAnswer } from './express-lane';
import { registerGuard } from './guard';
import { createLogger } from './logger';
import { createMetrics } from './metrics';

let app: App;
let logged: string[];
afterEach(() => app.close());

async function open(answer: () => MaybePromise<LaneAnswer | null>, maxLoopDelayMs = 60_000): Promise<string> {
  const metrics = createMetrics();
  logged = [];
  app = createServer({ log: createLogger('error', { write: (line: string) => void logged.push(line) }), trustProxy: '' });
  await registerGuard(app, { origins: [], metrics, maxLoopDelayMs });
  app.get('/thing', () => ({ from: 'the ordinary way' }));
  openExpressLane(app, { origins: [], trust: false, metrics, route: '/thing', pattern: /^\/thing$/, answer });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/thing`;
}
const ready: LaneAnswer = { body: Buffer.from('{"from":"the lane, sớm hơn"}').toString('latin1'), etag: '"1"', cacheControl: 'no-store' };

describe('the express lane', () => {
  it.each<[string, () => MaybePromise<LaneAnswer | null>]>([
    ['at once', () => ready],
    ['after a wait', async () => ready],
    ['from bytes', () => ({ ...ready, body: Buffer.from(String(ready.body), 'latin1') })],
  ])('sends what is ready %s, whole', async (_when, answer) => {
    expect(await (await fetch(await open(answer))).json()).toEqual({ from: 'the lane, sớm hơn' });
  });

  it.each<[string, () => MaybePromise<LaneAnswer | null>]>([
    ['is not ready', () => null],
    ['turns out not to be ready', async () => null],
  ])('leaves to the ordinary way what %s', async (_what, answer) => {
    expect(await (await fetch(await open(answer))).json()).toEqual({ from: 'the ordinary way' });
    expect(logged).toEqual([]);
  });

  it.each<[string, () => MaybePromise<LaneAnswer | null>]>([
    ['breaks', () => { throw new Error('broken'); }],
    ['breaks after a wait', () => Promise.reject(new Error('broken'))],
  ])('leaves to the ordinary way what %s, and tells staff', async (_what, answer) => {
    expect(await (await fetch(await open(answer))).json()).toEqual({ from: 'the ordinary way' });
    expect(logged.join('')).toContain('the express lane failed');
  });

  it('answers nothing while the process is overloaded', async () => {
    const url = await open(() => ready, 20);
    const afterABlockedLoop = async () => {
      const blockedUntil = performance.now() + 120;
      while (performance.now() < blockedUntil); // nothing else gets a turn
      return (await fetch(url)).status;
    };
    await expect.poll(afterABlockedLoop, { interval: 1 }).toBe(503);
  });
});
