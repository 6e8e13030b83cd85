import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCitizenStore } from './citizens';
import { recordConsent } from './consents';
import { beginFollowing, lockFollowState } from './follow-states';
import { insertEntry } from './inbox';
import { changeNoticeSettings, findNoticeSettings } from './notice-settings';
import { takeNumber } from './number-owner';
import { citizens } from './schema';
import { ownDatabase } from './own-database.test-helper';
import { openStore, type Store } from './store';

const now = new Date('2026-11-20T02:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const key = { provinceId: 'binh-thuan', code: 'H11.23-260716-0007' };
const failure = (error: Error) => { throw error; };

const places: [string, string | null][] = [['PGlite', null]];
const postgres = await ownDatabase();
if (postgres !== null) places.push(['PostgreSQL', postgres]);

describe.each(places)('store on %s', (_name, databaseUrl) => {
  let store: Store;
  beforeAll(async () => { store = await openStore({ databaseUrl, dataDir: null, onError: failure }); });
  afterAll(() => store.close());
  const someone = () => store.citizens.recognise(randomUUID(), null, now);

  it('recognises a Zalo account and renews its name', async () => {
    const zaloHash = randomUUID();
    const first = await store.citizens.recognise(zaloHash, 'sealed-1', now);
    const again = await store.citizens.recognise(zaloHash, 'sealed-2', later(1));
    expect(again.id).toBe(first.id);
    expect(await store.citizens.find(first.id)).toMatchObject({ nameSealed: 'sealed-2', createdAt: now });
  });

  it('finds a session until it ends', async () => {
    const citizen = await someone();
    const hash = randomUUID();
    await store.sessions.create(hash, { citizenId: citizen.id, expiresAt: later(12) }, now);
    expect(await store.sessions.find(hash, later(11))).toEqual({ citizenId: citizen.id, expiresAt: later(12) });
    expect(await store.sessions.find(hash, later(12))).toBeNull();
    await store.sessions.end(hash);
    expect(await store.sessions.find(hash, now)).toBeNull();
  });

  it('keeps no more follows of a citizen than there may be, however many come together', async () => {
    const { id } = await someone();
    const follow = (nth: number) => store.follows.put(id, { provinceId: 'binh-thuan', code: `H11.23-260716-${1000 + nth}`, labelSealed: null, followedAt: now }, 3);
    const kept = await Promise.all(Array.from({ length: 8 }, (_, nth) => follow(nth)));
    expect(kept.filter(Boolean)).toHaveLength(3);
    expect(await store.follows.keys(id)).toHaveLength(3);
  });

  it('gives a number to one of those who prove it at once, and takes no harm when two change theirs for the other\'s', async () => {
    const owners = async (phoneHash: string) => (await store.db.select({ id: citizens.id }).from(citizens).where(eq(citizens.phoneHash, phoneHash))).map(({ id }) => id);
    const prove = (id: string, phoneHash: string) =>
      store.db.transaction(async (tx) => {
        const before = await takeNumber(tx, phoneHash, id, now);
        await createCitizenStore(tx).keepPhone(id, { phoneHash, phoneMasked: '', consentVersion: '1', consentAt: now });
        return before;
      });
    for (let round = 0; round < 10; round += 1) {
      const [an, ben] = [(await someone()).id, (await someone()).id];
      const [number, another] = [randomUUID(), randomUUID()];
      const before = await Promise.all([prove(an, number), prove(ben, number)]);
      const [owner, ...more] = await owners(number);
      expect([more, before.flat()]).toEqual([[], [owner === an ? ben : an]]);
      await Promise.all([prove(an, number), prove(ben, another)]);
      await Promise.all([prove(an, another), prove(ben, number)]);
      expect([await owners(another), await owners(number)]).toEqual([[an], [ben]]);
    }
  });

  it('takes a number from an account that is just being deleted', async () => {
    const [leaver, owner] = [(await someone()).id, (await someone()).id];
    const phoneHash = randomUUID();
    await recordConsent(store.db, leaver, { purpose: 'messages', granted: true, version: '1' }, now);
    await changeNoticeSettings(store.db, leaver, { phoneHash, phoneSealed: 'sealed' });
    const { taken } = await store.db.transaction(async (tx) => {
      await tx.select().from(citizens).where(eq(citizens.id, leaver)).for('update');
      const taking = store.db.transaction((other) => takeNumber(other, phoneHash, owner, now));
      await pause(300);
      await tx.delete(citizens).where(eq(citizens.id, leaver));
      return { taken: taking };
    });
    expect(await taken).toEqual([]);
    expect(await findNoticeSettings(store.db, leaver)).toBeNull();
  });

  it('erases a citizen with everything kept about them, and nobody else', async () => {
    const [leaver, stayer] = [await someone(), await someone()];
    for (const { id } of [leaver, stayer]) {
      await store.sessions.create(`s-${id}`, { citizenId: id, expiresAt: later(1) }, now);
      await store.grants.put(id, key, later(1));
      await store.follows.put(id, { ...key, labelSealed: null, followedAt: now }, 100);
    }
    await store.citizens.erase(leaver.id);
    expect(await store.citizens.find(leaver.id)).toBeNull();
    expect(await store.sessions.find(`s-${leaver.id}`, now)).toBeNull();
    expect(await store.grants.list(leaver.id, now)).toEqual([]);
    expect(await store.follows.list(leaver.id)).toEqual([]);
    expect(await store.grants.list(stayer.id, now)).toEqual([key]);
    expect(await store.follows.list(stayer.id)).toHaveLength(1);
  });

  it('lets a second device follow while its citizen is told of a change in that dossier', async () => {
    const { id } = await someone();
    const dossier = { provinceId: 'binh-thuan', code: randomUUID() };
    await beginFollowing(store.db, dossier, now);
    const { second } = await store.db.transaction(async (tx) => {
      await lockFollowState(tx, dossier);
      const followed = store.follows.put(id, { ...dossier, labelSealed: null, followedAt: now }, 100);
      await pause(300);
      await insertEntry(tx, { id: randomUUID(), citizenId: id, kind: 'returned', subjectKind: 'dossier', subjectId: dossier.code, provinceId: dossier.provinceId, changeKey: 'returned', factsSealed: '', at: now });
      return { second: followed };
    });
    expect(await second).toBe(true);
  });

  it('holds at most so many follows, and lets a held one change its label', async () => {
    const { id } = await someone();
    const follow = (code: string, labelSealed: string | null = null) => store.follows.put(id, { provinceId: 'p', code, labelSealed, followedAt: now }, 2);
    expect([await follow('A'), await follow('B'), await follow('C')]).toEqual([true, true, false]);
    expect(await follow('A', 'new')).toBe(true);
    expect((await store.follows.list(id)).map((row) => [row.code, row.labelSealed]).sort()).toEqual([['A', 'new'], ['B', null]]);
    await store.follows.remove(id, { provinceId: 'p', code: 'A' });
    expect(await follow('C')).toBe(true);
  });

  it('never lets an older state overwrite a newer one', async () => {
    const dossier = { provinceId: 'p', code: randomUUID() };
    await store.snapshots.put(dossier, 'newer', later(2));
    await store.snapshots.put(dossier, 'older', later(1));
    expect(await store.snapshots.find(dossier)).toBe('newer');
  });

  it('gives a key to one request, and its answer to the others', async () => {
    const { id } = await someone();
    const answer = { citizenId: id, scope: 'POST /x', key: 'k1' };
    const claim = (hash: string, at = now) => store.answers.claim(answer, hash, at, new Date(at.getTime() - 60_000));
    const claims = await Promise.all([claim('h'), claim('h'), claim('h')]);
    expect(claims.filter((each) => each.kind === 'mine')).toHaveLength(1);
    expect(await claim('other')).toEqual({ kind: 'other_body' });
    await store.answers.settle(answer, 200, 'sealed');
    expect(await claim('h', later(1))).toEqual({ kind: 'answered', status: 200, bodySealed: 'sealed' });
  });

  it('takes over a key whose holder died', async () => {
    const { id } = await someone();
    const answer = { citizenId: id, scope: 'POST /x', key: 'k2' };
    await store.answers.claim(answer, 'h', now, now);
    expect((await store.answers.claim(answer, 'h', later(1), now)).kind).toBe('busy');
    expect((await store.answers.claim(answer, 'h', later(1), later(0.5))).kind).toBe('mine');
    await store.answers.release(answer);
    expect((await store.answers.claim(answer, 'other', later(1), now)).kind).toBe('mine');
  });

  it('prunes what has ended and keeps what is followed', async () => {
    const { id } = await someone();
    const followed = { provinceId: 'p', code: randomUUID() };
    const loose = { provinceId: 'p', code: randomUUID() };
    await store.follows.put(id, { ...followed, labelSealed: null, followedAt: now }, 100);
    for (const each of [followed, loose]) await store.snapshots.put(each, 's', now);
    await store.grants.put(id, key, later(1));
    await store.prune(later(25));
    expect(await store.snapshots.find(followed)).toBe('s');
    expect(await store.snapshots.find(loose)).toBeNull();
    expect(await store.grants.list(id, now)).toEqual([]);
  });
});

describe('embedded store on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const where = { databaseUrl: null, dataDir: join(folder, 'pg'), onError: failure };

  it('has its place only once it is whole, for a first start that is cut off', async () => {
    mkdirSync(join(folder, 'pg.unfinished-before'));
    const opening = openStore(where);
    while (!existsSync(where.dataDir)) await pause(1);
    expect(['PG_VERSION', 'global/pg_control', 'postgresql.conf'].map((file) => existsSync(join(where.dataDir, file)))).toEqual([true, true, true]);
    await (await opening).close();
    expect(readdirSync(folder)).toEqual(['pg']);
  });

  it('is open once at a time, and has everything again after a restart', async () => {
    const first = await openStore(where);
    await expect(openStore(where)).rejects.toThrow(/^DATA_DIR: /);
    await first.snapshots.put(key, 'kept', now);
    await first.close();
    const second = await openStore(where);
    expect(await second.snapshots.find(key)).toBe('kept');
    await second.close();
  });
});
