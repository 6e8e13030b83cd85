import { and, count, eq } from 'drizzle-orm';
import type { Database } from './database';
import type { DossierKey } from './dossier-key';
import { beginFollowing } from './follow-states';
import { citizens, follows, snapshots } from './schema';

export interface Follow extends DossierKey {
  labelSealed: string | null;
  followedAt: Date;
}

export interface FollowWithSnapshot extends Follow {
  snapshotSealed: string | null;
}

export interface FollowStore {
  /** False, and nothing kept, when the citizen already follows `max` others. Following again changes the label only. */
  put(citizenId: string, follow: Follow, max: number): Promise<boolean>;
  remove(citizenId: string, key: DossierKey): Promise<void>;
  keys(citizenId: string): Promise<DossierKey[]>;
  list(citizenId: string): Promise<FollowWithSnapshot[]>;
}

const isDossier = (citizenId: string, { provinceId, code }: DossierKey) =>
  and(eq(follows.citizenId, citizenId), eq(follows.provinceId, provinceId), eq(follows.code, code));

export function createFollowStore(db: Database): FollowStore {
  return {
    put: (citizenId, follow, max) =>
      db.transaction(async (tx) => {
        const changed = await tx.update(follows).set({ labelSealed: follow.labelSealed }).where(isDossier(citizenId, follow)).returning({ code: follows.code });
        if (changed.length > 0) return true;
        // Two devices that follow at once are counted one after the other. News that is being told to this citizen may be written meanwhile: who
        // tells it holds the state that `beginFollowing` waits for.
        await tx.select({ id: citizens.id }).from(citizens).where(eq(citizens.id, citizenId)).for('no key update');
        const [counted] = await tx.select({ held: count() }).from(follows).where(eq(follows.citizenId, citizenId));
        if ((counted?.held ?? 0) >= max) return false;
        await tx.insert(follows).values({ citizenId, ...follow }).onConflictDoNothing();
        await beginFollowing(tx, follow, follow.followedAt);
        return true;
      }),
    async remove(citizenId, key) {
      await db.delete(follows).where(isDossier(citizenId, key));
    },
    keys: (citizenId) => db.select({ provinceId: follows.provinceId, code: follows.code }).from(follows).where(eq(follows.citizenId, citizenId)),
    list: (citizenId) =>
      db
        .select({
          provinceId: follows.provinceId,
          code: follows.code,
          labelSealed: follows.labelSealed,
          followedAt: follows.followedAt,
          snapshotSealed: snapshots.sealed,
        })
        .from(follows)
        .leftJoin(snapshots, and(eq(snapshots.provinceId, follows.provinceId), eq(snapshots.code, follows.code)))
        .where(eq(follows.citizenId, citizenId)),
  };
}
