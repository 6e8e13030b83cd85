import { and, eq, gt } from 'drizzle-orm';
import type { Database } from './database';
import { sessions } from './schema';

export interface StoredSession {
  citizenId: string;
  expiresAt: Date;
}

export interface SessionStore {
  create(tokenHash: string, session: StoredSession, now: Date): Promise<void>;
  /** Null when there is none or it has ended. */
  find(tokenHash: string, now: Date): Promise<StoredSession | null>;
  end(tokenHash: string): Promise<void>;
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
  };
}
