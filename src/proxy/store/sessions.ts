import { and, desc, eq, gt } from 'drizzle-orm';
import type { Database } from './database';
import { sessions } from './schema';

export interface StoredSession {
  citizenId: string;
  expiresAt: Date;
}

/** Sessions live half a day; more than this at once is no person. */
const MAX_SHOWN = 100;

export interface SessionStore {
  create(tokenHash: string, session: StoredSession, now: Date): Promise<void>;
  /** Null when there is none or it has ended. */
  find(tokenHash: string, now: Date): Promise<StoredSession | null>;
  end(tokenHash: string): Promise<void>;
  /** Those that have not ended, newest first. */
  list(citizenId: string, now: Date): Promise<{ tokenHash: string; createdAt: Date; expiresAt: Date }[]>;
}

export function createSessionStore(db: Database): SessionStore {
  return {
    async create(tokenHash, session, now) {
      await db.insert(sessions).values({ tokenHash, ...session, createdAt: now });
    },
    async find(tokenHash, now) {
      const [row] = await db
        .select({ citizenId: sessions.citizenId, expiresAt: sessions.expiresAt })
        .from(sessions)
        .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)));
      return row ?? null;
    },
    async end(tokenHash) {
      await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
    },
    list: (citizenId, now) =>
      db
        .select({ tokenHash: sessions.tokenHash, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
        .from(sessions)
        .where(and(eq(sessions.citizenId, citizenId), gt(sessions.expiresAt, now)))
        .orderBy(desc(sessions.createdAt))
        .limit(MAX_SHOWN),
  };
}
