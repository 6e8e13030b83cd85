import { randomUUID } from 'node:crypto';
import { MAX_PAYABLE_VND, reducePayment } from '../../../domain/payment';
import { SEND_ERRAND } from '../../delivery/delivery-jobs';
import { eventOf } from '../../filing-core/payment-view';
import type { Database } from '../../store/database';
import { keepErrand } from '../../store/errands';
import { askAgainAt, type EventRow, holdPayment, keepEvent, type OrderRow } from '../../store/payments';
import type { PaymentParts } from './payment-parts';

export type News = Omit<EventRow, 'id' | 'orderRef' | 'amountVnd'> & { amountVnd: number };

/** One event for one thing heard, whoever told it and however often; another amount than the one due is another thing. */
function idOf({ orderRef, amountVnd: dueVnd }: OrderRow, { kind, transactionId, amountVnd }: News): string {
  const id = `${kind}:${orderRef}:${transactionId ?? ''}`;
  return kind === 'paid' && amountVnd !== dueVnd ? `${id}:${amountVnd}` : id;
}

/**
 * Keeps what was heard of an order. When that makes the payment paid, the province's system is told by an errand that is kept in the
 * same transaction: money that moved is never forgotten. Events of one payment come one after the other.
 */
export async function hearNews(parts: PaymentParts, order: OrderRow, news: News): Promise<void> {
  const { db, jobs, onOddity } = parts;
  const outcome = await db.transaction(async (tx) => {
    const kept = await holdPayment(tx, order.filingId);
    if (kept === null) throw new Error('an order without a fee');
    // No fee is so much, and the store holds no more.
    if (news.amountVnd > MAX_PAYABLE_VND) return news.kind === 'paid' ? 'other_amount' : null;
    const event: EventRow = { ...news, id: idOf(order, news), orderRef: order.orderRef };
    if (!(await keepEvent(tx, event))) return null;
    const { amountVnd } = kept.fee;
    const before = reducePayment(kept.events.map(eventOf), amountVnd);
    const after = reducePayment([...kept.events, event].map(eventOf), amountVnd);
    if (news.kind === 'paid' && news.amountVnd !== amountVnd) return 'other_amount';
    if (news.kind === 'paid') await askAgainAt(tx, order.orderRef, null);
    if (before.receipt === null && after.receipt !== null) {
      const { transactionId, orderRef, paidAt } = after.receipt;
      await tellPortal(parts, tx, order.filingId, { amountVnd, transactionId: transactionId ?? orderRef, paidAt });
      return 'paid';
    }
    return after.again && !before.again ? 'paid_twice' : null;
  });
  if (outcome === 'paid') jobs.wake(SEND_ERRAND);
  if (outcome === 'paid_twice' || outcome === 'other_amount') onOddity(outcome);
}

async function tellPortal({ box, jobs, clock }: PaymentParts, tx: Database, filingId: string, payment: { amountVnd: number; transactionId: string; paidAt: string }): Promise<void> {
  const id = randomUUID();
  const errand = { id, filingId, kind: 'payment' as const, key: 'payment', contentSealed: box.sealErrand(id, { kind: 'payment', ...payment }), sentAt: new Date(clock.nowMs()) };
  if ((await keepErrand(tx, errand)) !== null) await jobs.enqueue(tx, SEND_ERRAND, id);
}
