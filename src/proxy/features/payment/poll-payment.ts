import { LRUCache } from 'lru-cache';
import { stateOfOrder } from '../../../domain/payment';
import { findPayment } from '../../store/payments';
import { askOrder, orderIdsOf } from './ask-order';
import type { PaymentParts } from './payment-parts';

/** An order is asked about at most this often, however often the app looks. */
const REST_MS = 3_000;
/** The app gets what is known after this long; what Zalo answers later is kept all the same. */
const PATIENCE_MS = 2_500;

/** Asks Zalo about the open orders of a filing that the host has placed, when somebody looks at it. */
export function createPaymentPoll(parts: PaymentParts): (filingId: string) => Promise<void> {
  const { db, checkout, clock, onError } = parts;
  const askedAtMs = new LRUCache<string, number>({ max: 10_000 });

  return async (filingId) => {
    if (checkout === null) return;
    const kept = await findPayment(db, filingId);
    if (kept === null) return;
    const nowMs = clock.nowMs();
    const open = kept.orders.filter((order) => {
      const isOpen = stateOfOrder(kept.events.filter(({ orderRef }) => orderRef === order.orderRef), kept.fee.amountVnd) === 'pending';
      return isOpen && orderIdsOf(order, kept).length > 0 && nowMs - (askedAtMs.get(order.orderRef) ?? -Infinity) >= REST_MS;
    });
    if (open.length === 0) return;
    for (const { orderRef } of open) askedAtMs.set(orderRef, nowMs);
    const asking = Promise.all(open.map((order) => askOrder(parts, checkout, order, 'poll')));
    await Promise.race([asking.catch(onError), clock.wait(PATIENCE_MS)]);
  };
}
