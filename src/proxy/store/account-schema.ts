import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, formerCitizenId } from './columns';

/**
 * What a citizen agreed to and took back, one row each, never changed: the proof. It outlives the account without its owner;
 * `subjectHash` (the keyed hash of the Zalo id) finds it again only when that very person asks.
 */
export const consents = pgTable(
  'consents',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    citizenId: formerCitizenId(),
    subjectHash: text('subject_hash').notNull(),
    purpose: text('purpose', { enum: ['phone', 'location', 'messages', 'filing', 'petition', 'question', 'booking'] }).notNull(),
    granted: boolean('granted').notNull(),
    version: text('version').notNull(),
    at: at('at').notNull(),
    /** When the proof itself is removed; null while the account lives. */
    keptUntil: at('kept_until'),
  },
  (table) => [index('consents_citizen').on(table.citizenId, table.at), index('consents_subject').on(table.subjectHash), index('consents_age').on(table.keptUntil)],
);

/** That an account was deleted, when, who asked for it and how many rows of what: nothing of whose it was. */
export const erasures = pgTable(
  'erasures',
  { id: uuid('id').primaryKey(), cause: text('cause', { enum: ['citizen', 'zalo'] }).notNull(), at: at('at').notNull(), parts: jsonb('parts').$type<Record<string, number>>().notNull(), rows: integer('rows').notNull() },
  (table) => [index('erasures_at').on(table.at)],
);
