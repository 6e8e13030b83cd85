import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from './database';
import { errands } from './filing-schema';
import { paymentEvents, paymentOrders, payments } from './payment-schema';

export type FeeRow = typeof payments.$inferSelect;
export type OrderRow = typeof paymentOrders.$inferSelect;
export type EventRow = typeof paymentEvents.$inferSelect;

/** Everything known of what one filing costs and what became of it. */
export interface KeptPayment {
  fee: FeeRow;
  orders: OrderRow[];
  events: EventRow[];
}

/** No filing has more orders than this, nor an order more numbers: everything that was ever heard of a payment is always read. */
export const MAX_ORDERS = 50;
export const MAX_NUMBERS = 10;
const MAX_EVENTS = 3 * MAX_ORDERS * (MAX_NUMBERS + 1);

/** Null when the filing costs nothing that was known when it was filed. */
export async function findPayment(db: Database, filingId: string): Promise<KeptPayment | null> {
  const [fee] = await db.select().from(payments).where(eq(payments.filingId, filingId));
  return fee === undefined ? null : withOrders(db, fee);
}

/** The same, held until the transaction ends: whoever changes the payment of a filing waits here. */
export async function holdPayment(tx: Database, filingId: string): Promise<KeptPayment | null> {
  const [fee] = await tx.select().from(payments).where(eq(payments.filingId, filingId)).for('update');
  return fee === undefined ? null : withOrders(tx, fee);
}

async function withOrders(db: Database, fee: FeeRow): Promise<KeptPayment> {
  const orders = await db.select().from(paymentOrders).where(eq(paymentOrders.filingId, fee.filingId)).orderBy(asc(paymentOrders.createdAt), asc(paymentOrders.orderRef));
  const refs = orders.map(({ orderRef }) => orderRef);
  const events = refs.length === 0 ? [] : await db.select().from(paymentEvents).where(inArray(paymentEvents.orderRef, refs)).limit(MAX_EVENTS);
  return { fee, orders, events };
}

/** What a filing costs, kept with it in the caller's transaction. */
export async function keepFee(tx: Database, fee: FeeRow): Promise<void> {
  await tx.insert(payments).values(fee);
}

export async function findOrder(db: Database, orderRef: string): Promise<OrderRow | null> {
  return (await db.select().from(paymentOrders).where(eq(paymentOrders.orderRef, orderRef)))[0] ?? null;
}

export async function keepOrder(tx: Database, order: Omit<OrderRow, 'orderId'>): Promise<void> {
  await tx.insert(paymentOrders).values({ ...order, orderId: null });
}

/** Zalo's number for one of our orders. False when another order has it: then it is not this citizen's to name. */
export async function nameOrder(tx: Database, orderRef: string, orderId: string): Promise<boolean> {
  const [holder] = await tx.select({ orderRef: paymentOrders.orderRef }).from(paymentOrders).where(eq(paymentOrders.orderId, orderId));
  if (holder !== undefined) return holder.orderRef === orderRef;
  await tx.update(paymentOrders).set({ orderId }).where(eq(paymentOrders.orderRef, orderRef));
  return true;
}

/** False when it was heard before. */
export async function keepEvent(tx: Database, event: EventRow): Promise<boolean> {
  return (await tx.insert(paymentEvents).values(event).onConflictDoNothing().returning({ id: paymentEvents.id })).length > 0;
}

/** When Zalo is asked about this order next; null: not again. */
export async function askAgainAt(tx: Database, orderRef: string, askAt: Date | null): Promise<void> {
  await tx.update(paymentOrders).set({ askAt }).where(eq(paymentOrders.orderRef, orderRef));
}

/** The errand that tells of a filing's payment, taken up again when it was given up before there was anybody to tell; null when there is none to send. */
export async function openPaymentErrand(tx: Database, filingId: string): Promise<string | null> {
  const isOpen = and(eq(errands.filingId, filingId), eq(errands.kind, 'payment'), inArray(errands.state, ['accepted', 'delivering', 'failed']));
  const [errand] = await tx.update(errands).set({ state: 'accepted' }).where(isOpen).returning({ id: errands.id });
  return errand?.id ?? null;
}
