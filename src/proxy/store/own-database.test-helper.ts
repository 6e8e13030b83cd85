import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';

/**
 * The address of a PostgreSQL database for the calling file alone, dropped after its last test; null when TEST_DATABASE_URL names no server.
 * Files run side by side: with one database for all, one would look at what another follows, sends or clears away.
 */
export async function ownDatabase(): Promise<string | null> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) return null;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const tell = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await tell(`create database ${name}`);
  // A pool is closed before its connections are: cut off, one would tell its error to tests that are over. The plain way waits five seconds for them.
  afterAll(() => tell(`drop database ${name}`).catch(() => tell(`drop database ${name} with (force)`)));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
