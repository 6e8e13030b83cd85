import { timestamp, uuid } from 'drizzle-orm/pg-core';
import { citizens } from './schema';

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Goes when the citizen's account goes. */
export const ownCitizenId = () => uuid('citizen_id').notNull().references(() => citizens.id, { onDelete: 'cascade' });

/** Stays without its owner when the account goes: what was accepted must still reach the agency. */
export const formerCitizenId = () => uuid('citizen_id').references(() => citizens.id, { onDelete: 'set null' });
