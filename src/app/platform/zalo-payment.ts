import type { HostOrder } from './host-order';

/** Zalo's own payment page; the number it answers, or nothing of use when the page was not opened. Rejects with the SDK's plain `{code}` objects. */
export async function createZaloOrder(order: HostOrder): Promise<unknown> {
  const { Payment } = await import('./zalo-checkout');
  const { orderId } = await Payment.createOrder(order);
  return orderId;
}
