import { boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, formerCitizenId } from './columns';

/** What a citizen writes to an agency and wants answered: petitions and questions. Stored here for certain; `id` is our reference in the agency's system. One draft becomes one letter. */
export const letters = pgTable(
  'letters',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: ['petition', 'question'] }).notNull(),
    citizenId: formerCitizenId(),
    number: text('number').notNull().unique(),
    draftId: uuid('draft_id').notNull().unique(),
    provinceId: text('province_id').notNull(),
    /** Of a petition: which of the eight; of a question: null. */
    topic: text('topic'),
    procedureCode: text('procedure_code'),
    agencyCode: text('agency_code').notNull(),
    agencyName: text('agency_name').notNull(),
    /** Everything the citizen wrote, and who they are. */
    contentSealed: text('content_sealed').notNull(),
    state: text('state', { enum: ['accepted', 'sent', 'received', 'forwarded', 'in_progress', 'answered', 'not_accepted', 'failed'] }).notNull(),
    acceptedAt: at('accepted_at').notNull(),
    countsFrom: at('counts_from').notNull(),
    /** `yyyy-MM-dd`. */
    forwardBy: text('forward_by').notNull(),
    answerBy: text('answer_by'),
    /** Its number in the agency's system, once it is there. */
    upstreamId: text('upstream_id'),
    sentAt: at('sent_at'),
    /** What the agency's system said last: steps, answer, reason, who has it. */
    heardSealed: text('heard_sealed'),
    fetchedAt: at('fetched_at'),
    attempts: integer('attempts').notNull().default(0),
    /** Kind of the last failure, for staff; never what the other side said. */
    lastFault: text('last_fault'),
    /** How far the handing over got. */
    progressSealed: text('progress_sealed'),
    mayPublish: boolean('may_publish').notNull(),
    /** Score of the last rating, 1 to 3; its words are with the errand. */
    rating: integer('rating'),
    ratedAt: at('rated_at'),
    reopenedAt: at('reopened_at'),
    progressAskedAt: at('progress_asked_at'),
  },
  (table) => [index('letters_citizen').on(table.citizenId, table.kind, table.acceptedAt), index('letters_state').on(table.state, table.acceptedAt)],
);

/** What is sent after a letter. `key` makes one of a kind: `once`, `again` after reopening, the day a question about progress was asked. */
export const letterErrands = pgTable(
  'letter_errands',
  {
    id: uuid('id').primaryKey(),
    letterId: uuid('letter_id').notNull().references(() => letters.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['rating', 'reopen', 'progress'] }).notNull(),
    key: text('key').notNull(),
    contentSealed: text('content_sealed').notNull(),
    state: text('state', { enum: ['accepted', 'delivering', 'delivered', 'refused', 'failed'] }).notNull(),
    sentAt: at('sent_at').notNull(),
    deliveredAt: at('delivered_at'),
    attempts: integer('attempts').notNull().default(0),
    lastFault: text('last_fault'),
  },
  (table) => [unique('letter_errands_once').on(table.letterId, table.kind, table.key), index('letter_errands_state').on(table.state, table.sentAt)],
);
