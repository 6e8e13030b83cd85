import type { PaymentOrder, PaymentView } from '../../../contract/schemas/payment';
import type { ApiResult } from '../api-error';
import { apiParts } from '../parts';
import { isPaymentOrder, isPaymentView } from './after-shapes';

/** A signed order over what this filing costs; an order that is still open is given again. */
export function createPaymentOrder(id: string, idempotencyKey: string): Promise<ApiResult<PaymentOrder>> {
  return apiParts().call('createPaymentOrder', isPaymentOrder, { params: { id }, auth: 'required', idempotencyKey });
}

/** Tells the proxy the host's number for the order, so that it can ask about it when no news comes. */
export function placePaymentOrder(id: string, body: { orderRef: string; orderId: string }): Promise<ApiResult<PaymentView>> {
  return apiParts().call('placePaymentOrder', isPaymentView, { params: { id }, body, auth: 'required' });
}

/** What it costs and whether it is paid, as all news together say. */
export function getPayment(id: string): Promise<ApiResult<PaymentView>> {
  return apiParts().call('getPayment', isPaymentView, { params: { id }, auth: 'required' });
}
