import { createHmac, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { vi } from 'vitest';
import { readConfig } from '../../config';
import { createServer } from '../../create-server';
import { SEND_ERRAND } from '../../delivery/delivery-jobs';
import { createFilingBox } from '../../filing-core/filing-box';
import { letActAs } from '../../http/act-as.test-helper';
import { createLogger } from '../../http/logger';
import { createJobs } from '../../jobs/jobs';
import { errands, filings as filingTable } from '../../store/filing-schema';
import { createFilingStore } from '../../store/filings';
import { keepFee } from '../../store/payments';
import { openStore } from '../../store/store';
import { linkTo, sendJson, startLocalServer } from '../../upstream/call/local-server.test-helper';
import { createCheckout } from '../../upstream/zalo/checkout/client';
import { registerCheckoutCallback } from './callback-route';
import type { PaymentParts } from './payment-parts';
import { registerPayments } from './payment-routes';
import { RECONCILE_KIND } from './reconcile-job';

const KEY = 'sandbox-checkout-key';
const APP = '2640000000000000001';
const START = Date.parse('2026-11-22T08:00:00+07:00');
export const MINUTE = 60_000;
export const hmac = (text: string): string => createHmac('sha256', KEY).update(text).digest('hex');
const fail = (error: unknown): never => { throw error; };

const noOddities = (): string[] => [];
const noStatuses = (): Record<string, unknown> => ({});
/** Zalo's numbers, other ones in every test. */
const numbersOf = () => ({ z1: randomUUID(), z2: randomUUID(), z8: randomUUID(), z9: randomUUID() });

/** A callback as Zalo signs it. */
export function callbackOf(orderRef: unknown, change: Record<string, unknown> = {}) {
  const data: Record<string, unknown> = {
    appId: APP, orderId: 'z-1', transId: 't-1', method: 'ZALOPAY', transTime: START + MINUTE, merchantTransId: 'm', amount: 8000, description: 'Phí', resultCode: 1, message: 'ok',
    extradata: encodeURIComponent(JSON.stringify({ orderRef })), ...change,
  };
  const over = (names: string[]) => hmac(names.map((name) => `${name}=${String(data[name])}`).join('&'));
  return { data, mac: over(['appId', 'amount', 'description', 'orderId', 'message', 'resultCode', 'transId']), overallMac: over(Object.keys(data).sort()) };
}

/** The payment routes on a real store and real queues; Zalo is a server that says of each of its numbers what `statuses` holds. */
export async function startPaymentTest(databaseUrl: string | null) {
  const test = { nowMs: START, citizenId: '', oddities: noOddities(), statuses: noStatuses(), numbers: numbersOf() };
  const store = await openStore({ databaseUrl, dataDir: null, onError: fail });
  const zalo = await startLocalServer((request, response) => {
    const status = test.statuses[new URL(request.url, zalo.url).searchParams.get('orderId') ?? ''];
    sendJson(response, status === undefined ? { error: -2, message: 'order not found' } : status, status === 'down' ? 503 : 200);
  });
  // One test takes Zalo down: the breaker it opens is none of the next one's.
  const { link } = linkTo(zalo.url, { halfOpenAfterMs: 1 });
  const clock = { nowMs: () => test.nowMs, wait: (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); }) };
  const jobs = createJobs({ store, clock, alone: true, pollMs: 60_000, sweepMs: 60_000, onError: fail });
  const idle = { run: () => Promise.resolve({ kind: 'done' as const }), bury: () => Promise.resolve() };
  jobs.handle({ ...RECONCILE_KIND, name: SEND_ERRAND }, idle);
  jobs.handle(RECONCILE_KIND, idle);
  await jobs.open();
  const enqueue = vi.spyOn(jobs, 'enqueue');
  const box = createFilingBox({ pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) });
  const checkout = createCheckout(link, { appId: APP, privateKey: KEY });
  const parts: PaymentParts = { db: store.db, filings: createFilingStore(store.db), checkout, box, jobs, clock, config: readConfig({}), onOddity: (what) => test.oddities.push(what), onError: fail };
  const app = createServer({ log: createLogger('silent'), trustProxy: '' });
  letActAs(app);
  registerPayments(app, parts);
  registerCheckoutCallback(app, parts);
  await app.ready();

  const call = (method: 'GET' | 'POST' | 'PUT', id: string, path: string, payload?: object, headers = { 'x-citizen': test.citizenId }) =>
    app.inject({ method, url: `/filings/${id}/${path}`, headers, ...(payload === undefined ? {} : { payload }) });

  return Object.assign(test, {
    store, jobs, parts, app, box, call,
    async begin() {
      test.nowMs = START;
      test.oddities = noOddities();
      test.statuses = noStatuses();
      test.numbers = numbersOf();
      test.citizenId = (await store.citizens.recognise(randomUUID(), null, new Date(START))).id;
    },
    async keep(change: Partial<typeof filingTable.$inferInsert> = {}, amountVnd = 8000): Promise<string> {
      const id = randomUUID();
      await store.db.insert(filingTable).values({
        id, citizenId: test.citizenId, number: `MC-${id}`, draftId: randomUUID(), provinceId: 'binh-thuan', procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh', onlineLevel: 4,
        agencyName: 'UBND', contentSealed: 'x', state: 'accepted', acceptedAt: new Date(test.nowMs), countsFrom: new Date(test.nowMs), ...change,
      });
      if (amountVnd > 0) await keepFee(store.db, { filingId: id, amountVnd, items: [{ name: 'Lệ phí', amountVnd: 5000 }, { name: 'Phí trích lục', amountVnd: amountVnd - 5000 }] });
      return id;
    },
    order: async (id: string): Promise<Record<string, unknown>> => (await call('POST', id, 'payment-order')).json(),
    stateOf: async (id: string): Promise<unknown> => (await call('GET', id, 'payment')).json().state,
    errandsOf: (id: string) => store.db.select().from(errands).where(eq(errands.filingId, id)),
    /** Counted by what the job is for: questions of the tests before may still be under way, and queue theirs. */
    timesQueued: (name: string, id: unknown): number => enqueue.mock.calls.filter(([, queue, of]) => queue === name && of === id).length,
    tell: async (body: object): Promise<Record<string, unknown>> => (await app.inject({ method: 'POST', url: '/webhooks/checkout', payload: body })).json(),
    async close() {
      await app.close();
      await jobs.stop(0);
      await link.close();
      await zalo.close();
      await store.close();
    },
  });
}

export type PaymentTest = Awaited<ReturnType<typeof startPaymentTest>>;
