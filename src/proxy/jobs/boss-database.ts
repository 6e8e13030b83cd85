import type { Database } from '../store/database';

/** What pg-boss runs its statements through. */
export interface BossDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const SCRIPT = /^\s*BEGIN;/;

/**
 * Statements of pg-boss on our own connection, or inside our own transaction: a job is then queued when the rows it speaks of are
 * kept, or not at all. Its scripts (several statements between BEGIN and COMMIT) go to `runScript`, which undoes a failed one.
 */
export function createBossDatabase(db: Database, runScript: (text: string) => Promise<void>): BossDatabase {
  return {
    async executeSql(text, values = []) {
      if (SCRIPT.test(text)) {
        await runScript(text);
        return { rows: [] };
      }
      const result: unknown = await db._.session.prepareQuery({ sql: text, params: values }, undefined, undefined, false).execute();
      return { rows: rowsOf(result) };
    },
  };
}

function rowsOf(result: unknown): unknown[] {
  if (typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows)) return result.rows;
  throw new Error('the database driver gave no rows');
}
