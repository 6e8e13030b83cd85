import type { HostOrder } from './host-order';

/** Zalo's own payment page; an empty number when it was not opened. Rejects with the SDK's plain `{code}` objects. */
export async function createZaloOrder(order: HostOrder): Promise<string> {
  const { Payment } = await import('./zalo-checkout');
  const { orderId } = await Payment.createOrder(order);
  return orderId;
}
