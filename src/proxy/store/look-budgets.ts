import { eq } from 'drizzle-orm';
import type { Database } from './database';
import { lookBudgets } from './telling-schema';

export type BudgetRow = typeof lookBudgets.$inferSelect;

/** Held until the transaction ends, so that all workers draw on one budget. Made full at the first use. */
export async function lockBudget(tx: Database, provinceId: string, fresh: { tokens: number; now: Date }): Promise<BudgetRow> {
  const held = async (): Promise<BudgetRow | undefined> => (await tx.select().from(lookBudgets).where(eq(lookBudgets.provinceId, provinceId)).for('update'))[0];
  const row = await held();
  if (row !== undefined) return row;
  await tx.insert(lookBudgets).values({ provinceId, tokens: fresh.tokens, filledAt: fresh.now }).onConflictDoNothing();
  const made = await held();
  if (made === undefined) throw new Error('a budget that was just made is gone');
  return made;
}

export async function changeBudget(tx: Database, provinceId: string, change: Partial<Omit<BudgetRow, 'provinceId'>>): Promise<void> {
  await tx.update(lookBudgets).set(change).where(eq(lookBudgets.provinceId, provinceId));
}
