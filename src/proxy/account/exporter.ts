import type { Database } from '../store/database';
import type { CitizenTable } from '../store/citizen-tables';

/** No citizen has as many rows of anything; it bounds what one request may hold in memory. */
export const MAX_ROWS = 5000;

/** What an export tells of one table: named lists of plain things, nothing of ours (ids of rows, hashes, keys) that says nothing to the citizen. */
export type Exporter = (db: Database, citizenId: string) => Promise<Record<string, unknown[]>>;
export type Exporters<Tables extends CitizenTable> = Record<Tables, Exporter>;
