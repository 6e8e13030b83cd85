import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from './database';
import { drafts } from './filing-schema';

/** What stands for a procedure in a draft that only holds the pictures of a petition; what is written stays on the phone until it is sent. */
export const PETITION_DRAFT = 'phan-anh';

/** The citizen's own, sent or not. */
export async function findPetitionDraft(db: Database, citizenId: string, id: string): Promise<typeof drafts.$inferSelect | null> {
  const own = and(eq(drafts.id, id), eq(drafts.citizenId, citizenId), eq(drafts.procedureCode, PETITION_DRAFT));
  return (await db.select().from(drafts).where(own))[0] ?? null;
}

/** Another province, chosen after pictures went ahead; null when it was sent meanwhile. */
export async function movePetitionDraft(db: Database, { id }: { id: string }, provinceId: string): Promise<typeof drafts.$inferSelect | null> {
  return (await db.update(drafts).set({ provinceId }).where(and(eq(drafts.id, id), isNull(drafts.filingId))).returning())[0] ?? null;
}
