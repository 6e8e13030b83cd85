import { findOrder, holdPayment, keepEvent, MAX_NUMBERS, nameOrder } from '../../store/payments';
import type { PaymentParts } from './payment-parts';

/** Keeps the number under which Zalo knows our order; each time the citizen comes back to pay, the host makes another, and any may be the one that is paid. */
export async function noteOrderId({ db, clock }: PaymentParts, filingId: string, { orderRef, orderId }: { orderRef: string; orderId: string }): Promise<'noted' | 'not_found' | 'conflict' | 'too_many_open'> {
  return db.transaction(async (tx) => {
    const order = await findOrder(tx, orderRef);
    const kept = order?.filingId === filingId ? await holdPayment(tx, filingId) : null;
    if (order === null || kept === null) return 'not_found';
    const numbers = kept.events.filter((event) => event.orderRef === orderRef && event.source === 'app').length;
    if (numbers > MAX_NUMBERS) return 'too_many_open';
    if (!(await nameOrder(tx, orderRef, orderId))) return 'conflict';
    const at = new Date(clock.nowMs());
    await keepEvent(tx, { id: `placed:${orderRef}:${orderId}`, orderRef, kind: 'pending', source: 'app', amountVnd: order.amountVnd, method: null, transactionId: orderId, at });
    return 'noted';
  });
}
