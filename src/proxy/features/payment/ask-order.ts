import { stateOfOrder } from '../../../domain/payment';
import { findPayment, type KeptPayment, type OrderRow } from '../../store/payments';
import type { CheckoutService } from '../../upstream/filing-ports';
import { ORDER_LIVES_MS } from './ask-times';
import { hearNews } from './hear-news';
import type { PaymentParts } from './payment-parts';

/** Zalo's numbers of one order of ours: the host makes a new one each time the citizen comes back to pay it. */
export function orderIdsOf(order: OrderRow, { events }: KeptPayment): string[] {
  const placed = events.filter((event) => event.orderRef === order.orderRef && event.source === 'app').map(({ transactionId }) => transactionId);
  return [...new Set([...placed, order.orderId])].filter((id) => id !== null);
}

/**
 * Asks Zalo what became of an order and keeps the answer; an order that is still open after its time is expired. False when Zalo could
 * not be asked, so that nothing is known. An answer about another order is not believed: the number came from the citizen's phone.
 */
export async function askOrder(parts: PaymentParts, checkout: CheckoutService, order: OrderRow, source: 'poll' | 'reconcile'): Promise<boolean> {
  const { db, clock } = parts;
  const kept = await findPayment(db, order.filingId);
  if (kept === null) return true;
  for (const orderId of orderIdsOf(order, kept)) {
    const answer = await checkout.status(orderId);
    if (!answer.ok && answer.fault.kind !== 'refused') return false;
    if (!answer.ok || answer.value.orderRef !== order.orderRef) continue;
    const { state, amountVnd, method, transactionId } = answer.value;
    const at = new Date(clock.nowMs());
    if (state !== 'pending') await hearNews(parts, order, { kind: state, source, amountVnd, method, transactionId: transactionId ?? orderId, at });
  }
  if (clock.nowMs() - order.createdAt.getTime() >= ORDER_LIVES_MS) await expire(parts, order, source);
  return true;
}

async function expire(parts: PaymentParts, order: OrderRow, source: 'poll' | 'reconcile'): Promise<void> {
  const kept = await findPayment(parts.db, order.filingId);
  const heard = (kept?.events ?? []).filter(({ orderRef }) => orderRef === order.orderRef);
  if (stateOfOrder(heard, order.amountVnd) !== 'pending') return;
  await hearNews(parts, order, { kind: 'expired', source, amountVnd: order.amountVnd, method: null, transactionId: null, at: new Date(parts.clock.nowMs()) });
}
