import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SEND_ERRAND } from '../../delivery/delivery-jobs';
import { errands } from '../../store/filing-schema';
import { ownDatabase } from '../../store/own-database.test-helper';
import { paymentEvents } from '../../store/payment-schema';
import { createTellOfPayment } from './after-delivered';
import { callbackOf, MINUTE, type PaymentTest, startPaymentTest } from './payments.test-helper';
import { createReconcile, RECONCILE_PAYMENT } from './reconcile-job';

const databaseUrl = await ownDatabase();
let t: PaymentTest;
beforeAll(async () => {
  t = await startPaymentTest(databaseUrl);
});
afterAll(() => t.close());
beforeEach(() => t.begin());

describe('when no callback comes', () => {
  const paidAs = (orderRef: unknown, change = {}) => ({ error: 0, data: { returnCode: 1, transId: 't-1', amount: 8000, method: 'ZALOPAY', extradata: encodeURIComponent(JSON.stringify({ orderRef })), ...change } });
  const reconcile = (orderRef: unknown) => createReconcile(t.parts).run({ id: String(orderRef), attempt: 1, leaseEndsAtMs: t.nowMs + 60_000, isStopping: () => false });

  it('asks Zalo when the t.app looks', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    expect((await t.call('PUT', id, 'payment-order', { orderRef, orderId: t.numbers.z1 })).json().state).toBe('pending');
    t.statuses[t.numbers.z1] = paidAs(orderRef);
    expect(await t.stateOf(id)).toBe('paid');
    expect(await t.errandsOf(id)).toHaveLength(1);
    await t.tell(callbackOf(orderRef));
    expect(await t.errandsOf(id)).toHaveLength(1);
    expect((await t.store.db.select().from(paymentEvents).where(eq(paymentEvents.orderRef, String(orderRef)))).filter(({ kind }) => kind === 'paid')).toHaveLength(1);
  });

  it('asks by itself after 20 minutes, then less and less often', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    await t.call('PUT', id, 'payment-order', { orderRef, orderId: t.numbers.z1 });
    t.statuses[t.numbers.z1] = paidAs(orderRef, { returnCode: 0 });
    expect(await reconcile(orderRef)).toEqual({ kind: 'wait', seconds: 1200 });
    t.nowMs += 20 * MINUTE;
    expect(await reconcile(orderRef)).toEqual({ kind: 'wait', seconds: 600 });
    expect(await t.stateOf(id)).toBe('expired');
    t.nowMs += 10 * MINUTE;
    expect(await reconcile(orderRef)).toEqual({ kind: 'wait', seconds: 1800 });
    t.statuses[t.numbers.z1] = paidAs(orderRef);
    t.nowMs += 30 * MINUTE;
    expect(await reconcile(orderRef)).toEqual({ kind: 'done' });
    expect(await t.stateOf(id)).toBe('paid');
    expect(await reconcile(orderRef)).toEqual({ kind: 'done' });
  });

  it('tries again when Zalo does not answer, and makes no second order meanwhile', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    await t.call('PUT', id, 'payment-order', { orderRef, orderId: t.numbers.z1 });
    t.statuses[t.numbers.z1] = 'down';
    t.nowMs += 21 * MINUTE;
    expect(await reconcile(orderRef)).toEqual({ kind: 'retry', fault: 'checkout' });
    expect((await t.call('POST', id, 'payment-order')).json().code).toBe('zalo_unavailable');
    t.statuses[t.numbers.z1] = paidAs(orderRef);
    expect((await t.call('POST', id, 'payment-order')).json().code).toBe('already_paid');
  });

  it('makes a new order after 20 minutes, and the old one may still be paid', async () => {
    const id = await t.keep();
    const first = await t.order(id);
    t.nowMs += 21 * MINUTE;
    const second = await t.order(id);
    expect(second.orderRef).not.toBe(first.orderRef);
    await t.tell(callbackOf(first.orderRef));
    expect(await t.stateOf(id)).toBe('paid');
  });

  it('asks about every number the host gave, and believes only answers about our order', async () => {
    const [mine, other] = [await t.keep(), await t.keep()];
    const [a, b] = [await t.order(mine), await t.order(other)];
    await t.call('PUT', mine, 'payment-order', { orderRef: a.orderRef, orderId: t.numbers.z1 });
    await t.call('PUT', mine, 'payment-order', { orderRef: a.orderRef, orderId: t.numbers.z2 });
    t.statuses[t.numbers.z1] = paidAs(b.orderRef);
    t.statuses[t.numbers.z2] = paidAs(a.orderRef, { amount: 1 });
    expect(await t.stateOf(mine)).toBe('pending');
    t.statuses[t.numbers.z1] = paidAs(a.orderRef, { transId: 't-7' });
    t.nowMs += 4000;
    expect(await t.stateOf(mine)).toBe('paid');
    expect(await t.stateOf(other)).toBe('pending');
  });

  it('takes no number that is another order\'s, nor one for another\'s filing', async () => {
    const [mine, other] = [await t.keep(), await t.keep()];
    const [a, b] = [await t.order(mine), await t.order(other)];
    await t.call('PUT', mine, 'payment-order', { orderRef: a.orderRef, orderId: t.numbers.z9 });
    expect((await t.call('PUT', other, 'payment-order', { orderRef: b.orderRef, orderId: t.numbers.z9 })).json().code).toBe('conflict');
    expect((await t.call('PUT', other, 'payment-order', { orderRef: a.orderRef, orderId: t.numbers.z8 })).json().code).toBe('not_found');
    expect((await t.call('PUT', other, 'payment-order', { orderRef: b.orderRef, orderId: '../x' })).statusCode).toBe(400);
    for (let time = 0; time < 12; time++) await t.call('PUT', mine, 'payment-order', { orderRef: a.orderRef, orderId: `${t.numbers.z1}-${time}` });
    expect((await t.call('PUT', mine, 'payment-order', { orderRef: a.orderRef, orderId: `${t.numbers.z1}-99` })).json().code).toBe('too_many_open');
  });
});

describe('a filing that arrives after it was paid', () => {
  it('takes up the news again, also when that had been given up', async () => {
    const id = await t.keep();
    const { orderRef } = await t.order(id);
    await t.tell(callbackOf(orderRef));
    await t.store.db.update(errands).set({ state: 'failed' }).where(eq(errands.filingId, id));
    const [errand] = await t.errandsOf(id);
    await t.store.db.transaction((tx) => createTellOfPayment(t.parts)(tx, { id, provinceId: 'binh-thuan', dossierCode: 'H36.1-261122-0001' }));
    expect((await t.errandsOf(id))[0]?.state).toBe('accepted');
    expect(t.timesQueued(SEND_ERRAND, errand?.id)).toBe(2);
  });

  it('queues its question with the order', async () => {
    const { orderRef } = await t.order(await t.keep());
    expect(t.timesQueued(RECONCILE_PAYMENT, orderRef)).toBe(1);
  });
});
