import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import { grants } from './schema';

/** More than a person ever needs, few enough to keep beside the session. */
const MAX_GRANTS = 500;

export interface GrantStore {
  put(citizenId: string, key: DossierKey, expiresAt: Date): Promise<void>;
  /** Those that still hold, newest first. */
  list(citizenId: string, now: Date): Promise<DossierKey[]>;
}

export function createGrantStore(db: Database): GrantStore {
  return {
    async put(citizenId, { provinceId, code }, expiresAt) {
      await db
        .insert(grants)
        .values({ citizenId, provinceId, code, expiresAt })
        .onConflictDoUpdate({ target: [grants.citizenId, grants.provinceId, grants.code], set: { expiresAt } });
    },
    list: (citizenId, now) =>
      db
        .select({ provinceId: grants.provinceId, code: grants.code })
        .from(grants)
        .where(and(eq(grants.citizenId, citizenId), gt(grants.expiresAt, now)))
        .orderBy(desc(grants.expiresAt))
        .limit(MAX_GRANTS),
  };
}
