import type { IsoTime } from '../../../domain/dossier';
import { findOrder } from '../../store/payments';
import { hearNews } from './hear-news';
import type { PaymentParts } from './payment-parts';

/** As Zalo expects it: 1 taken (also when it was known), 0 call again, -1 not taken and never will be (mini.zalo.me/documents/payment/callback). */
export interface CallbackAnswer {
  returnCode: 1 | 0 | -1;
  returnMessage: string;
}

/** How far Zalo's clock may be from ours. */
const SKEW_MS = 5 * 60_000;

const TAKEN: CallbackAnswer = { returnCode: 1, returnMessage: 'success' };
const rejected = (returnMessage: string): CallbackAnswer => ({ returnCode: -1, returnMessage });

/** Takes what Zalo tells by itself. Whatever comes, nothing is changed but what a genuine callback about an order of ours says. */
export async function receiveCallback(parts: PaymentParts, body: unknown): Promise<CallbackAnswer> {
  const { db, checkout, clock, onOddity, onError } = parts;
  const callback = checkout?.readCallback(body) ?? 'malformed';
  if (callback === 'forged') onOddity('forged_callback');
  if (callback === 'forged' || callback === 'malformed') return rejected(callback === 'forged' ? 'mac not equal' : 'malformed');
  const { orderRef, orderId, transactionId, amountVnd, kind, method, at } = callback;
  try {
    const order = orderRef === null ? null : await findOrder(db, orderRef);
    if (order === null) {
      onOddity('unknown_order');
      return rejected('order not found');
    }
    await hearNews(parts, order, { kind, source: 'callback', amountVnd, method, transactionId: transactionId ?? orderId, at: momentOf(at, order.createdAt, clock.nowMs()) });
    return kind === 'paid' && amountVnd !== order.amountVnd ? rejected('amount not equal') : TAKEN;
  } catch (error) {
    onError(error);
    return { returnCode: 0, returnMessage: 'try again' };
  }
}

/** When it happened, as Zalo says; now when that is not said, or cannot be: before the order was made, or to come. */
function momentOf(at: IsoTime | null, orderedAt: Date, nowMs: number): Date {
  const atMs = at === null ? NaN : Date.parse(at);
  return new Date(atMs >= orderedAt.getTime() - SKEW_MS && atMs <= nowMs + SKEW_MS ? atMs : nowMs);
}
