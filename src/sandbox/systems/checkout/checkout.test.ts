import { createHmac } from 'node:crypto';
import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const KEY = 'test-checkout-key';
const mac = (text: string) => createHmac('sha256', KEY).update(text).digest('hex');
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface News {
  data: Record<string, string | number>;
  mac: string;
  overallMac: string;
}

/** A merchant that notes what it is told and answers as `answer` says. */
async function merchant(answer: (told: number) => object = () => ({ returnCode: 1, returnMessage: '' })) {
  const told: News[] = [];
  const server = Fastify();
  server.post<{ Body: News }>('/hook', (request) => {
    told.push(request.body);
    return answer(told.length);
  });
  closers.push(() => server.close());
  return { told, url: `${await server.listen({ port: 0, host: '127.0.0.1' })}/hook` };
}

async function checkout(url?: string) {
  const sandbox = await createTestApp();
  const { app } = sandbox;
  if (url !== undefined) await app.inject({ method: 'PUT', url: '/__sandbox/checkout/callback-url', payload: { url } });
  const fields = { amount: 10_000, desc: 'Lệ phí H36.201-261120-0001', item: [{ id: 'fee', amount: 10_000 }], extradata: { ref: 'r1' }, method: { id: 'ZALOPAY_SANDBOX', isCustom: false } };
  const signed = mac(`amount=10000&desc=${fields.desc}&extradata=${JSON.stringify(fields.extradata)}&item=${JSON.stringify(fields.item)}&method=${JSON.stringify(fields.method)}`);
  const order = (over: object = {}) => app.inject({ method: 'POST', url: '/checkout/orders', payload: { appId: 'app', ...fields, mac: signed, ...over } });
  const pay = async (orderId: string, payload: object) => (await app.inject({ method: 'POST', url: `/__sandbox/checkout/orders/${orderId}/pay`, payload })).json();
  const status = async (orderId: string, given = mac(`appId=app&orderId=${orderId}&privateKey=${KEY}`)) =>
    (await app.inject(`/checkout/api/transaction/get-status?orderId=${orderId}&appId=app&mac=${given}`)).json();
  return { ...sandbox, order, pay, status };
}

function isTrue(news: News): boolean {
  const { data } = news;
  const named = ['appId', 'amount', 'description', 'orderId', 'message', 'resultCode', 'transId'].map((name) => `${name}=${data[name]}`).join('&');
  const all = Object.keys(data).sort().map((name) => `${name}=${data[name]}`).join('&');
  return news.mac === mac(named) && news.overallMac === mac(all);
}

describe('checkout', () => {
  it('sends its news where all other news goes', async () => {
    const { state } = await createTestApp();
    expect(state.checkout.callbackUrl()).toBe('http://127.0.0.1:9/checkout');
  });

  it('takes an order only with the MAC of exactly these fields', async () => {
    const { order } = await checkout();
    expect((await order()).json().orderId).toMatch(/^\d+_\d+$/);
    expect((await order({ amount: 1 })).statusCode).toBe(400);
    expect((await order({ extradata: { ref: 'r2' } })).statusCode).toBe(400);
    expect((await order({ mac: '0'.repeat(64) })).statusCode).toBe(400);
  });

  it('tells the merchant of a payment with both MACs, and anyone with the key its state', async () => {
    const { told, url } = await merchant();
    const { order, pay, status } = await checkout(url);
    const { orderId } = (await order()).json();
    expect((await status(orderId)).data).toMatchObject({ returnCode: 0, amount: 10_000 });
    expect(await pay(orderId, { method: 'ZALOPAY_SANDBOX', result: 'paid' })).toMatchObject({ status: 'paid', callbacks: [{ kind: 'result', returnCode: 1, tries: 1 }] });
    expect(told).toHaveLength(1);
    expect(isTrue(told[0]!)).toBe(true);
    expect(JSON.parse(decodeURIComponent(String(told[0]!.data['extradata'])))).toEqual({ ref: 'r1' });
    expect((await status(orderId)).data).toMatchObject({ returnCode: 1, transId: told[0]!.data['transId'] });
    expect((await status(orderId, mac('x'))).error).not.toBe(0);
  });

  it('drops, repeats, forges and sends late news of an earlier failure', async () => {
    const { told, url } = await merchant();
    const { order, pay, status } = await checkout(url);
    const orderId = async (): Promise<string> => (await order()).json().orderId;
    const dropped = await orderId();
    await pay(dropped, { result: 'paid', callbacks: { drop: true } });
    expect([told.length, (await status(dropped)).data.returnCode]).toEqual([0, 1]);
    await pay(await orderId(), { result: 'paid', callbacks: { repeat: 2 } });
    expect(new Set(told.splice(0).map(({ mac: one }) => one)).size).toBe(1);
    await pay(await orderId(), { result: 'paid', callbacks: { forge: true } });
    expect(told.splice(0).map(isTrue)).toEqual([false, true]);
    await pay(await orderId(), { result: 'paid', callbacks: { reorder: true } });
    expect(told.map(({ data }) => data['resultCode'])).toEqual([1, -1]);
    expect(Number(told[1]!.data['transTime'])).toBeLessThan(Number(told[0]!.data['transTime']));
  });

  it('does not wait for news that is to come late, and brings it', async () => {
    const { told, url } = await merchant();
    const { order, pay } = await checkout(url);
    expect((await pay((await order()).json().orderId, { result: 'paid', callbacks: { delayMs: 60 } })).callbacks).toEqual([]);
    await expect.poll(() => told.length).toBe(1);
  });

  it('tries again when the merchant does not take the news, but not for ever', async () => {
    const { told, url } = await merchant((count) => (count === 1 ? { returnCode: 0 } : { returnCode: 1 }));
    const { order, pay, app } = await checkout(url);
    expect((await pay((await order()).json().orderId, { result: 'failed' })).callbacks).toMatchObject([{ tries: 2, returnCode: 1 }]);
    expect(told.map(({ data }) => data['resultCode'])).toEqual([-1, -1]);
    await app.inject({ method: 'PUT', url: '/__sandbox/checkout/callback-url', payload: { url: 'http://127.0.0.1:9/none' } });
    expect((await pay((await order()).json().orderId, { result: 'paid' })).callbacks).toMatchObject([{ tries: 3, httpStatus: null }]);
  });

  it('lets the merchant report money it took itself', async () => {
    const { order, status, app } = await checkout();
    const { orderId } = (await order()).json();
    const report = (given: string) => app.inject({ method: 'POST', url: '/checkout/api/transaction/app/cod-callback-payment', payload: { appId: 'app', orderId, resultCode: 1, mac: given } });
    expect((await report(mac('wrong'))).json().error).not.toBe(0);
    expect((await report(mac(`appId=app&orderId=${orderId}&resultCode=1&privateKey=${KEY}`))).json().error).toBe(0);
    expect((await status(orderId)).data.returnCode).toBe(1);
  });

  it('sends its news to this machine only', async () => {
    const { app } = await checkout();
    for (const url of ['http://example.com/x', 'https://127.0.0.1/x', 'http://127.0.0.1.evil.com/', 'http://localhost@evil.com/']) {
      expect((await app.inject({ method: 'PUT', url: '/__sandbox/checkout/callback-url', payload: { url } })).statusCode, url).toBe(400);
    }
  });
});
