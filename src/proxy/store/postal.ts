import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import { postalOrders } from './filing-schema';

export type PostalRow = typeof postalOrders.$inferSelect;
export type NewPostalOrder = Pick<PostalRow, 'id' | 'filingId' | 'provinceId' | 'dossierCode' | 'direction' | 'contentSealed' | 'estimateVnd' | 'promisedDays' | 'createdAt'> & { citizenId: string };

const MAX_ORDERS = 20;

/** Keeps an order on its way to the post. False when there is an open one of that direction. */
export async function keepPostalOrder(tx: Database, order: NewPostalOrder): Promise<boolean> {
  return (await tx.insert(postalOrders).values({ ...order, state: 'ordering' }).onConflictDoNothing().returning({ id: postalOrders.id })).length > 0;
}

export async function findPostalOrder(db: Database, id: string): Promise<PostalRow | null> {
  return (await db.select().from(postalOrders).where(eq(postalOrders.id, id)))[0] ?? null;
}

/** Newest first. */
export function postalOrdersOfFiling(db: Database, filingId: string): Promise<PostalRow[]> {
  return db.select().from(postalOrders).where(eq(postalOrders.filingId, filingId)).orderBy(desc(postalOrders.createdAt), postalOrders.id).limit(MAX_ORDERS);
}

/** Those this citizen made for a dossier, newest first. */
export function postalOrdersOfDossier(db: Database, citizenId: string, { provinceId, code }: DossierKey): Promise<PostalRow[]> {
  const own = and(eq(postalOrders.citizenId, citizenId), eq(postalOrders.provinceId, provinceId), eq(postalOrders.dossierCode, code));
  return db.select().from(postalOrders).where(own).orderBy(desc(postalOrders.createdAt), postalOrders.id).limit(MAX_ORDERS);
}

/** The filing has its dossier code: its orders can be placed. Answers their ids. */
export async function bindPostalOrders(tx: Database, filingId: string, dossierCode: string): Promise<string[]> {
  const waiting = and(eq(postalOrders.filingId, filingId), eq(postalOrders.state, 'ordering'), isNull(postalOrders.dossierCode));
  return (await tx.update(postalOrders).set({ dossierCode }).where(waiting).returning({ id: postalOrders.id })).map(({ id }) => id);
}

/** Takes an order for one run, marked before anything is sent; null when there is nothing to order. */
export async function claimPostalOrder(db: Database, id: string): Promise<PostalRow | null> {
  const [row] = await db.update(postalOrders).set({ attempts: sql`${postalOrders.attempts} + 1` }).where(and(eq(postalOrders.id, id), eq(postalOrders.state, 'ordering'))).returning();
  return row ?? null;
}

/** Changes an order that is still in one of `from`; false when it no longer is. */
export async function changePostalOrder(db: Database, id: string, from: PostalRow['state'][], change: Partial<PostalRow>): Promise<boolean> {
  return (await db.update(postalOrders).set(change).where(and(eq(postalOrders.id, id), inArray(postalOrders.state, from))).returning({ id: postalOrders.id })).length > 0;
}

/** Cancels an order that nothing was sent for yet. */
export async function cancelUnsent(db: Database, id: string): Promise<boolean> {
  const unsent = and(eq(postalOrders.id, id), eq(postalOrders.state, 'ordering'), eq(postalOrders.attempts, 0));
  return (await db.update(postalOrders).set({ state: 'cancelled' }).where(unsent).returning({ id: postalOrders.id })).length > 0;
}
