import { and, desc, eq, lt } from 'drizzle-orm';
import type { ConsentPurposeName } from '../../contract/schemas/account';
import { consents } from './account-schema';
import type { Database } from './database';
import { citizens } from './schema';

export type ConsentRow = typeof consents.$inferSelect;
export interface ConsentFact {
  purpose: ConsentPurposeName;
  granted: boolean;
  /** Of the notice that was read. */
  version: string;
}

/** Proof is needed while somebody may ask; it is of nobody else's use. */
const MAX_SHOWN = 200;

/** Writes down what a citizen agreed to or took back, in the caller's transaction. The same again is not written twice. */
export async function recordConsent(tx: Database, citizenId: string, { purpose, granted, version }: ConsentFact, now: Date): Promise<void> {
  const latest = await latestOf(tx, citizenId, purpose);
  if (latest?.granted === granted && latest.version === version) return;
  // Held as the new row will hold it: an account that is just being deleted is waited for, and then nothing is written.
  const [citizen] = await tx.select({ subjectHash: citizens.zaloHash }).from(citizens).where(eq(citizens.id, citizenId)).for('key share');
  if (citizen === undefined) return;
  // Two within a millisecond are still one after the other: the later one holds.
  const at = latest !== undefined && latest.at >= now ? new Date(latest.at.getTime() + 1) : now;
  await tx.insert(consents).values({ citizenId, subjectHash: citizen.subjectHash, purpose, granted, version, at });
}

/** Takes back what was agreed to for this purpose; nothing is written when nothing holds. */
export async function withdrawConsent(tx: Database, citizenId: string, purpose: ConsentPurposeName, now: Date): Promise<void> {
  const latest = await latestOf(tx, citizenId, purpose);
  if (latest?.granted === true) await recordConsent(tx, citizenId, { purpose, granted: false, version: latest.version }, now);
}

async function latestOf(db: Database, citizenId: string, purpose: ConsentPurposeName): Promise<ConsentRow | undefined> {
  const [latest] = await db.select().from(consents).where(and(eq(consents.citizenId, citizenId), eq(consents.purpose, purpose))).orderBy(desc(consents.at), desc(consents.id)).limit(1);
  return latest;
}

/** Newest first. */
export async function consentsOf(db: Database, citizenId: string): Promise<ConsentRow[]> {
  return db.select().from(consents).where(eq(consents.citizenId, citizenId)).orderBy(desc(consents.at), desc(consents.id)).limit(MAX_SHOWN);
}

export async function pruneConsents(db: Database, now: Date): Promise<void> {
  await db.delete(consents).where(lt(consents.keptUntil, now));
}
