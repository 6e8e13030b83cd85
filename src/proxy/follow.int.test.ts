import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Dossier } from '../domain/dossier';
import { sampleDossier } from './fake-parts.test-helper';
import { keyedHash } from './security/digests';
import { beginFollowing, claimDue, dropFollowState, lockFollowState } from './store/follow-states';
import { follows } from './store/schema';
import { followStates, lookBudgets } from './store/telling-schema';
import { ownDatabase } from './store/own-database.test-helper';
import { openStore, type Store } from './store/store';
import { FakeSystems, HandClock, openTelling } from './telling/telling.test-helper';

const url = await ownDatabase();

describe.each([['PGlite', null], ['PostgreSQL', url]] as const)('following on %s', (name, databaseUrl) => {
  describe.runIf(name === 'PGlite' || databaseUrl !== null)('with a database', () => {
    let store: Store;
    let clock: HandClock;
    let systems: FakeSystems;
    let telling: ReturnType<typeof openTelling>;
    let code: string;
    let key: { provinceId: string; code: string };
    beforeAll(async () => { store = await openStore({ databaseUrl, dataDir: null, onError: (error) => { throw error; } }); });
    afterAll(() => store.close());
    beforeEach(async () => {
      await store.db.delete(followStates);
      await store.db.delete(lookBudgets);
      clock = new HandClock();
      systems = new FakeSystems(clock);
      telling = openTelling(store, clock, systems);
      code = `H11.23-261103-${randomUUID()}`;
      key = { provinceId: 'binh-thuan', code };
    });
    const become = (change: Partial<Dossier>) => systems.dossiers.set(code, sampleDossier(code, { dueAt: '2026-12-11T17:00:00+07:00', ...change }));
    const state = async () => (await store.db.select().from(followStates).where(eq(followStates.code, code)))[0];
    /** Followed, seen once, and some hours later. */
    async function followed(): Promise<string> {
      const id = await telling.follower(key);
      become({ statusCode: 4 });
      await telling.work();
      clock.pass(240);
      return id;
    }

    it('asks once for all who follow, and tells each what they may see', async () => {
      const stranger = await followed();
      const [knower, owner] = [await telling.follower(key), await telling.follower(key)];
      await store.grants.put(knower, key, new Date(clock.now + 1e9));
      await store.citizens.keepPhone(owner, { phoneHash: keyedHash(Buffer.alloc(32, 1), 'phone', '84912345678'), phoneMasked: '', consentVersion: '1', consentAt: new Date(clock.now) });
      systems.asked.length = 0;
      become({ statusCode: 6, fees: [{ name: 'Lệ phí', amountVnd: 8000, paid: false }] });
      await telling.work();
      expect(systems.asked).toHaveLength(1);
      const factsOf = async (id: string) => (await telling.told(id)).map((row) => [row.kind, telling.house.inbox.factsOf(row)]);
      expect(await factsOf(stranger)).toEqual([['status_changed', { group: 'waiting_citizen', levelReached: 'commune', levelNow: 'commune', timeliness: 'paused', knownAt: expect.any(String) }]]);
      expect(await factsOf(knower)).toMatchObject([['fee_due', { procedure: 'Đăng ký khai sinh' }]]);
      expect(await factsOf(owner)).toMatchObject([['fee_due', { amountVnd: 8000 }]]);
    });

    it('tells nothing of what was there when it was followed, and each change after it once', async () => {
      const id = await followed();
      expect(await telling.kinds(id)).toEqual([]);
      for (const statusCode of [5, 4, 5, 5, 9, 10] as const) {
        become({ statusCode });
        await telling.work();
        clock.pass(600);
      }
      expect(await telling.kinds(id)).toEqual(['status_changed', 'status_changed', 'status_changed', 'result_ready', 'returned']);
    });

    it('tells nothing of a person’s number in a text that stays as it is', async () => {
      const id = await followed();
      await store.grants.put(id, key, new Date(clock.now + 1e9));
      become({ statusCode: 0, statusRaw: 'Chờ ông An 0987654321' });
      await telling.work();
      clock.pass(600);
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['status_changed']);
    });

    it('looks as soon as it may at what was followed in its last known state', async () => {
      const id = await telling.follower(key);
      await telling.house.observer.saw(key, sampleDossier(code, { dueAt: '2026-12-11T17:00:00+07:00', fetchedAt: new Date(clock.now - 10 * 3_600_000).toISOString() }));
      become({ statusCode: 9 });
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready']);
    });

    it('never looks again at what has ended', async () => {
      await followed();
      become({ statusCode: 10 });
      await telling.work();
      systems.asked.length = 0;
      clock.pass(60 * 24 * 30);
      await telling.work();
      expect(systems.asked).toEqual([]);
    });

    it('tells a change once, whoever and how many see it at once', async () => {
      const id = await followed();
      const other = openTelling(store, clock, systems);
      const seen = sampleDossier(code, { statusCode: 9, dueAt: '2026-12-11T17:00:00+07:00', fetchedAt: new Date(clock.now).toISOString() });
      await Promise.all([telling, other, telling, other].map(({ house }) => house.observer.saw(key, seen)));
      expect(await telling.kinds(id)).toEqual(['result_ready']);
    });

    it('keeps the state only with what was told of it', async () => {
      const id = await followed();
      become({ statusCode: 9 });
      await store.db.execute(sql`create function refuse_entry() returns trigger as $$ begin raise exception 'no'; end $$ language plpgsql`);
      await store.db.execute(sql`create trigger refuse_entry before insert on inbox_entries for each row execute function refuse_entry()`);
      await telling.work('binh-thuan', 2);
      expect(telling.errors).toHaveLength(1);
      await store.db.execute(sql`drop trigger refuse_entry on inbox_entries`);
      await store.db.execute(sql`drop function refuse_entry`);
      clock.pass(10);
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready']);
    });

    it('looks again at what a worker that died had in hand, when its lease ends', async () => {
      const id = await followed();
      become({ statusCode: 9 });
      await store.db.transaction((tx) => claimDue(tx, 'binh-thuan', { by: 'lookAt', now: new Date(clock.now), leaseUntil: new Date(clock.now + 60_000), atMost: 9 }));
      await telling.work();
      expect(await telling.kinds(id)).toEqual([]);
      clock.pass(2);
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready']);
    });

    it('follows anew without losing news to what was told before', async () => {
      const id = await followed();
      become({ statusCode: 9 });
      await telling.work();
      await store.follows.remove(id, key);
      await store.prune(new Date(clock.now));
      expect(await state()).toBeUndefined();
      clock.pass(60);
      await store.follows.put(id, { ...key, labelSealed: null, followedAt: new Date(clock.now) }, 100);
      become({ statusCode: 4 });
      await telling.work();
      clock.pass(240);
      become({ statusCode: 9 });
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready', 'result_ready']);
    });

    it('tells who filed here what was done before anyone looked', async () => {
      const id = await telling.citizen();
      await store.follows.put(id, { ...key, labelSealed: null, followedAt: new Date(clock.now) }, 100);
      await store.db.delete(followStates);
      await beginFollowing(store.db, key, new Date(clock.now), true);
      become({ statusCode: 2 });
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['accepted']);
    });

    it('looks at once when told that something changed, and again when told while it looked', async () => {
      const id = await followed();
      await telling.work();
      become({ statusCode: 9 });
      await telling.work();
      expect(await telling.kinds(id)).toEqual([]);
      expect(await telling.house.hintChanged(store.db, 'binh-thuan', code)).toBe(true);
      expect(await telling.house.hintChanged(store.db, 'binh-thuan', 'H11.23-261103-0000')).toBe(false);
      clock.now += 1;
      systems.meanwhile = async () => {
        systems.meanwhile = () => Promise.resolve();
        become({ statusCode: 10 });
        clock.now += 1;
        await telling.house.hintChanged(store.db, 'binh-thuan', code);
      };
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready']);
      clock.now += 1;
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready', 'returned']);
    });

    it('goes without a dossier that is not there (any more)', async () => {
      const id = await followed();
      systems.dossiers.delete(code);
      await telling.work();
      clock.pass(600);
      become({ statusCode: 9 });
      await telling.work();
      expect(await telling.kinds(id)).toEqual(['result_ready']);
    });

    describe('a system', () => {
      const many = async (count: number) => {
        for (let n = 0; n < count; n += 1) {
          const each = { provinceId: 'binh-thuan', code: `H11.23-261104-${randomUUID()}` };
          systems.dossiers.set(each.code, sampleDossier(each.code, { statusCode: 1, dueAt: null }));
          await telling.follower(each);
        }
      };

      it('is never asked more than its budget grants, by two workers together', async () => {
        const [one, two] = [openTelling(store, clock, systems, { perMinute: 20 }), openTelling(store, clock, systems, { perMinute: 20 })];
        await many(70);
        for (let second = 0; second < 240; second += 2) {
          await Promise.all([one.house.followWorker.turn('binh-thuan'), two.house.followWorker.turn('binh-thuan')]);
          clock.now += 2000;
        }
        const times = systems.asked.map(({ atMs }) => atMs);
        const inAMinute = times.map((from) => times.filter((at) => at >= from && at < from + 60_000).length);
        expect(Math.max(...inAMinute)).toBeLessThanOrEqual(20);
        expect(times.length).toBe(70);
        expect(new Set(systems.asked.map(({ code: asked }) => asked)).size).toBe(70);
      });

      it('that is down is left to rest, tried with one request, and worked on when it answers; the others go on', async () => {
        const id = await followed();
        const far = { provinceId: 'ca-mau', code: `H12.14-261103-${randomUUID()}` };
        systems.dossiers.set(far.code, sampleDossier(far.code, { provinceId: 'ca-mau' }));
        await telling.follower(far);
        await many(20);
        systems.down.add('binh-thuan');
        systems.asked.length = 0;
        for (let second = 0; second < 1200; second += 5) {
          await telling.house.followWorker.turn('binh-thuan');
          await telling.house.followWorker.turn('ca-mau');
          clock.now += 5000;
        }
        const asked = (provinceId: string) => systems.asked.filter((each) => each.provinceId === provinceId).length;
        expect(asked('binh-thuan')).toBeLessThan(15);
        expect(asked('ca-mau')).toBe(1);
        systems.down.clear();
        become({ statusCode: 9 });
        for (let second = 0; second < 2400; second += 5) {
          await telling.house.followWorker.turn('binh-thuan');
          clock.now += 5000;
        }
        expect(await telling.kinds(id)).toEqual(['result_ready']);
      });

      it('under announced maintenance is left alone, and what time brings is told all the same', async () => {
        const id = await telling.follower(key);
        become({ statusCode: 4, dueAt: '2026-11-27T17:00:00+07:00' });
        await telling.work();
        const maintained = openTelling(store, clock, systems, { maintained: new Set(['binh-thuan']) });
        systems.asked.length = 0;
        clock.now = Date.parse('2026-11-26T08:00:00+07:00');
        await maintained.house.followWorker.turn('binh-thuan');
        await maintained.house.followWorker.turn('binh-thuan');
        expect(systems.asked).toEqual([]);
        expect(await telling.kinds(id)).toEqual(['status_changed']);
        await telling.work();
        expect(await telling.kinds(id)).toEqual(['status_changed']);
      });
    });

    it('tells of the day before and the day after the appointment, once each', async () => {
      const id = await telling.follower(key);
      await store.grants.put(id, key, new Date(clock.now + 1e9));
      become({ statusCode: 4, dueAt: '2026-11-27T17:00:00+07:00' });
      for (let hours = 0; hours < 120; hours += 1) {
        await telling.work();
        clock.pass(60);
      }
      expect((await telling.told(id)).map(({ kind, at }) => [kind, new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 13)])).toEqual([
        ['due_tomorrow', expect.stringMatching(/^2026-11-26T0[678]/)],
        ['overdue', expect.stringMatching(/^2026-11-28T0[678]/)],
      ]);
    });

    it.runIf(databaseUrl !== null)('keeps a state for who begins to follow while it is cleared away as nobody’s', async () => {
      await beginFollowing(store.db, key, new Date(clock.now));
      const { begun } = await store.db.transaction(async (tx) => {
        await lockFollowState(tx, key);
        return { begun: telling.follower(key), dropped: await pause(300).then(() => dropFollowState(tx, key)) };
      });
      const id = await begun;
      expect(await state()).toBeDefined();
      await store.follows.remove(id, key);
      const { pruned } = await store.db.transaction(async (tx) => {
        await tx.insert(follows).values({ ...key, citizenId: id, followedAt: new Date(clock.now) });
        await beginFollowing(tx, key, new Date(clock.now));
        return { pruned: store.prune(new Date(clock.now)), waited: await pause(300) };
      });
      await pruned;
      expect(await state()).toBeDefined();
    });

    it('leaves no state behind when the last follower has left', async () => {
      const id = await followed();
      await store.citizens.erase(id);
      await telling.work();
      expect(await state()).toBeUndefined();
      expect(await telling.told(id)).toEqual([]);
    });
  });
});
