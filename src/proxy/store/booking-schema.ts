import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, formerCitizenId } from './columns';

/** Appointments. The agency's system is the record; here is what was asked of it and what it last said. Who comes and why is sealed. */
export const bookings = pgTable(
  'bookings',
  {
    /** Also the reference at the agency's system. */
    id: uuid('id').primaryKey(),
    citizenId: formerCitizenId(),
    provinceId: text('province_id').notNull(),
    agencyCode: text('agency_code').notNull(),
    /** The system's own id of the slot. */
    slotId: text('slot_id').notNull(),
    /** `yyyy-MM-dd` in Việt Nam: one appointment of a citizen at an agency on a day. */
    day: text('day').notNull(),
    at: at('at').notNull(),
    until: at('until').notNull(),
    number: text('number'),
    state: text('state', { enum: ['asking', 'booked', 'called', 'served', 'missed', 'cancelled', 'withdrawn', 'failed'] }).notNull(),
    procedureCode: text('procedure_code'),
    /** Name and note; null once nobody needs them. */
    contentSealed: text('content_sealed'),
    reasonSealed: text('reason_sealed'),
    movedFrom: at('moved_from'),
    /** The slot the citizen last asked for: when the system has it there, the citizen moved it and not the agency. */
    wantedSlotId: text('wanted_slot_id').notNull(),
    /** The citizen wants it no more and the system does not know yet. */
    cancelWanted: boolean('cancel_wanted').notNull().default(false),
    bookedAt: at('booked_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    uniqueIndex('bookings_one').on(table.citizenId, table.agencyCode, table.day).where(sql`${table.state} in ('asking', 'booked', 'called', 'served')`),
    index('bookings_citizen').on(table.citizenId, table.at),
    index('bookings_age').on(table.until),
  ],
);
