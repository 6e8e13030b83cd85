import { randomBytes } from 'node:crypto';
import type { PaymentOrder } from '../../../contract/schemas/payment';
import { reducePayment, stateOfOrder } from '../../../domain/payment';
import { eventOf } from '../../filing-core/payment-view';
import type { Refusal } from '../../http/problem';
import type { FilingRow } from '../../store/filings';
import { type FeeRow, findPayment, holdPayment, keepEvent, keepOrder, type KeptPayment, MAX_ORDERS, type OrderRow } from '../../store/payments';
import type { CheckoutService } from '../../upstream/filing-ports';
import { askOrder } from './ask-order';
import { nextAskAt, ORDER_LIVES_MS } from './ask-times';
import { RECONCILE_PAYMENT } from './reconcile-job';
import type { PaymentParts } from './payment-parts';

export type Placed = { ok: true; order: PaymentOrder } | { ok: false; refusal: Refusal };

const refuse = (code: Refusal['code']): Placed => ({ ok: false, refusal: { code } });
const CLOSED: readonly string[] = ['refused', 'failed'];

/**
 * An order over what the filing costs according to our own records. There is one open order at a time: an open one is given again, one
 * that outlived its time is first asked about, because it may have been paid.
 */
export async function placeOrder(parts: PaymentParts, filing: FilingRow): Promise<Placed> {
  const { db, checkout, clock } = parts;
  const known = await findPayment(db, filing.id);
  if (known === null || known.fee.amountVnd === 0) return refuse('not_payable');
  if (isPaid(known)) return refuse('already_paid');
  if (checkout === null || filing.onlineLevel < 4) return refuse('not_payable');
  if (CLOSED.includes(filing.state)) return refuse('filing_closed');
  for (const order of openOrders(known)) {
    if (clock.nowMs() - order.createdAt.getTime() < ORDER_LIVES_MS) continue;
    if (!(await askOrder(parts, checkout, order, 'poll'))) return refuse('zalo_unavailable');
  }
  return db.transaction(async (tx): Promise<Placed> => {
    const kept = await holdPayment(tx, filing.id);
    if (kept === null) return refuse('not_payable');
    if (isPaid(kept)) return refuse('already_paid');
    const [open] = openOrders(kept);
    const orderRef = open?.orderRef ?? `mc-${randomBytes(16).toString('base64url')}`;
    if (open === undefined) {
      if (kept.orders.length >= MAX_ORDERS) return refuse('too_many_open');
      const createdAt = new Date(clock.nowMs());
      const askAt = nextAskAt(createdAt, clock.nowMs());
      await keepOrder(tx, { orderRef, filingId: filing.id, amountVnd: kept.fee.amountVnd, createdAt, askAt });
      await keepEvent(tx, { id: `created:${orderRef}`, orderRef, kind: 'created', source: 'app', amountVnd: kept.fee.amountVnd, method: null, transactionId: null, at: createdAt });
      await parts.jobs.enqueue(tx, RECONCILE_PAYMENT, orderRef, { afterSeconds: ORDER_LIVES_MS / 1000 });
    }
    return { ok: true, order: signedOrder(parts, checkout, filing, kept.fee, orderRef) };
  });
}

function signedOrder({ config }: PaymentParts, checkout: CheckoutService, { number }: FilingRow, fee: FeeRow, orderRef: string): PaymentOrder {
  return checkout.signOrder({
    orderRef,
    amount: fee.amountVnd,
    desc: `Phí, lệ phí hồ sơ ${number}`,
    item: fee.items.map(({ amountVnd }, index) => ({ id: `phi-${index + 1}`, amount: amountVnd })),
    method: JSON.stringify({ id: config.CHECKOUT_METHOD, isCustom: false }),
  });
}

const isPaid = ({ fee, events }: KeptPayment): boolean => reducePayment(events.map(eventOf), fee.amountVnd).state === 'paid';

/** Newest first. */
function openOrders({ fee, orders, events }: KeptPayment): OrderRow[] {
  return orders.filter(({ orderRef }) => stateOfOrder(events.filter((event) => event.orderRef === orderRef), fee.amountVnd) === 'pending').reverse();
}
