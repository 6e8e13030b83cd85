import { randomUUID } from 'node:crypto';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { consents, erasures } from './account-schema';
import { bookings } from './booking-schema';
import { CITIZEN_TABLES } from './citizen-tables';
import type { Database } from './database';
import { citizens } from './schema';

/** The proof of what was agreed to is needed as long as somebody may claim that it was not. */
export const CONSENT_PROOF_YEARS = 2;

/**
 * Removes a citizen and everything kept about them. What stays has lost its owner: what was handed to an agency, for the agency to ask
 * about, and the proof of consents, for two years. Appointments ahead are taken back at the agency by their job. Only that it happened is written down.
 */
export async function eraseCitizen(tx: Database, citizenId: string, cause: 'citizen' | 'zalo'): Promise<void> {
  const parts: Record<string, number> = {};
  for (const [name, table] of Object.entries(CITIZEN_TABLES)) {
    const [counted] = await tx.select({ rows: count() }).from(table).where(eq(table.citizenId, citizenId));
    if (counted !== undefined && counted.rows > 0) parts[name] = counted.rows;
  }
  await tx.update(consents).set({ keptUntil: sql`now() + make_interval(years => ${CONSENT_PROOF_YEARS})` }).where(eq(consents.citizenId, citizenId));
  const own = eq(bookings.citizenId, citizenId);
  await tx.update(bookings).set({ state: 'cancelled', cancelWanted: true }).where(and(own, inArray(bookings.state, ['asking', 'booked'])));
  await tx.update(bookings).set({ contentSealed: null, reasonSealed: null }).where(own);
  const gone = await tx.delete(citizens).where(eq(citizens.id, citizenId)).returning({ id: citizens.id });
  if (gone.length > 0) await tx.insert(erasures).values({ id: randomUUID(), cause, at: sql`now()`, parts, rows: Object.values(parts).reduce((sum, rows) => sum + rows, 0) });
}
