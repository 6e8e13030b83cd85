import type { PaymentView } from '../../contract/schemas/payment';
import { type PaymentEvent, reducePayment } from '../../domain/payment';
import { toIso } from '../../domain/time';
import type { EventRow, KeptPayment } from '../store/payments';

/** A stored event as the rules read it. */
export function eventOf({ id, orderRef, kind, amountVnd, method, transactionId, at }: EventRow): PaymentEvent {
  return { id, orderRef, kind, amountVnd, method, transactionId, at: toIso(at) };
}

/** What the citizen sees of a payment. Money that moved shows whatever else is said; level 3, a deployment without Checkout and a fee that the agency has yet to say are paid at the counter. */
export function paymentViewOf(filing: { onlineLevel: number }, kept: KeptPayment | null, takesPayments: boolean): PaymentView {
  const nothing = { method: null, paidAt: null, transactionId: null };
  if (kept === null) return { ...nothing, state: 'free', amountVnd: 0, items: [] };
  const { amountVnd, items } = kept.fee;
  const view = { ...nothing, amountVnd, items };
  if (amountVnd === 0) return { ...view, state: 'at_counter' };
  const { state, receipt } = reducePayment(kept.events.map(eventOf), amountVnd);
  if (receipt !== null) return { ...view, state: 'paid', method: receipt.method, paidAt: receipt.paidAt, transactionId: receipt.transactionId };
  return { ...view, state: filing.onlineLevel < 4 || !takesPayments ? 'at_counter' : state };
}
