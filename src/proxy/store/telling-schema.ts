import { sql } from 'drizzle-orm';
import { bigint, boolean, doublePrecision, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, ownCitizenId } from './columns';

/**
 * One for each dossier that anyone follows, so that a hundred followers cost one look; what it was like is the snapshot beside it.
 * `turn` is another number after each change and starts at the second it was first followed, so that following anew never repeats one.
 */
export const followStates = pgTable(
  'follow_states',
  {
    provinceId: text('province_id').notNull(),
    code: text('code').notNull(),
    turn: bigint('turn', { mode: 'number' }).notNull(),
    /** Handed over by this app and not seen since: what is seen first is news then. */
    filed: boolean('filed').notNull().default(false),
    /** When the province's system last answered; null before it did. */
    lookedAt: at('looked_at'),
    /** When to look next; null never. */
    lookAt: at('look_at'),
    /** When time alone brings something about, whether or not the system answers. */
    momentAt: at('moment_at'),
    /** Somebody said that it changed; a look begun before that does not count. */
    hintedAt: at('hinted_at'),
    /** Being looked at until then. */
    leaseUntil: at('lease_until'),
  },
  (table) => [primaryKey({ columns: [table.provinceId, table.code] }), index('follow_states_due').on(table.provinceId, table.lookAt), index('follow_states_moment').on(table.provinceId, table.momentAt)],
);

/** What is left of the requests a province's system is asked in a minute, and its rest while it does not answer: one for all workers. */
export const lookBudgets = pgTable('look_budgets', {
  provinceId: text('province_id').primaryKey(),
  tokens: doublePrecision('tokens').notNull(),
  filledAt: at('filled_at').notNull(),
  restUntil: at('rest_until'),
  /** Looks in a row that failed. */
  faults: integer('faults').notNull().default(0),
});

/** What a citizen was told; the truth that messages only point at. `changeKey` makes it one for a change. The facts are sealed. */
export const inboxEntries = pgTable(
  'inbox_entries',
  {
    id: uuid('id').primaryKey(),
    citizenId: ownCitizenId(),
    kind: text('kind').notNull(),
    subjectKind: text('subject_kind', { enum: ['dossier', 'filing', 'petition', 'question', 'booking'] }).notNull(),
    /** A dossier's code, else an id. */
    subjectId: text('subject_id').notNull(),
    provinceId: text('province_id'),
    changeKey: text('change_key').notNull(),
    factsSealed: text('facts_sealed').notNull(),
    at: at('at').notNull(),
    readAt: at('read_at'),
  },
  (table) => [
    uniqueIndex('inbox_entries_change').on(table.citizenId, table.changeKey),
    index('inbox_entries_page').on(table.citizenId, table.at, table.id),
    index('inbox_entries_unread').on(table.citizenId, table.at, table.id).where(sql`${table.readAt} is null`),
    index('inbox_entries_age').on(table.at),
  ],
);

/**
 * The message that goes with an entry, where one is wanted. It is marked `sending` before it is sent; one found marked so after its
 * lease has an `unknown` end and is not sent again. `none`: nobody to reach, read before, or too late.
 */
export const notices = pgTable(
  'notices',
  {
    entryId: uuid('entry_id').primaryKey().references(() => inboxEntries.id, { onDelete: 'cascade' }),
    citizenId: ownCitizenId(),
    state: text('state', { enum: ['waiting', 'sending', 'sent', 'unknown', 'none'] }).notNull(),
    sendAt: at('send_at').notNull(),
    createdAt: at('created_at').notNull(),
    leaseUntil: at('lease_until'),
    /** Over which it is being, or was, sent. */
    channel: text('channel', { enum: ['oa', 'zbs', 'mini_app'] }),
    /** Channels that said they cannot reach this citizen. */
    unreachable: text('unreachable').array().notNull().default([]),
    attempts: integer('attempts').notNull().default(0),
    sentAt: at('sent_at'),
  },
  (table) => [index('notices_due').on(table.sendAt).where(sql`${table.state} in ('waiting', 'sending')`), index('notices_citizen').on(table.citizenId), index('notices_age').on(table.createdAt)],
);

/** Messages of a day (of Việt Nam) over a channel that counts them: of the whole app. */
export const noticeDays = pgTable(
  'notice_days',
  { channel: text('channel').notNull(), day: text('day').notNull(), sent: integer('sent').notNull() },
  (table) => [primaryKey({ columns: [table.channel, table.day] })],
);

/** The same, of one citizen. */
export const noticePersonDays = pgTable(
  'notice_person_days',
  { citizenId: ownCitizenId(), channel: text('channel').notNull(), day: text('day').notNull(), sent: integer('sent').notNull() },
  (table) => [primaryKey({ columns: [table.citizenId, table.channel, table.day] }), index('notice_person_days_age').on(table.day)],
);

/** What a citizen wants to be written about and over what, and what Zalo needs for it: ids as Graph told them, sealed. No row: nothing chosen. */
export const noticeSettings = pgTable(
  'notice_settings',
  {
    citizenId: ownCitizenId().primaryKey(),
    mutedKinds: text('muted_kinds').array().notNull().default([]),
    oaAllowed: boolean('oa_allowed').notNull().default(true),
    zbsAllowed: boolean('zbs_allowed').notNull().default(true),
    miniAppAllowed: boolean('mini_app_allowed').notNull().default(true),
    /** Null until somebody said. */
    oaFollowed: boolean('oa_followed'),
    oaUserHash: text('oa_user_hash'),
    oaUserSealed: text('oa_user_sealed'),
    miniAppAccepted: boolean('mini_app_accepted').notNull().default(false),
    zaloUserSealed: text('zalo_user_sealed'),
    /** Only while the citizen agrees to messages by number. */
    phoneSealed: text('phone_sealed'),
    /** Finds it again when the number became another's. */
    phoneHash: text('phone_hash'),
    phoneConsentVersion: text('phone_consent_version'),
    phoneConsentAt: at('phone_consent_at'),
  },
  (table) => [index('notice_settings_oa').on(table.oaUserHash), index('notice_settings_phone').on(table.phoneHash)],
);
