import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { LOCAL_ORIGIN } from '../../control/local-origin';
import { checkBody } from '../../filing/check-body';
import type { SandboxState } from '../../state';
import { textField } from '../form';
import { noteCode, noteWrite } from '../system-scope';
import { isMac, sortedPairs } from './macs';

const SIGNED = ['amount', 'desc', 'item', 'extradata', 'method'] as const;
const RETURN_CODES = { paid: 1, pending: 0, failed: -1 };
const BAD_MAC = { error: -1, message: 'mac is invalid' };
const NO_ORDER = { error: -2, message: 'order not found' };

const OrderBody = Type.Object({
  appId: Type.String({ minLength: 1, maxLength: 40 }),
  amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  desc: Type.String({ minLength: 1, maxLength: 500 }),
  item: Type.Optional(Type.Unknown()),
  extradata: Type.Optional(Type.Unknown()),
  method: Type.Optional(Type.Unknown()),
  mac: Type.String({ minLength: 64, maxLength: 64 }),
});
const ResultBody = Type.Object({ appId: Type.String({ maxLength: 40 }), orderId: Type.String({ maxLength: 100 }), resultCode: Type.Integer({ minimum: -1, maximum: 1 }), mac: Type.String({ maxLength: 64 }) });

const asText = (value: unknown): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));

/** A method is told as `{"id":"ZALOPAY_SANDBOX","isCustom":false}` or by its bare name. */
function methodName(method: unknown): string {
  const text = asText(method);
  return /"id"\s*:\s*"([^"]{1,40})"/.exec(text)?.[1] ?? text.slice(0, 40);
}

/** The part of Zalo's Checkout that a mini app's host and its server talk to. */
export function serveCheckout(scope: FastifyInstance, state: SandboxState): void {
  const { checkout, secrets } = state;
  void scope.register(cors, { origin: LOCAL_ORIGIN, methods: ['GET', 'POST'] });

  scope.post('/orders', { config: { operation: 'create_order' } }, (request, reply) => {
    noteWrite(request, { clientReference: null, applied: false });
    const body = checkBody(OrderBody, request.body);
    if (!body.ok) return reply.code(400).send({ error: -3, message: body.where });
    const { appId, amount, desc, item, extradata, method, mac } = body.value;
    const given = { amount, desc, item, extradata, method };
    const signed = Object.fromEntries(SIGNED.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
    if (!isMac(mac, secrets.checkoutKey, sortedPairs(signed))) return reply.code(400).send(BAD_MAC);
    const order = checkout.orders.create({ appId, amount, desc, item, extradata: asText(extradata), method: methodName(method) }, state.clock());
    noteCode(request, order.orderId);
    noteWrite(request, { clientReference: order.orderId, applied: true });
    return { orderId: order.orderId };
  });

  scope.get('/api/transaction/get-status', { config: { operation: 'get_status' } }, (request) => {
    const orderId = textField(request.query, 'orderId');
    const appId = textField(request.query, 'appId');
    noteCode(request, orderId);
    if (!isMac(textField(request.query, 'mac'), secrets.checkoutKey, `appId=${appId}&orderId=${orderId}&privateKey=${secrets.checkoutKey}`)) return BAD_MAC;
    const order = checkout.orders.find(orderId);
    if (order === null || order.appId !== appId) return NO_ORDER;
    return { error: 0, message: '', data: { returnCode: RETURN_CODES[order.status], transId: order.transId, amount: order.amount, method: order.method, extradata: encodeURIComponent(order.extradata) } };
  });

  scope.post<{ Params: { appId: string } }>('/api/transaction/:appId/cod-callback-payment', { config: { operation: 'update_order_status' } }, (request) => {
    noteWrite(request, { clientReference: textField(request.body, 'orderId') || null, applied: false });
    const body = checkBody(ResultBody, request.body);
    if (!body.ok || body.value.appId !== request.params.appId) return { error: -3, message: 'bad request' };
    const { appId, orderId, resultCode, mac } = body.value;
    noteCode(request, orderId);
    const pairs = `appId=${appId}&orderId=${orderId}&resultCode=${resultCode}`;
    // The documents sign it with the key inside, older merchants without; both are taken.
    if (![`${pairs}&privateKey=${secrets.checkoutKey}`, pairs].some((text) => isMac(mac, secrets.checkoutKey, text))) return BAD_MAC;
    const order = checkout.orders.find(orderId);
    if (order === null || order.appId !== appId) return NO_ORDER;
    if (order.status === 'pending') order.status = resultCode === 1 ? 'paid' : resultCode === 0 ? 'pending' : 'failed';
    noteWrite(request, { clientReference: orderId, applied: true });
    return { error: 0, message: '' };
  });
}
