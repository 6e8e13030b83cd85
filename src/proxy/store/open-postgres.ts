import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { ConfigError } from '../config';
import type { OpenDatabase } from './database';
import { migrationsFolder } from './migrations-folder';
import * as schema from './schema';

/** Any constant; replicas that start together take turns at migrating. */
const MIGRATION_LOCK = 4_116_007;

/** A pool on PostgreSQL, migrated. Every statement has a time limit; `onError` hears of idle connections that broke. Throws `ConfigError` when it cannot connect. */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: 5000,
    query_timeout: 6000,
    idle_in_transaction_session_timeout: 10_000,
  });
  pool.on('error', onError);
  // One that breaks while it is in use tells its statement; without anybody to hear it, it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  await migrateAlone(url);
  const db = drizzle(pool, { schema });
  return {
    db: Object.assign(db, { transaction: transactionsOn(pool) }),
    runScript: (text) => runScript(pool, text),
    ping: async () => void (await db.execute(sql`select 1`)),
    close: () => pool.end(),
  };
}

/**
 * Transactions that give their connection back whatever happens. The library's own keep it for ever when `begin` fails, so that ten of them
 * in a minute without a network use up the pool; and give it back as good when nothing was heard of the end: what is written over it next
 * would be part of a transaction that nobody commits.
 */
function transactionsOn(pool: pg.Pool): NodePgDatabase<typeof schema>['transaction'] {
  const known = new WeakMap<pg.PoolClient, NodePgDatabase<typeof schema>>();
  const on = (client: pg.PoolClient): NodePgDatabase<typeof schema> => {
    const db = known.get(client) ?? drizzle(client, { schema });
    known.set(client, db);
    return db;
  };
  return async (work, config) => {
    const client = await pool.connect();
    let begun = false;
    try {
      return await on(client).transaction((tx) => {
        begun = true;
        return work(tx);
      }, config);
    } finally {
      client.release(!begun || client.getTransactionStatus() !== 'I');
    }
  };
}

/** On a connection of its own, without the pool's time limits: a migration may take long. */
async function migrateAlone(url: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
  } finally {
    await client.end();
  }
}

/** Throws `ConfigError` with what the server says; else with a code alone, for the rest may hold a part of a password that was not encoded. */
async function connect(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
    await client.connect();
    return client;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    throw new ConfigError(`DATABASE_URL: ${error instanceof pg.DatabaseError ? error.message : `the database cannot be reached (${code})`}`);
  }
}

async function runScript(pool: pg.Pool, text: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(text);
    client.release();
  } catch (error) {
    client.release(true); // its transaction is broken: the connection goes with it
    throw error;
  }
}
