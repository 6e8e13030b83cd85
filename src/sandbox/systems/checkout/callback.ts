import { macOf, sortedPairs } from './macs';
import type { CheckoutOrder } from './order-store';

/** Body of the call that tells a merchant of a payment. */
export interface CallbackBody {
  data: Record<string, string | number>;
  mac: string;
  overallMac: string;
}

const NAMED = ['appId', 'amount', 'description', 'orderId', 'message', 'resultCode', 'transId'] as const;

/** The callback of an order with both MACs: over seven fields in Zalo's order, and over all of them sorted (mini.zalo.me/documents/payment/callback). */
export function callbackOf(key: string, order: CheckoutOrder, outcome: { resultCode: 1 | -1; transId: string; transTime: number; method: string }): CallbackBody {
  const data = {
    appId: order.appId,
    orderId: order.orderId,
    transId: outcome.transId,
    method: outcome.method,
    transTime: outcome.transTime,
    merchantTransId: '',
    amount: order.amount,
    description: order.desc,
    resultCode: outcome.resultCode,
    message: outcome.resultCode === 1 ? 'Giao dịch thành công' : 'Giao dịch thất bại',
    extradata: encodeURIComponent(order.extradata),
  };
  return { data, mac: macOf(key, NAMED.map((name) => `${name}=${data[name]}`).join('&')), overallMac: macOf(key, sortedPairs(data)) };
}
