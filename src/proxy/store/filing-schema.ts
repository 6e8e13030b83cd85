import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, formerCitizenId, ownCitizenId } from './columns';

/** What a citizen has entered so far; the answers are sealed. A save names the revision it was made from. */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid('id').primaryKey(),
    citizenId: ownCitizenId(),
    provinceId: text('province_id').notNull(),
    procedureCode: text('procedure_code').notNull(),
    procedureName: text('procedure_name').notNull(),
    formVersion: integer('form_version').notNull(),
    answersSealed: text('answers_sealed').notNull(),
    step: text('step', { enum: ['form', 'papers', 'review'] }).notNull(),
    revision: integer('revision').notNull(),
    savedAt: at('saved_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    filingId: uuid('filing_id'),
  },
  (table) => [index('drafts_citizen').on(table.citizenId, table.savedAt), index('drafts_expiry').on(table.expiresAt)],
);

/** One uploaded file. `storageKey` is random and says nothing; the name the citizen gave it is sealed. `filingId`: the filing, or the petition, it was handed in with. */
export const papers = pgTable(
  'papers',
  {
    id: uuid('id').primaryKey(),
    citizenId: formerCitizenId(),
    draftId: uuid('draft_id'),
    filingId: uuid('filing_id'),
    paperCode: text('paper_code').notNull(),
    fileNameSealed: text('file_name_sealed').notNull(),
    fileType: text('file_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256'),
    state: text('state', { enum: ['receiving', 'checking', 'ready', 'rejected'] }).notNull(),
    virusScan: text('virus_scan', { enum: ['off', 'waiting', 'clean', 'infected'] }).notNull(),
    fault: text('fault'),
    storageKey: text('storage_key').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    index('papers_citizen').on(table.citizenId, table.createdAt),
    index('papers_draft').on(table.draftId),
    index('papers_filing').on(table.filingId),
    index('papers_storage').on(table.storageKey),
    // Of two equal files for one paper that arrive together, one is kept.
    uniqueIndex('papers_twin').on(table.draftId, table.paperCode, table.sha256).where(sql`${table.state} = 'ready' and ${table.filingId} is null`),
  ],
);

/** Stored here for certain. `reference` is what the province's system is asked by before a write is repeated. A draft becomes one filing. */
export const filings = pgTable(
  'filings',
  {
    id: uuid('id').primaryKey(),
    citizenId: formerCitizenId(),
    number: text('number').notNull().unique(),
    draftId: uuid('draft_id').notNull().unique(),
    provinceId: text('province_id').notNull(),
    procedureCode: text('procedure_code').notNull(),
    procedureName: text('procedure_name').notNull(),
    onlineLevel: integer('online_level').notNull(),
    agencyName: text('agency_name').notNull(),
    /** Answers, papers, ways and persons as they were reviewed. */
    contentSealed: text('content_sealed').notNull(),
    state: text('state', { enum: ['accepted', 'delivering', 'delivered', 'refused', 'failed'] }).notNull(),
    dossierCode: text('dossier_code'),
    acceptedAt: at('accepted_at').notNull(),
    countsFrom: at('counts_from').notNull(),
    deliveredAt: at('delivered_at'),
    reason: text('reason'),
    attempts: integer('attempts').notNull().default(0),
    /** Kind of the last failure, for staff; never what the other side said. */
    lastFault: text('last_fault'),
    /** How far the handing over got: the portal's ids of papers it has, and when the filing itself was last sent. */
    progressSealed: text('progress_sealed'),
    rating: integer('rating'),
  },
  (table) => [index('filings_citizen').on(table.citizenId, table.acceptedAt), index('filings_dossier').on(table.provinceId, table.dossierCode), index('filings_state').on(table.state, table.acceptedAt)],
);

/** What is sent after filing. `key` makes one of a kind: the supplement request's id, or a constant. */
export const errands = pgTable(
  'errands',
  {
    id: uuid('id').primaryKey(),
    filingId: uuid('filing_id').notNull().references(() => filings.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['supplement', 'withdrawal', 'rating', 'payment'] }).notNull(),
    key: text('key').notNull(),
    contentSealed: text('content_sealed').notNull(),
    state: text('state', { enum: ['accepted', 'delivering', 'delivered', 'refused', 'failed'] }).notNull(),
    sentAt: at('sent_at').notNull(),
    deliveredAt: at('delivered_at'),
    reason: text('reason'),
    attempts: integer('attempts').notNull().default(0),
    lastFault: text('last_fault'),
  },
  (table) => [unique('errands_once').on(table.filingId, table.kind, table.key), index('errands_state').on(table.state, table.sentAt)],
);

/** What staff did with a filing that could not be handed over by itself. The note is sealed: people write names into notes. */
export const opsAudit = pgTable(
  'ops_audit',
  {
    id: uuid('id').primaryKey(),
    filingId: uuid('filing_id').notNull(),
    errandId: uuid('errand_id'),
    action: text('action', { enum: ['retry', 'handled'] }).notNull(),
    operator: text('operator').notNull(),
    noteSealed: text('note_sealed').notNull(),
    at: at('at').notNull(),
  },
  (table) => [index('ops_audit_filing').on(table.filingId, table.at)],
);

/** A link to one result that works once. */
export const resultLinks = pgTable(
  'result_links',
  { tokenHash: text('token_hash').primaryKey(), filingId: uuid('filing_id').notNull().references(() => filings.id, { onDelete: 'cascade' }), fileId: text('file_id').notNull(), expiresAt: at('expires_at').notNull() },
  (table) => [index('result_links_expiry').on(table.expiresAt)],
);

/** An order to the post, for a filing or for a dossier that was filed elsewhere. One open order of a direction each. */
export const postalOrders = pgTable(
  'postal_orders',
  {
    /** Also the reference at the post. */
    id: uuid('id').primaryKey(),
    citizenId: formerCitizenId(),
    filingId: uuid('filing_id').references(() => filings.id, { onDelete: 'cascade' }),
    provinceId: text('province_id').notNull(),
    dossierCode: text('dossier_code'),
    direction: text('direction', { enum: ['collect', 'deliver'] }).notNull(),
    contentSealed: text('content_sealed').notNull(),
    state: text('state', { enum: ['ordering', 'ordered', 'collecting', 'on_the_way', 'handed_over', 'cancelled', 'failed'] }).notNull(),
    trackingNumber: text('tracking_number'),
    estimateVnd: integer('estimate_vnd'),
    promisedDays: integer('promised_days'),
    /** Postal steps as last heard, JSON, sealed. */
    stepsSealed: text('steps_sealed'),
    createdAt: at('created_at').notNull(),
    fetchedAt: at('fetched_at'),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    index('postal_orders_dossier').on(table.provinceId, table.dossierCode),
    uniqueIndex('postal_orders_filing').on(table.filingId, table.direction).where(sql`state not in ('cancelled', 'failed')`),
    uniqueIndex('postal_orders_code').on(table.provinceId, table.dossierCode, table.direction).where(sql`state not in ('cancelled', 'failed')`),
  ],
);
