import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../../call/local-server.test-helper';
import type { CheckoutService } from '../../filing-ports';
import { createCheckout } from './client';
import { extraDataOf, orderRefOf } from './extra-data';

const paid = { error: 0, data: { returnCode: 1, transId: 't1', amount: 8000, method: 'ZALOPAY', extradata: encodeURIComponent(extraDataOf('r1')) } };
let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let checkout: CheckoutService;

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, paid));
  opened = linkTo(server.url);
  checkout = createCheckout(opened.link, { appId: '2640', privateKey: 'k' });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the state of an order at Zalo', () => {
  it('is asked for with a MAC of its own and without the key', async () => {
    expect(await checkout.status('o-1')).toEqual({ ok: true, value: { state: 'paid', amountVnd: 8000, method: 'ZALOPAY', transactionId: 't1', orderRef: 'r1' } });
    const query = new URL(server.requests[0]!.url, server.url).searchParams;
    expect(Object.fromEntries(query)).toEqual({ orderId: 'o-1', appId: '2640', mac: createHmac('sha256', 'k').update('appId=2640&orderId=o-1&privateKey=k').digest('hex') });
  });

  it.each([
    ['pending', { error: 0, data: { returnCode: 0, amount: '8000' } }, { ok: true, value: { state: 'pending', transactionId: null, orderRef: null } }],
    ['failed', { error: 0, data: { returnCode: '-1', amount: 8000 } }, { ok: true, value: { state: 'failed' } }],
    ['unclear', { error: 0, data: { returnCode: 5, amount: 8000 } }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['refused', { error: -201, msg: 'not found' }, { ok: false, fault: { kind: 'refused' } }],
    ['open, without an amount', { error: 0, data: { returnCode: 0 } }, { ok: true, value: { state: 'pending', amountVnd: 0 } }],
    ['failed, without an amount', { error: 0, data: { returnCode: -1, amount: null, extradata: { orderRef: 'r1' } } }, { ok: true, value: { state: 'failed', orderRef: 'r1' } }],
    ['beyond all money', { error: 0, data: { returnCode: 1, amount: 1e300 } }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['paid without an amount', { error: 0, data: { returnCode: 1 } }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['negative', { error: 0, data: { returnCode: 1, amount: -8000 } }, { ok: false, fault: { kind: 'bad_answer' } }],
  ])('may be %s', async (_what, body, expected) => {
    server.reply = (_request, response) => sendJson(response, body);
    expect(await checkout.status('o-1')).toMatchObject(expected);
  });
});

describe('an order for the host', () => {
  it('is signed over exactly what the host is given', () => {
    const order = checkout.signOrder({ orderRef: 'r1', amount: 8000, desc: 'Lệ phí', item: [{ id: 'a', amount: 8000 }], method: '{"id":"ZALOPAY"}' });
    expect(order).toMatchObject({ orderRef: 'r1', extradata: '{"orderRef":"r1"}' });
    const signed = 'amount=8000&desc=Lệ phí&extradata={"orderRef":"r1"}&item=[{"id":"a","amount":8000}]&method={"id":"ZALOPAY"}';
    expect(order.mac).toBe(createHmac('sha256', 'k').update(signed).digest('hex'));
  });
});

describe('what an order carries', () => {
  it('comes back plain or URI-encoded', () => {
    expect(orderRefOf(extraDataOf('r-1_x'))).toBe('r-1_x');
    expect(orderRefOf(encodeURIComponent(extraDataOf('r-1_x')))).toBe('r-1_x');
  });
  it('is nothing when it is not ours, and never throws', () => {
    expect(orderRefOf({ orderRef: 'r-1_x' })).toBe('r-1_x');
    for (const text of ['', '%', '{"orderRef":"../x"}', '{"orderRef":1}', '[]', 'null', null, 7]) expect(orderRefOf(text)).toBeNull();
    fc.assert(fc.property(fc.anything(), (given) => void orderRefOf(given)));
    fc.assert(fc.property(fc.string(), (given) => void orderRefOf(given)));
  });
});
