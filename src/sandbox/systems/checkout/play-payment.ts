import { setTimeout as wait } from 'node:timers/promises';
import { Type, type Static } from 'typebox';
import type { SandboxState } from '../../state';
import { callbackOf, type CallbackBody } from './callback';
import type { CallbackKind, CheckoutOrder } from './order-store';
import { sendCallback } from './send-callback';

const closed = { additionalProperties: false };

/** The citizen pays, or tries to; and what happens to the news of it. */
export const PayRequest = Type.Object(
  {
    method: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    result: Type.Enum(['paid', 'failed']),
    callbacks: Type.Optional(
      Type.Object(
        {
          /** The true news is never sent. */
          drop: Type.Optional(Type.Boolean()),
          /** How many more times the same news is sent. */
          repeat: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
          delayMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 120_000 })),
          /** News of an earlier, failed try arrives after that of this one. */
          reorder: Type.Optional(Type.Boolean()),
          /** First a stranger tells of a payment, with MACs of a key of his own. */
          forge: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type PayRequest = Static<typeof PayRequest>;

const FORGED_KEY = 'a-key-the-app-does-not-have';

function plan(state: SandboxState, order: CheckoutOrder, { result, callbacks = {} }: PayRequest): { kind: CallbackKind; body: CallbackBody }[] {
  const key = state.secrets.checkoutKey;
  const transTime = state.clock().getTime();
  const { transId, method } = order;
  const news = callbackOf(key, order, { resultCode: result === 'paid' ? 1 : -1, transId, transTime, method });
  const repeats = Array.from({ length: callbacks.repeat ?? 0 }, () => ({ kind: 'repeat' as const, body: news }));
  const stale = callbackOf(key, order, { resultCode: -1, transId: `${transId}0`, transTime: transTime - 60_000, method });
  const forged = callbackOf(FORGED_KEY, order, { resultCode: 1, transId: `${transId}9`, transTime, method });
  return [
    ...(callbacks.forge === true ? [{ kind: 'forged' as const, body: forged }] : []),
    ...(callbacks.drop === true ? [] : [{ kind: 'result' as const, body: news }, ...repeats]),
    ...(callbacks.reorder === true ? [{ kind: 'stale' as const, body: stale }] : []),
  ];
}

async function deliver(state: SandboxState, order: CheckoutOrder, request: PayRequest): Promise<void> {
  const calls = plan(state, order, request);
  const delayMs = request.callbacks?.delayMs ?? 0;
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  for (const { kind, body } of calls) {
    const url = state.checkout.callbackUrl();
    const delivery = await sendCallback(url, body, kind === 'forged' ? 1 : undefined);
    order.callbacks.push({ kind, ...delivery });
    state.journal.add({
      at: state.clock().toISOString(), system: 'checkout', operation: `callback_${kind}`, method: 'POST', url, body: null, code: order.orderId,
      status: delivery.httpStatus, outcome: 'answer', latencyMs: 0, write: { clientReference: order.orderId, applied: delivery.returnCode === 1 },
    });
  }
}

/** Plays the payment and sends the callbacks: at once and waited for, or later when they are delayed. A paid order stays paid. */
export async function playPayment(state: SandboxState, order: CheckoutOrder, request: PayRequest): Promise<CheckoutOrder> {
  if (order.status !== 'paid') order.status = request.result;
  order.method = request.method ?? order.method;
  order.transId = `${order.orderId.split('_')[0] ?? order.orderId}${order.callbacks.length + 1}`;
  const delivered = deliver(state, order, request);
  if ((request.callbacks?.delayMs ?? 0) === 0) await delivered;
  return order;
}
