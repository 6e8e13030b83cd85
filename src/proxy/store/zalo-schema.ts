import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at } from './columns';

/**
 * The one pair of tokens of the Official Account, sealed. A refresh token works once: `refreshing` is written before it is sent, so
 * that whoever comes after a crash knows that its fate is open. `generation` counts the pairs; `lost` waits for a person.
 */
export const oaTokens = pgTable('oa_tokens', {
  id: text('id').primaryKey(),
  generation: integer('generation').notNull(),
  accessSealed: text('access_sealed'),
  refreshSealed: text('refresh_sealed').notNull(),
  accessEndsAt: at('access_ends_at'),
  state: text('state', { enum: ['ready', 'refreshing', 'lost'] }).notNull(),
  /** How often this pair's refresh token was sent or may have been. */
  attempts: integer('attempts').notNull(),
  startedAt: at('started_at'),
  /** Not to be tried before. */
  restsUntil: at('rests_until'),
  refreshedAt: at('refreshed_at'),
  /** Our own words, a status or a code: never what Zalo said. */
  lastFault: text('last_fault'),
});

/** What others told us of their own accord, each once, without what it said: a keyed hash tells it again. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    source: text('source', { enum: ['zalo_mini_app', 'zalo_oa', 'onestop'] }).notNull(),
    hash: text('hash').notNull(),
    event: text('event').notNull(),
    /** What came of it, such as `erased`. */
    outcome: text('outcome').notNull(),
    /** As the event says itself. */
    happenedAt: at('happened_at').notNull(),
    receivedAt: at('received_at').notNull(),
    keepUntil: at('keep_until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.source, table.hash] }), index('webhook_events_keep').on(table.keepUntil)],
);
