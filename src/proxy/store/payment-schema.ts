import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at } from './columns';
import { filings } from './filing-schema';

/** What a filing costs, as it was when it was filed. */
export const payments = pgTable('payments', {
  filingId: uuid('filing_id').primaryKey().references(() => filings.id, { onDelete: 'cascade' }),
  amountVnd: integer('amount_vnd').notNull(),
  items: jsonb('items').$type<{ name: string; amountVnd: number }[]>().notNull(),
});

/** One signed order. `orderId` is Zalo's number for it, once known. */
export const paymentOrders = pgTable(
  'payment_orders',
  {
    orderRef: text('order_ref').primaryKey(),
    filingId: uuid('filing_id').notNull().references(() => filings.id, { onDelete: 'cascade' }),
    amountVnd: integer('amount_vnd').notNull(),
    orderId: text('order_id').unique(),
    createdAt: at('created_at').notNull(),
    /** When Zalo is to be asked next; null when the order is settled. */
    askAt: at('ask_at'),
  },
  (table) => [index('payment_orders_filing').on(table.filingId), index('payment_orders_ask').on(table.askAt)],
);

/** Everything ever heard of an order, each once; the state is reduced from these, in any order. */
export const paymentEvents = pgTable(
  'payment_events',
  {
    id: text('id').primaryKey(),
    orderRef: text('order_ref').notNull().references(() => paymentOrders.orderRef, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['created', 'paid', 'pending', 'failed', 'expired'] }).notNull(),
    source: text('source', { enum: ['app', 'callback', 'poll', 'reconcile'] }).notNull(),
    amountVnd: integer('amount_vnd').notNull(),
    method: text('method'),
    transactionId: text('transaction_id'),
    at: at('at').notNull(),
  },
  (table) => [index('payment_events_order').on(table.orderRef)],
);
