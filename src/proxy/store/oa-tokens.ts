import { and, eq } from 'drizzle-orm';
import type { Database } from './database';
import { oaTokens } from './zalo-schema';

export type OaTokenRow = typeof oaTokens.$inferSelect;
type Change = Partial<Omit<OaTokenRow, 'id'>>;

const ID = 'oa';

/** The one row of the Official Account's tokens. Every change names what it was made from, so that who comes late changes nothing. */
export interface OaTokenStore {
  find(): Promise<OaTokenRow | null>;
  /** Only when there is none yet. */
  plant(row: Omit<OaTokenRow, 'id'>): Promise<void>;
  /** Changes the row as `judge` says while nobody else can; null from `judge` leaves it. Answers the row as it is then. */
  change(judge: (row: OaTokenRow) => Change | null): Promise<OaTokenRow | null>;
  /** Puts a new pair in the place of this generation's, whatever was thought of it meanwhile; false when it has a successor. */
  replace(generation: number, next: Omit<OaTokenRow, 'id'>): Promise<boolean>;
}

export function createOaTokenStore(db: Database): OaTokenStore {
  return {
    async find() {
      const [row] = await db.select().from(oaTokens).where(eq(oaTokens.id, ID));
      return row ?? null;
    },
    async plant(row) {
      await db.insert(oaTokens).values({ id: ID, ...row }).onConflictDoNothing();
    },
    change: (judge) =>
      db.transaction(async (tx) => {
        const [row] = await tx.select().from(oaTokens).where(eq(oaTokens.id, ID)).for('update');
        if (row === undefined) return null;
        const change = judge(row);
        if (change === null) return row;
        await tx.update(oaTokens).set(change).where(eq(oaTokens.id, ID));
        return { ...row, ...change };
      }),
    async replace(generation, next) {
      const replaced = await db.update(oaTokens).set(next).where(and(eq(oaTokens.id, ID), eq(oaTokens.generation, generation))).returning({ id: oaTokens.id });
      return replaced.length > 0;
    },
  };
}
