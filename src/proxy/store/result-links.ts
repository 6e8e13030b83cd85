import { and, eq, gt } from 'drizzle-orm';
import type { Database } from './database';
import { resultLinks } from './filing-schema';

export interface ResultLinkStore {
  put(link: typeof resultLinks.$inferInsert): Promise<void>;
  /** Takes a link that has not ended: it works once. */
  take(tokenHash: string, now: Date): Promise<{ filingId: string; fileId: string } | null>;
}

export function createResultLinkStore(db: Database): ResultLinkStore {
  return {
    async put(link) {
      await db.insert(resultLinks).values(link);
    },
    async take(tokenHash, now) {
      const [link] = await db.delete(resultLinks).where(and(eq(resultLinks.tokenHash, tokenHash), gt(resultLinks.expiresAt, now))).returning();
      return link ?? null;
    },
  };
}
