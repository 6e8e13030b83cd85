import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SEND_ERRAND } from '../../delivery/delivery-jobs';
import { createPaymentDesk } from '../../filing-core/payment-desk';
import { ownDatabase } from '../../store/own-database.test-helper';
import { paymentOrders } from '../../store/payment-schema';
import { callbackOf, hmac, MINUTE, type PaymentTest, startPaymentTest } from './payments.test-helper';

const databaseUrl = await ownDatabase();
let t: PaymentTest;
beforeAll(async () => {
  t = await startPaymentTest(databaseUrl);
});
afterAll(() => t.close());
beforeEach(() => t.begin());

describe('an order', () => {
  it('is over what was kept with the filing, signed as Zalo checks it', async () => {
    const id = await t.keep();
    const answer = await t.call('POST', id, 'payment-order');
    const { orderRef, mac, ...signed } = answer.json();
    expect(answer.statusCode).toBe(200);
    expect(signed).toEqual({
      amount: 8000, desc: `Phí, lệ phí hồ sơ MC-${id}`, item: [{ id: 'phi-1', amount: 5000 }, { id: 'phi-2', amount: 3000 }],
      extradata: JSON.stringify({ orderRef }), method: '{"id":"ZALOPAY","isCustom":false}',
    });
    expect(mac).toBe(hmac(`amount=8000&desc=${signed.desc}&extradata=${signed.extradata}&item=${JSON.stringify(signed.item)}&method=${signed.method}`));
    expect(await t.stateOf(id)).toBe('pending');
  });

  it('takes no amount from outside', async () => {
    const id = await t.keep();
    const answer = await t.call('POST', id, 'payment-order', { amount: 1 });
    expect(answer.json().amount).toBe(8000);
  });

  it('is the same while one is open, also when two tabs ask at once', async () => {
    const id = await t.keep();
    const refs = await Promise.all([t.order(id), t.order(id), t.order(id)]);
    expect(new Set(refs.map(({ orderRef }) => orderRef)).size).toBe(1);
    expect(await t.order(id)).toEqual(refs[0]);
  });

  it.each([
    ['another citizen', {}, 8000, 'not_found', { 'x-citizen': randomUUID() }],
    ['level 3', { onlineLevel: 3 }, 8000, 'not_payable', undefined],
    ['what is free', {}, 0, 'not_payable', undefined],
    ['a filing that was refused', { state: 'refused' as const }, 8000, 'filing_closed', undefined],
  ])('is not made for %s', async (_what, change, amount, code, headers) => {
    const id = await t.keep(change, amount);
    expect((await t.call('POST', id, 'payment-order', undefined, headers)).json().code).toBe(code);
  });

  it('is neither made nor called free while the agency has yet to say what it costs', async () => {
    const id = await t.keep({}, 0);
    const desk = createPaymentDesk({ db: t.store.db, takesPayments: true });
    await desk.keep(t.store.db, id, null);
    expect(await desk.viewOf({ id, onlineLevel: 4 })).toMatchObject({ state: 'at_counter', amountVnd: 0, items: [] });
    expect((await t.call('POST', id, 'payment-order')).json().code).toBe('not_payable');
  });

  it('says where else it is paid', async () => {
    expect(await t.stateOf(await t.keep({ onlineLevel: 3 }))).toBe('at_counter');
    expect(await t.stateOf(await t.keep({}, 0))).toBe('free');
    expect((await t.app.inject({ method: 'GET', url: `/filings/${await t.keep()}/payment` })).statusCode).toBe(401);
  });
});

describe('a callback', () => {
  it('makes it paid, once, and tells the province\'s system with it', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    for (let time = 0; time < 3; time++) expect(await t.tell(callbackOf(orderRef))).toEqual({ returnCode: 1, returnMessage: 'success' });
    expect((await t.call('GET', id, 'payment')).json()).toMatchObject({ state: 'paid', amountVnd: 8000, method: 'ZALOPAY', transactionId: 't-1', paidAt: '2026-11-22T08:01:00+07:00' });
    const [errand, ...more] = await t.errandsOf(id);
    expect(more).toEqual([]);
    expect(t.box.openErrand(errand!)).toEqual({ kind: 'payment', amountVnd: 8000, transactionId: 't-1', paidAt: '2026-11-22T08:01:00+07:00' });
    expect(t.timesQueued(SEND_ERRAND, errand?.id)).toBe(1);
    expect((await t.call('POST', id, 'payment-order')).json().code).toBe('already_paid');
    const [row] = await t.store.db.select().from(paymentOrders).where(eq(paymentOrders.filingId, id));
    expect(row?.askAt).toBeNull();
  });

  it('is Zalo\'s also when it writes its long ids as numbers', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    const payload = JSON.stringify(callbackOf(orderRef, { transId: '2407221234567890123', orderId: '1234567890123456789' })).replace(/"(\d{19})"/g, '$1');
    expect(payload).toMatch(/"transId":2407221234567890123[,}]/);
    expect((await t.app.inject({ method: 'POST', url: '/webhooks/checkout', headers: { 'content-type': 'application/json' }, payload })).json()).toEqual({ returnCode: 1, returnMessage: 'success' });
    expect((await t.call('GET', id, 'payment')).json()).toMatchObject({ state: 'paid', transactionId: '2407221234567890123' });
  });

  it('may come after a failure or late: money moved wins', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    await t.tell(callbackOf(orderRef, { resultCode: -1, transId: 't-0' }));
    expect(await t.stateOf(id)).toBe('failed');
    t.nowMs += 3 * 24 * 60 * MINUTE;
    await t.tell(callbackOf(orderRef));
    await t.tell(callbackOf(orderRef, { resultCode: -1, transId: 't-9' }));
    expect(await t.stateOf(id)).toBe('paid');
  });

  it.each([
    ['forged', (ref: unknown) => ({ ...callbackOf(ref), mac: 'ab'.repeat(32) }), 'mac not equal', ['forged_callback']],
    ['forged in its whole', (ref: unknown) => ({ ...callbackOf(ref), overallMac: 'ab'.repeat(32) }), 'mac not equal', ['forged_callback']],
    ['about another app', (ref: unknown) => callbackOf(ref, { appId: '1' }), 'mac not equal', ['forged_callback']],
    ['about an order nobody made', () => callbackOf('mc-nobody'), 'order not found', ['unknown_order']],
    ['over another amount', (ref: unknown) => callbackOf(ref, { amount: 1 }), 'amount not equal', ['other_amount']],
    ['without MACs', (ref: unknown) => ({ data: callbackOf(ref).data }), 'malformed', []],
  ])('changes nothing when it is %s', async (_what, make, returnMessage, odd) => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    expect(await t.tell(make(orderRef))).toEqual({ returnCode: -1, returnMessage });
    expect(t.oddities).toEqual(odd);
    expect(await t.stateOf(id)).toBe('pending');
    expect(await t.errandsOf(id)).toEqual([]);
  });

  it('is told apart when two orders of one filing were paid', async () => {
    const id = await t.keep();
    const first = await t.order(id);
    t.nowMs += 21 * MINUTE;
    const second = await t.order(id);
    expect(second.orderRef).not.toBe(first.orderRef);
    await t.tell(callbackOf(first.orderRef));
    await t.tell(callbackOf(second.orderRef, { transId: 't-2', orderId: 'z-2' }));
    expect(t.oddities).toEqual(['paid_twice']);
    expect(await t.errandsOf(id)).toHaveLength(1);
  });

  it.each([['to come', '2099-01-01T00:00:00+07:00'], ['before the order', '2001-01-01T00:00:00+07:00']])('happened when it was told, if its time is %s', async (_what, at) => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    await t.tell(callbackOf(orderRef, { transTime: Date.parse(at) }));
    expect((await t.call('GET', id, 'payment')).json()).toMatchObject({ state: 'paid', paidAt: '2026-11-22T08:00:00+07:00' });
  });

  it('counts an amount that is written as text', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    expect(await t.tell(callbackOf(orderRef, { amount: '8000' }))).toEqual({ returnCode: 1, returnMessage: 'success' });
    expect(await t.stateOf(id)).toBe('paid');
  });

  it('is heard in full when the first news of a transaction had another amount', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    await t.tell(callbackOf(orderRef, { amount: 80 }));
    await t.tell(callbackOf(orderRef, { amount: 5_000_000_000 }));
    expect(t.oddities).toEqual(['other_amount', 'other_amount']);
    expect((await t.tell(callbackOf(orderRef))).returnCode).toBe(1);
    expect(await t.stateOf(id)).toBe('paid');
    expect(await t.errandsOf(id)).toHaveLength(1);
  });

  it.each([
    ['an app id that is no text', '{"appId":{"toString":1,"valueOf":1}}'],
    ['an app id nested deep', `{"appId":${'['.repeat(7000)}${']'.repeat(7000)}}`],
    ['a field nested deep', `{"appId":"2640000000000000001","x":${'['.repeat(7000)}${']'.repeat(7000)}}`],
  ])('is forged with %s', async (_what, data) => {
    const answer = await t.app.inject({ method: 'POST', url: '/webhooks/checkout', headers: { 'content-type': 'application/json' }, payload: `{"data":${data},"mac":"","overallMac":""}` });
    expect([answer.statusCode, answer.json().returnCode]).toEqual([200, -1]);
  });

  it('never makes the proxy fail, whatever is in it', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    const genuine = callbackOf(orderRef);
    const anyCallback = fc.oneof(
      fc.jsonValue(),
      fc.record({ data: fc.jsonValue(), mac: fc.jsonValue(), overallMac: fc.jsonValue() }),
      fc.record({ data: fc.dictionary(fc.constantFrom('appId', 'orderId', 'amount', 'extradata', 'resultCode', 'transId', '__proto__', 'constructor'), fc.jsonValue()), mac: fc.string(), overallMac: fc.string() }),
      fc.dictionary(fc.constantFrom(...Object.keys(genuine.data)), fc.jsonValue(), { minKeys: 1 }).map((change) => ({ ...genuine, data: { ...genuine.data, ...change } })),
      // Signed by Zalo, and still nonsense.
      fc.dictionary(fc.constantFrom('orderId', 'amount', 'extradata', 'resultCode', 'transTime', 'method', 'transId'), fc.oneof(fc.string(), fc.integer(), fc.constant('\u0000'))).map((change) => callbackOf(orderRef, { ...change, resultCode: -1 })),
    );
    await fc.assert(
      fc.asyncProperty(anyCallback, async (body) => {
        const answer = await t.app.inject({ method: 'POST', url: '/webhooks/checkout', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) });
        expect(answer.statusCode).toBeLessThan(500);
        if (answer.statusCode === 200) expect([1, -1]).toContain(answer.json().returnCode);
      }),
      { numRuns: 150 },
    );
    expect(await t.errandsOf(id)).toEqual([]);
  });

  it('is refused when it is larger than any callback', async () => {
    const answer = await t.app.inject({ method: 'POST', url: '/webhooks/checkout', payload: { data: { pad: 'x'.repeat(20_000) } } });
    expect(answer.statusCode).toBe(413);
  });

  it('ends in the same state in every order, told to a real store', async () => {
    const news = [{ resultCode: 0, transId: 't-1' }, { resultCode: -1, transId: 't-2' }, { resultCode: 1, transId: 't-3' }, { resultCode: 1, transId: 't-3' }, { resultCode: 1, amount: 7, transId: 't-4' }];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(news, { minLength: news.length }), async (heard) => {
        const id = await t.keep();
        const { orderRef } = await t.order(id);
        for (const change of heard) await t.tell(callbackOf(orderRef, change));
        expect((await t.call('GET', id, 'payment')).json()).toMatchObject({ state: 'paid', transactionId: 't-3' });
        expect(await t.errandsOf(id)).toHaveLength(1);
      }),
      { numRuns: 8 },
    );
  });
});
