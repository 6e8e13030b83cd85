import { lt } from 'drizzle-orm';
import type { Database } from './database';
import { webhookEvents } from './zalo-schema';

export type WebhookEvent = typeof webhookEvents.$inferInsert;

/** False when it was told before. In the caller's transaction it is told when that commits. */
export async function noteOnce(db: Database, event: WebhookEvent): Promise<boolean> {
  return (await db.insert(webhookEvents).values(event).onConflictDoNothing().returning({ hash: webhookEvents.hash })).length > 0;
}

/** Keeps the latest word under a hash; false when what is kept is as late or later. */
export async function noteLatest(db: Database, event: WebhookEvent): Promise<boolean> {
  const { event: what, outcome, happenedAt, receivedAt, keepUntil } = event;
  const noted = await db
    .insert(webhookEvents)
    .values(event)
    .onConflictDoUpdate({ target: [webhookEvents.source, webhookEvents.hash], set: { event: what, outcome, happenedAt, receivedAt, keepUntil }, setWhere: lt(webhookEvents.happenedAt, happenedAt) })
    .returning({ hash: webhookEvents.hash });
  return noted.length > 0;
}

export async function pruneWebhookEvents(db: Database, now: Date): Promise<void> {
  await db.delete(webhookEvents).where(lt(webhookEvents.keepUntil, now));
}
