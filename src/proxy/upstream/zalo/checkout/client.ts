import { macOf, sortedMacOf } from '../../../security/checkout-mac';
import type { CheckoutService } from '../../filing-ports';
import { decode } from '../../call/decode';
import { done, failed, failedStatus } from '../../call/fault';
import type { Link } from '../../call/link';
import { textOf } from '../../onestop/shared/read';
import { readCallback } from './callback';
import { extraDataOf, orderRefOf } from './extra-data';
import { CheckoutStatus, OrderStatus } from './wire';

export interface CheckoutKeys {
  appId: string;
  /** Private key of the Mini App's Checkout; signs orders and checks callbacks. It never leaves the proxy. */
  privateKey: string;
}

const STATES: ReadonlyMap<number, 'paid' | 'pending' | 'failed'> = new Map([[1, 'paid'], [0, 'pending'], [-1, 'failed']]);

/** Zalo Checkout: signs our orders, knows Zalo's callbacks, asks what became of an order (mini.zalo.me/documents/checkout-sdk/getOrderStatus). */
export function createCheckout(link: Link, { appId, privateKey }: CheckoutKeys): CheckoutService {
  const { system } = link;
  return {
    signOrder({ orderRef, ...rest }) {
      const fields = { ...rest, extradata: extraDataOf(orderRef) };
      return { ...fields, orderRef, mac: sortedMacOf(privateKey, fields) };
    },
    readCallback: (body) => readCallback({ appId, privateKey }, body),
    status: (orderId) =>
      link.read('order-status', async (deadlineAt) => {
        const mac = macOf(privateKey, [['appId', appId], ['orderId', orderId], ['privateKey', privateKey]]);
        const query = new URLSearchParams({ orderId, appId, mac });
        const sent = await link.send({ method: 'GET', path: `/api/transaction/get-status?${query.toString()}`, headers: { accept: 'application/json' } }, deadlineAt);
        if (!sent.ok) return sent;
        const { status, body } = sent.value;
        if (status < 200 || status > 299) return failedStatus(system, status);
        const judged = decode(system, CheckoutStatus, body);
        if (!judged.ok) return judged;
        if (Number(judged.value.error) !== 0) return failed(system, 'refused', `error ${Number(judged.value.error)}`);
        const answer = decode(system, OrderStatus, body);
        if (!answer.ok) return answer;
        const { returnCode, transId, amount, method, extradata } = answer.value.data;
        const state = STATES.get(Number(returnCode));
        if (state === undefined) return failed(system, 'bad_answer', 'a return code nobody knows');
        // What was not paid need not say how much it was.
        if (state === 'paid' && (amount === undefined || amount === null)) return failed(system, 'bad_answer', 'paid without an amount');
        return done({ state, amountVnd: Number(amount ?? 0), method: textOf(method, 80), transactionId: textOf(transId, 80), orderRef: orderRefOf(extradata) });
      }),
  };
}
