import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from './database';
import { openPostgres } from './open-postgres';
import { ownDatabase } from './own-database.test-helper';

const url = await ownDatabase();

describe.skipIf(url === null)('PostgreSQL that does not answer for a while', () => {
  let open: OpenDatabase;
  beforeAll(async () => {
    open = await openPostgres(url ?? '', () => undefined);
    await open.db.execute(sql`create table seen (what text)`);
  });
  afterAll(() => open.close());
  const note = (what: string) => open.db.transaction(async (tx) => void (await tx.execute(sql`insert into seen values (${what})`)));

  it('is not the end of the process when it closes a connection inside a transaction', async () => {
    await expect(open.db.transaction((tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`))).rejects.toThrow();
    await note('after');
  });
});
