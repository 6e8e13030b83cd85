import { and, asc, count, desc, eq, min, ne } from 'drizzle-orm';
import type { Database } from './database';
import { errands, filings, opsAudit } from './filing-schema';
import { letters } from './listening-schema';

/** A filing, a letter or an errand of either that could not be handed over, without anything about a person. */
export interface StuckItem {
  kind: 'filing' | 'errand' | 'letter' | 'letter-errand';
  id: string;
  /** Of the filing or the letter itself; of an errand, the one it follows. */
  filingId: string;
  number: string;
  provinceId: string;
  procedureCode: string;
  /** `filing` for the filing itself, `petition` or `question` for the letter itself. */
  what: string;
  since: Date;
  attempts: number;
  lastFault: string | null;
}

export type AuditEntry = typeof opsAudit.$inferSelect;

const MAX_STUCK = 100;
const MAX_AUDIT = 50;

/** How many filings are in each state, and since when the oldest. */
export async function countFilings(db: Database): Promise<{ state: string; filings: number; oldest: Date | null }[]> {
  const rows = await db.select({ state: filings.state, filings: count(), oldest: min(filings.acceptedAt) }).from(filings).groupBy(filings.state).orderBy(filings.state);
  return rows;
}

/** Filings, then what follows them, each oldest first and at most a hundred. */
export async function listStuck(db: Database): Promise<StuckItem[]> {
  const ofFiling = { number: filings.number, provinceId: filings.provinceId, procedureCode: filings.procedureCode };
  const stuckFilings = await db
    .select({ id: filings.id, filingId: filings.id, since: filings.acceptedAt, attempts: filings.attempts, lastFault: filings.lastFault, ...ofFiling })
    .from(filings)
    .where(eq(filings.state, 'failed'))
    .orderBy(asc(filings.acceptedAt))
    .limit(MAX_STUCK);
  const stuckErrands = await db
    .select({ id: errands.id, filingId: errands.filingId, what: errands.kind, since: errands.sentAt, attempts: errands.attempts, lastFault: errands.lastFault, ...ofFiling })
    .from(errands)
    .innerJoin(filings, eq(filings.id, errands.filingId))
    .where(eq(errands.state, 'failed'))
    .orderBy(asc(errands.sentAt))
    .limit(MAX_STUCK);
  return [...stuckFilings.map((row) => ({ kind: 'filing' as const, what: 'filing', ...row })), ...stuckErrands.map((row) => ({ kind: 'errand' as const, ...row }))];
}

/** Puts a failed filing back on its way, in the caller's transaction; false when it is not failed (any more). It keeps its attempts: the portal is asked first. */
export async function reviveFiling(tx: Database, id: string): Promise<boolean> {
  return (await tx.update(filings).set({ state: 'accepted' }).where(and(eq(filings.id, id), eq(filings.state, 'failed'))).returning({ id: filings.id })).length > 0;
}

/** The same for what follows a filing; answers the filing's id, null when it is not failed (any more). */
export async function reviveErrand(tx: Database, id: string): Promise<string | null> {
  const [errand] = await tx.update(errands).set({ state: 'accepted' }).where(and(eq(errands.id, id), eq(errands.state, 'failed'))).returning({ filingId: errands.filingId });
  return errand?.filingId ?? null;
}

/** The agency will not have it, as staff found out; the citizen reads `reason`. */
export async function refuseFailed(tx: Database, id: string, reason: string): Promise<boolean> {
  const change = { state: 'refused' as const, reason, progressSealed: null };
  return (await tx.update(filings).set(change).where(and(eq(filings.id, id), eq(filings.state, 'failed'))).returning({ id: filings.id })).length > 0;
}

/** True when it is failed now, and held until the transaction ends. */
export async function isFailed(tx: Database, id: string): Promise<boolean> {
  return (await tx.select({ id: filings.id }).from(filings).where(and(eq(filings.id, id), eq(filings.state, 'failed'))).for('update')).length > 0;
}

/** Another filing went into the same province's system under this code. */
export async function isCodeTaken(tx: Database, id: string, code: string): Promise<boolean> {
  const province = tx.select({ id: filings.provinceId }).from(filings).where(eq(filings.id, id));
  const other = and(ne(filings.id, id), eq(filings.provinceId, province), eq(filings.dossierCode, code));
  return (await tx.select({ id: filings.id }).from(filings).where(other).limit(1)).length > 0;
}

/** The agency has what follows a filing, as staff found out; answers the filing's id, null when it is not failed (any more). */
export async function settleErrand(tx: Database, id: string, now: Date): Promise<string | null> {
  const [errand] = await tx.update(errands).set({ state: 'delivered', deliveredAt: now }).where(and(eq(errands.id, id), eq(errands.state, 'failed'))).returning({ filingId: errands.filingId });
  return errand?.filingId ?? null;
}

export async function writeAudit(tx: Database, entry: AuditEntry): Promise<void> {
  await tx.insert(opsAudit).values(entry);
}

/** Newest first. */
export async function listAudit(db: Database): Promise<(AuditEntry & { number: string | null })[]> {
  const rows = await db
    .select({ entry: opsAudit, filing: filings.number, letter: letters.number })
    .from(opsAudit)
    .leftJoin(filings, eq(filings.id, opsAudit.filingId))
    .leftJoin(letters, eq(letters.id, opsAudit.filingId))
    .orderBy(desc(opsAudit.at), desc(opsAudit.id))
    .limit(MAX_AUDIT);
  return rows.map(({ entry, filing, letter }) => ({ ...entry, number: filing ?? letter }));
}
