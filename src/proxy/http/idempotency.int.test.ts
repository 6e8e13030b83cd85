import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServer } from '../create-server';
import type { AnswerStore } from '../store/answers';
import { openStore, type Store } from '../store/store';
import { letActAs } from './act-as.test-helper';
import type { App } from './app';
import { registerIdempotency } from './idempotency';
import { createLogger } from './logger';
import { sendProblem, type Refusal } from './problem';
import { requireCitizen } from './signed-in';

const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };

let store: Store;
let answers: AnswerStore;
let app: App;
let citizenId: string;
let refusal: Refusal | null;
let made: number;
let logged: string[];
beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
beforeEach(async () => {
  [refusal, made, logged] = [null, 0, []];
  citizenId = (await store.citizens.recognise(randomUUID(), null, new Date())).id;
  answers = { ...store.answers };
  const clock = { nowMs: () => Date.now(), wait: () => Promise.resolve() };
  app = createServer({ log: createLogger('error', { write: (line: string) => void logged.push(line) }), trustProxy: '' });
  letActAs(app);
  registerIdempotency(app, { answers, secrets, clock });
  app.post('/things', { schema: { body: Type.Object({ name: Type.String() }) }, config: { idempotency: 'required' }, preHandler: requireCitizen }, (request, reply) => {
    if (refusal !== null) return sendProblem(request, reply, refusal);
    made += 1;
    return reply.code(202).send({ made });
  });
});

const ask = (key: string, name = 'a') => app.inject({ method: 'POST', url: '/things', payload: { name }, headers: { 'x-citizen': citizenId, 'idempotency-key': key } });

describe('a keyed request', () => {
  it('is answered again as it was answered, and never with another body', async () => {
    const key = randomUUID();
    const [first, second] = [await ask(key), await ask(key)];
    expect([second.statusCode, second.body, made]).toEqual([202, first.body, 1]);
    expect((await ask(key, 'b')).json().code).toBe('idempotency_mismatch');
  });

  it('that was refused is looked at anew when what stood in the way is mended', async () => {
    const key = randomUUID();
    refusal = { code: 'papers_incomplete' };
    expect((await ask(key)).statusCode).toBe(422);
    refusal = null;
    expect((await ask(key)).json()).toEqual({ made: 1 });
  });

  it('that was done is told to be done although the answer cannot be kept', async () => {
    const key = randomUUID();
    vi.spyOn(answers, 'settle').mockRejectedValueOnce(new Error('the connection died'));
    expect((await ask(key)).json()).toEqual({ made: 1 });
    expect(logged.join('')).toContain('an answer could not be kept');
  });

  it('whose refusal cannot be noted is told the refusal', async () => {
    refusal = { code: 'too_many_today', retryAfterSeconds: 60 };
    vi.spyOn(answers, 'release').mockRejectedValueOnce(new Error('the connection died'));
    expect((await ask(randomUUID())).json().code).toBe('too_many_today');
  });

  it('that is still under way elsewhere is to be asked again, and not taken for refused', async () => {
    const key = randomUUID();
    vi.spyOn(answers, 'settle').mockRejectedValueOnce(new Error('killed'));
    await ask(key);
    const again = await ask(key);
    expect(again.json()).toMatchObject({ status: 503, code: 'overloaded', title: expect.stringContaining('đang được xử lý'), retryAfterSeconds: 5 });
    expect(made).toBe(1);
  });
});
