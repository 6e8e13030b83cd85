import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from './database';
import { openPostgres } from './open-postgres';
import { ownDatabase } from './own-database.test-helper';

const url = await ownDatabase();
/** As many as the pool has. */
const ALL = 10;

/** The way to the database, which can be made to let nothing through without a word, as a network does. */
async function openWay(to: URL) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const near = new URL(to);
  near.hostname = '127.0.0.1';
  near.port = String((server.address() as AddressInfo).port);
  return {
    url: near.href,
    block: () => { for (const socket of sockets) socket.pause(); },
    free: () => { for (const socket of sockets) socket.resume(); },
    close: () => { for (const socket of sockets) socket.destroy(); server.close(); },
  };
}

describe.skipIf(url === null)('PostgreSQL that does not answer for a while', () => {
  let way: Awaited<ReturnType<typeof openWay>>;
  let open: OpenDatabase;
  beforeAll(async () => {
    way = await openWay(new URL(url ?? ''));
    open = await openPostgres(way.url, () => undefined);
    await open.db.execute(sql`create table seen (what text)`);
  });
  afterAll(async () => {
    await open.close();
    way.close();
  });
  const note = (what: string) => open.db.transaction(async (tx) => void (await tx.execute(sql`insert into seen values (${what})`)));

  it('is not the end of the process when it closes a connection inside a transaction', async () => {
    await expect(open.db.transaction((tx) => tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`))).rejects.toThrow();
    await note('after');
  });

  it('costs no connection for which a transaction was about to begin', async () => {
    await Promise.all(Array.from({ length: ALL }, () => note('before')));
    way.block();
    const during = await Promise.allSettled(Array.from({ length: ALL }, () => note('during')));
    way.free();
    expect(during.filter(({ status }) => status === 'rejected')).toHaveLength(ALL);
    await note('after');
  });

  it('leaves no connection inside a transaction that nobody ends', async () => {
    const given = open.db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`select pg_sleep(14)`);
    });
    await expect(given).rejects.toThrow();
    await new Promise((resolve) => { setTimeout(resolve, 3000); });
    for (let each = 0; each < ALL; each += 1) {
      const state = await open.db.execute(sql`select pg_current_xact_id_if_assigned() is null and statement_timestamp() - transaction_timestamp() < interval '1 s' as alone`);
      expect((state as unknown as { rows: { alone: boolean }[] }).rows[0]?.alone).toBe(true);
    }
  });
});
