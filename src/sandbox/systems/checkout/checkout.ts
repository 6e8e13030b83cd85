import { createOrderStore, type OrderStore } from './order-store';

/** Orders and where the news of them goes. */
export interface Checkout {
  orders: OrderStore;
  callbackUrl(): string;
  setCallbackUrl(url: string): void;
  reset(): void;
}

/** A checkout whose callbacks go to `startUrl` until told otherwise. */
export function createCheckout(startUrl: string): Checkout {
  const orders = createOrderStore();
  let url = startUrl;
  return {
    orders,
    callbackUrl: () => url,
    setCallbackUrl: (next) => {
      url = next;
    },
    reset: () => orders.clear(),
  };
}
