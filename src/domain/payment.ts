import type { IsoTime } from './dossier';

/** Something heard about one order; the same may be heard often, late and in any order. */
export interface PaymentEvent {
  /** Same id, same event. */
  id: string;
  orderRef: string;
  kind: 'created' | 'paid' | 'pending' | 'failed' | 'expired';
  amountVnd: number;
  method: string | null;
  transactionId: string | null;
  at: IsoTime;
}

/** No filing costs more than this: what says so was mistyped, and no order or record is made of it. */
export const MAX_PAYABLE_VND = 1_000_000_000;

export type OrderState = 'pending' | 'paid' | 'failed' | 'expired';

/** `receipt` is there once money moved. `again`: more than one order was paid, so one is to be given back. */
export interface Payment {
  state: 'due' | OrderState;
  receipt: { orderRef: string; method: string | null; transactionId: string | null; paidAt: IsoTime } | null;
  again: boolean;
}

/** Money moved wins over everything; after it, what ended wins over what is open. */
const WEIGHT = { created: 0, pending: 0, expired: 1, failed: 2, paid: 3 } as const;
const STATES = ['pending', 'expired', 'failed', 'paid'] as const;

/**
 * What all events together say: the same for every order and repetition of them. An amount other than the one due
 * is not this payment, whoever says so.
 */
export function reducePayment(events: readonly PaymentEvent[], amountVnd: number): Payment {
  const orders = new Map<string, PaymentEvent[]>();
  for (const event of events) {
    if (event.kind === 'paid' && event.amountVnd !== amountVnd) continue;
    const heard = orders.get(event.orderRef);
    if (heard === undefined) orders.set(event.orderRef, [event]);
    else heard.push(event);
  }
  const paid = [...orders.values()].flatMap((heard) => earliestOf(heard.filter(({ kind }) => kind === 'paid')) ?? []);
  const first = earliestOf(paid);
  if (first !== null) {
    const { orderRef, method, transactionId, at } = first;
    return { state: 'paid', receipt: { orderRef, method, transactionId, paidAt: at }, again: paid.length > 1 };
  }
  return { state: openState([...orders.values()], amountVnd), receipt: null, again: false };
}

/** One order by itself. */
export function stateOfOrder(heard: readonly Pick<PaymentEvent, 'kind' | 'amountVnd'>[], amountVnd: number): OrderState {
  const believed = heard.filter((event) => event.kind !== 'paid' || event.amountVnd === amountVnd);
  return STATES[Math.max(0, ...believed.map(({ kind }) => WEIGHT[kind]))] ?? 'pending';
}

/** An open order is what the citizen is in the middle of; without one, how the last ended. */
function openState(orders: readonly (readonly PaymentEvent[])[], amountVnd: number): Payment['state'] {
  const states = orders.map((heard) => ({ last: latestOf(heard), state: stateOfOrder(heard, amountVnd) }));
  if (states.some(({ state }) => state === 'pending')) return 'pending';
  const [newest] = states.sort((a, b) => compare(b.last, a.last));
  return newest?.state ?? 'due';
}

const compare = (a: PaymentEvent, b: PaymentEvent): number => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : Number(a.id > b.id));
const earliestOf = (events: readonly PaymentEvent[]): PaymentEvent | null => [...events].sort(compare)[0] ?? null;
function latestOf(events: readonly PaymentEvent[]): PaymentEvent {
  const last = [...events].sort(compare).at(-1);
  if (last === undefined) throw new Error('an order without events');
  return last;
}
