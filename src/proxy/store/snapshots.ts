import { and, eq, lt } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import { snapshots } from './schema';

export interface SnapshotStore {
  /** Keeps the newer of the two states. */
  put(key: DossierKey, sealed: string, fetchedAt: Date): Promise<void>;
  find(key: DossierKey): Promise<string | null>;
}

export function createSnapshotStore(db: Database): SnapshotStore {
  return {
    async put({ provinceId, code }, sealed, fetchedAt) {
      await db
        .insert(snapshots)
        .values({ provinceId, code, sealed, fetchedAt })
        .onConflictDoUpdate({ target: [snapshots.provinceId, snapshots.code], set: { sealed, fetchedAt }, setWhere: lt(snapshots.fetchedAt, fetchedAt) });
    },
    async find({ provinceId, code }) {
      const [row] = await db
        .select({ sealed: snapshots.sealed })
        .from(snapshots)
        .where(and(eq(snapshots.provinceId, provinceId), eq(snapshots.code, code)));
      return row?.sealed ?? null;
    },
  };
}
