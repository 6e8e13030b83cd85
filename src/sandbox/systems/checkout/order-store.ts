import { randomInt } from 'node:crypto';

export interface CheckoutOrder {
  orderId: string;
  appId: string;
  amount: number;
  desc: string;
  item: unknown;
  /** JSON text. */
  extradata: string;
  status: 'pending' | 'paid' | 'failed';
  method: string;
  transId: string;
  createdAt: Date;
  /** Callbacks sent, in their order, and what the merchant said. */
  callbacks: { kind: CallbackKind; tries: number; httpStatus: number | null; returnCode: number | null }[];
}

export type CallbackKind = 'result' | 'repeat' | 'stale' | 'forged';

export interface OrderStore {
  create(order: Pick<CheckoutOrder, 'appId' | 'amount' | 'desc' | 'item' | 'extradata' | 'method'>, now: Date): CheckoutOrder;
  find(orderId: string): CheckoutOrder | null;
  list(): CheckoutOrder[];
  clear(): void;
}

const MAX_ORDERS = 10_000;

/** Payment orders in memory, the oldest forgotten first. */
export function createOrderStore(): OrderStore {
  const orders = new Map<string, CheckoutOrder>();
  return {
    create: (given, now) => {
      const orderId = `${now.getTime()}${String(randomInt(1_000_000_000)).padStart(9, '0')}_${now.getTime()}`;
      const order: CheckoutOrder = { orderId, ...given, status: 'pending', transId: '', createdAt: now, callbacks: [] };
      const oldest = orders.size >= MAX_ORDERS ? orders.keys().next().value : undefined;
      if (oldest !== undefined) orders.delete(oldest);
      orders.set(orderId, order);
      return order;
    },
    find: (orderId) => orders.get(orderId) ?? null,
    list: () => [...orders.values()],
    clear: () => orders.clear(),
  };
}
