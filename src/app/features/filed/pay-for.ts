import type { PaymentOrder, PaymentView } from '../../../contract/schemas/payment';
import { isPassing, type ApiError, type ApiResult } from '../../api/api-error';
import type { HostRefusal, Outcome } from '../../platform/outcome';

export interface PayParts {
  /** The signed order: the amount comes from the stored fee, never from here. */
  order(): Promise<ApiResult<PaymentOrder>>;
  /** Hands it to the host; answers the host's number. */
  place(order: PaymentOrder): Promise<Outcome<string>>;
  /** Tells the proxy that number. */
  note(body: { orderRef: string; orderId: string }): Promise<ApiResult<PaymentView>>;
}

export type PayOutcome = { kind: 'placed'; orderId: string } | { kind: 'host'; reason: HostRefusal } | { kind: 'proxy'; error: ApiError };

/** From the tap to the host's payment page. Whether money moved is asked of the proxy afterwards, never concluded from here. */
export async function payFor({ order, place, note }: PayParts): Promise<PayOutcome> {
  const signed = await order();
  if (!signed.ok) return { kind: 'proxy', error: signed.error };
  const placed = await place(signed.value);
  if (!placed.ok) return { kind: 'host', reason: placed.reason };
  const body = { orderRef: signed.value.orderRef, orderId: placed.value };
  const noted = await note(body);
  // Not noted is no failure: Zalo's news names our own reference, the number only lets the proxy ask earlier.
  if (!noted.ok && isPassing(noted.error)) await note(body);
  return { kind: 'placed', orderId: placed.value };
}
