import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A Zalo account that signed in. No id, name or number in clear: hashes to recognise, sealed text to show again. */
export const citizens = pgTable(
  'citizens',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    zaloHash: text('zalo_hash').notNull().unique(),
    nameSealed: text('name_sealed'),
    phoneHash: text('phone_hash'),
    phoneMasked: text('phone_masked'),
    consentVersion: text('consent_version'),
    consentAt: at('consent_at'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('citizens_phone').on(table.phoneHash)],
);

const citizenId = () => uuid('citizen_id').notNull().references(() => citizens.id, { onDelete: 'cascade' });

/** Our own token by its hash; whoever reads this table cannot sign in with it. */
export const sessions = pgTable(
  'sessions',
  { tokenHash: text('token_hash').primaryKey(), citizenId: citizenId(), createdAt: at('created_at').notNull(), expiresAt: at('expires_at').notNull() },
  (table) => [index('sessions_citizen').on(table.citizenId), index('sessions_expiry').on(table.expiresAt)],
);

/** A citizen who proved to know the owner's last 4 digits sees tier 1 of that dossier until the grant ends. */
export const grants = pgTable(
  'grants',
  { citizenId: citizenId(), provinceId: text('province_id').notNull(), code: text('code').notNull(), expiresAt: at('expires_at').notNull() },
  (table) => [primaryKey({ columns: [table.citizenId, table.provinceId, table.code] }), index('grants_expiry').on(table.expiresAt)],
);

export const follows = pgTable(
  'follows',
  { citizenId: citizenId(), provinceId: text('province_id').notNull(), code: text('code').notNull(), labelSealed: text('label_sealed'), followedAt: at('followed_at').notNull() },
  (table) => [primaryKey({ columns: [table.citizenId, table.provinceId, table.code] }), index('follows_dossier').on(table.provinceId, table.code)],
);

/** Last known state of a followed dossier, sealed; one for all who follow it. */
export const snapshots = pgTable(
  'snapshots',
  { provinceId: text('province_id').notNull(), code: text('code').notNull(), sealed: text('sealed').notNull(), fetchedAt: at('fetched_at').notNull() },
  (table) => [primaryKey({ columns: [table.provinceId, table.code] })],
);

/** What a keyed request was answered; `status` is null while it is under way. */
export const answers = pgTable(
  'idempotent_answers',
  {
    citizenId: citizenId(),
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    bodySealed: text('body_sealed'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.citizenId, table.scope, table.key] }), index('idempotent_answers_age').on(table.createdAt)],
);
