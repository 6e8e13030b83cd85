import { and, eq, ne, sql } from 'drizzle-orm';
import { NO_PHONE } from './citizens';
import { withdrawConsent } from './consents';
import type { Database } from './database';
import { NO_MESSAGE_NUMBER } from './notice-settings';
import { citizens } from './schema';
import { noticeSettings } from './telling-schema';

/** Any constant; numbers change hands one after the other, or two who prove the same one at once would both be known by it. */
const NUMBER_LOCK = 4_116_008;

/**
 * A number is one Zalo account's at a time, and numbers are given out again: whoever else had it is no longer known by it nor written to over
 * it, or they would see its new owner's dossiers and have their own told to a stranger. Resolves with those who were known by it.
 */
export async function takeNumber(tx: Database, phoneHash: string, ownerId: string, now: Date): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${NUMBER_LOCK})`);
  const known = await tx.update(citizens).set(NO_PHONE).where(and(eq(citizens.phoneHash, phoneHash), ne(citizens.id, ownerId))).returning({ id: citizens.id });
  for (const { id } of known) await withdrawConsent(tx, id, 'phone', now);
  // The consent first: it waits for an account that is just being deleted, and this must not hold then what goes with the account.
  const written = and(eq(noticeSettings.phoneHash, phoneHash), ne(noticeSettings.citizenId, ownerId));
  for (const { id } of await tx.select({ id: noticeSettings.citizenId }).from(noticeSettings).where(written)) await withdrawConsent(tx, id, 'messages', now);
  await tx.update(noticeSettings).set(NO_MESSAGE_NUMBER).where(written);
  return known.map(({ id }) => id);
}
