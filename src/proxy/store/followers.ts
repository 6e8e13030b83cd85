import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import { filings } from './filing-schema';
import { citizens, follows, grants } from './schema';

/** One who follows a dossier, and by what they may see more of it than its code. */
export interface Follower {
  citizenId: string;
  phoneHash: string | null;
  granted: boolean;
  filed: boolean;
}

/** Everyone who follows it, in one order, so that two transactions that tell them do not wait for each other. */
export function listFollowers(db: Database, { provinceId, code }: DossierKey, now: Date): Promise<Follower[]> {
  const grant = db.select({ one: sql`1` }).from(grants).where(and(eq(grants.citizenId, follows.citizenId), eq(grants.provinceId, provinceId), eq(grants.code, code), gt(grants.expiresAt, now)));
  const filing = db.select({ one: sql`1` }).from(filings).where(and(eq(filings.citizenId, follows.citizenId), eq(filings.provinceId, provinceId), eq(filings.dossierCode, code)));
  return db
    .select({ citizenId: follows.citizenId, phoneHash: citizens.phoneHash, granted: sql<boolean>`exists ${grant}`.mapWith(Boolean), filed: sql<boolean>`exists ${filing}`.mapWith(Boolean) })
    .from(follows)
    .innerJoin(citizens, eq(citizens.id, follows.citizenId))
    .where(and(eq(follows.provinceId, provinceId), eq(follows.code, code)))
    .orderBy(asc(follows.citizenId));
}
