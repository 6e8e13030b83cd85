import { SEND_ERRAND } from '../../delivery/delivery-jobs';
import type { AfterDelivered } from '../../delivery/delivery-parts';
import { openPaymentErrand } from '../../store/payments';
import type { PaymentParts } from './payment-parts';

/** Paid before the province's system had the filing: now it can be told, at once. */
export function createTellOfPayment({ jobs }: Pick<PaymentParts, 'jobs'>): AfterDelivered {
  return async (tx, { id }) => {
    const errandId = await openPaymentErrand(tx, id);
    if (errandId !== null) await jobs.enqueue(tx, SEND_ERRAND, errandId);
  };
}
