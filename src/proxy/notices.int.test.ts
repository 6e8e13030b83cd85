import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toIso, vnClock, vnDate } from '../domain/time';
import { markRead } from './store/inbox';
import { changeNoticeSettings } from './store/notice-settings';
import { changeHeldNotice, claimNotices } from './store/notices';
import { noticeDays, notices } from './store/telling-schema';
import { ownDatabase } from './store/own-database.test-helper';
import { openStore, type Store } from './store/store';
import { FakeChannel, FakeSystems, HandClock, MORNING, openTelling } from './telling/telling.test-helper';
import type { NoticeOutcome } from './upstream/notice-ports';

const url = await ownDatabase();
const fault = (maybeSent: boolean): NoticeOutcome => ({ kind: 'fault', maybeSent, fault: { kind: 'timeout', system: 'zalo', detail: '' } });

describe.each([['PGlite', null], ['PostgreSQL', url]] as const)('messages on %s', (name, databaseUrl) => {
  describe.runIf(name === 'PGlite' || databaseUrl !== null)('with a database', () => {
    let store: Store;
    let clock: HandClock;
    let oa: FakeChannel;
    let zbs: FakeChannel;
    let app: FakeChannel;
    let telling: ReturnType<typeof openTelling>;
    let id: string;
    beforeAll(async () => { store = await openStore({ databaseUrl, dataDir: null, onError: (error) => { throw error; } }); });
    afterAll(() => store.close());
    beforeEach(async () => {
      await store.db.delete(notices);
      await store.db.delete(noticeDays);
      clock = new HandClock();
      [oa, zbs, app] = [new FakeChannel('oa'), new FakeChannel('zbs'), new FakeChannel('mini_app')];
      telling = openTelling(store, clock, new FakeSystems(clock), { channels: [oa, zbs, app] });
      id = await telling.citizen();
      await telling.reach(id);
    });
    const code = 'H11.23-261103-0007';
    const add = (to = id, changeKey: string = randomUUID()) =>
      store.db.transaction((tx) => telling.house.inbox.add(tx, { citizenId: to, kind: 'overdue', subject: { kind: 'dossier', code, provinceId: 'binh-thuan' }, facts: { procedure: 'Đăng ký khai sinh', agency: 'UBND xã', newDueAt: '2026-12-04T17:00:00+07:00', apologyReason: 'x' }, changeKey, at: new Date(clock.now) }));
    const send = async () => { while (await telling.house.noticeWorker.turn()) { /* the next batch */ } };
    const only = (channel: 'oa' | 'zbs' | 'mini_app', to = id) => changeNoticeSettings(store.db, to, { oaAllowed: channel === 'oa', zbsAllowed: channel === 'zbs', miniAppAllowed: channel === 'mini_app' });
    const states = async () => (await store.db.select({ state: notices.state }).from(notices)).map(({ state }) => state);
    const counts = () => [oa, zbs, app].map((channel) => channel.sent.length);

    it('go over the first channel that can reach, with a code, a day and a path and nothing else', async () => {
      await add();
      await send();
      expect(counts()).toEqual([1, 0, 0]);
      expect(oa.sent[0]).toMatchObject({ templateKind: 'overdue', facts: { code, date: '2026-12-04' }, link: `/ho-so/${code}?tinh=binh-thuan`, to: { oaUserId: `oa-${id}` } });
      expect(JSON.stringify(oa.sent[0])).not.toMatch(/khai sinh|UBND/);
      expect(await states()).toEqual(['sent']);
    });

    it('fall through to the next channel when one cannot reach, and never try that one again for it', async () => {
      oa.answer = () => ({ kind: 'unreachable', why: 'not_following' });
      zbs.answer = () => ({ kind: 'unreachable', why: 'no_account' });
      await add();
      await send();
      expect(counts()).toEqual([1, 1, 1]);
      await add();
      await send();
      expect(oa.sent).toHaveLength(1);
    });

    it('are for who wants them: not for a muted kind, a channel switched off, nobody to reach, or news already read', async () => {
      await changeNoticeSettings(store.db, id, { mutedKinds: ['overdue'] });
      await add();
      await changeNoticeSettings(store.db, id, { mutedKinds: [], oaAllowed: false, zbsAllowed: false, miniAppAllowed: false });
      await add();
      await add(await telling.citizen());
      expect(await states()).toEqual([]);
      await changeNoticeSettings(store.db, id, { oaAllowed: true });
      clock.pass(1);
      await add();
      const [last] = (await telling.told(id)).slice(-1);
      await markRead(store.db, id, last?.id ?? '', new Date(clock.now));
      await send();
      expect(counts()).toEqual([0, 0, 0]);
      expect(await states()).toEqual(['none']);
    });

    it('wait for the morning', async () => {
      clock.now = Date.parse('2026-11-25T22:00:00+07:00');
      await add();
      await send();
      expect(counts()).toEqual([0, 0, 0]);
      clock.now = Date.parse('2026-11-26T05:59:59+07:00');
      await send();
      expect(counts()).toEqual([0, 0, 0]);
      clock.now = Date.parse('2026-11-26T06:00:00+07:00');
      await send();
      expect(counts()).toEqual([1, 0, 0]);
    });

    it('of the mini app are one a day for a person and a thousand for the app; the second waits, and is dropped when it is old', async () => {
      await only('mini_app');
      await add();
      await add();
      await send();
      expect(app.sent).toHaveLength(1);
      clock.now = Date.parse('2026-11-26T06:00:00+07:00');
      await send();
      expect(app.sent).toHaveLength(2);
      await store.db.insert(noticeDays).values({ channel: 'mini_app', day: '2026-11-26', sent: 999 }).onConflictDoUpdate({ target: [noticeDays.channel, noticeDays.day], set: { sent: 999 } });
      const others = [await telling.citizen(), await telling.citizen()];
      for (const other of others) {
        await telling.reach(other);
        await only('mini_app', other);
        await add(other);
      }
      await send();
      expect(app.sent).toHaveLength(3);
      clock.now = Date.parse('2026-11-28T06:00:00+07:00');
      await send();
      expect(app.sent).toHaveLength(3);
      expect((await states()).sort()).toEqual(['none', 'sent', 'sent', 'sent']);
    });

    it('that may have gone out are not repeated, over any channel', async () => {
      oa.answer = () => fault(true);
      await add();
      await send();
      clock.pass(600);
      await send();
      expect(counts()).toEqual([1, 0, 0]);
      expect(await states()).toEqual(['unknown']);
    });

    it('that certainly have not are tried again a few times, then over the next channel', async () => {
      oa.answer = () => fault(false);
      await add();
      for (let hour = 0; hour < 8; hour += 1) {
        await send();
        clock.pass(60);
      }
      expect(counts()).toEqual([4, 1, 0]);
      expect(await states()).toEqual(['sent']);
    });

    it('in the hands of a worker that died are settled when its lease ends: sent by another if not begun, else never', async () => {
      await add();
      await add();
      const held = await claimNotices(store.db, { now: new Date(clock.now), leaseUntil: new Date(clock.now + 120_000), atMost: 8 });
      const begun = held[0];
      if (begun === undefined) throw new Error('nothing claimed');
      await changeHeldNotice(store.db, begun, { channel: 'oa' });
      await send();
      expect(counts()).toEqual([0, 0, 0]);
      clock.pass(3);
      await send();
      expect(oa.sent).toHaveLength(1);
      expect(oa.sent[0]?.reference).not.toBe(begun.entryId);
      expect((await states()).sort()).toEqual(['sent', 'unknown']);
      expect(await changeHeldNotice(store.db, begun, { channel: 'zbs' })).toBe(false);
    });

    it('are one for a change, however often it is told and however many send', async () => {
      const other = openTelling(store, clock, new FakeSystems(clock), { channels: [oa, zbs, app] });
      await Promise.all(Array.from({ length: 6 }, () => add(id, 'same')));
      await Promise.all([telling, other, telling, other].map(({ house }) => house.noticeWorker.turn()));
      expect(await telling.told(id)).toHaveLength(1);
      expect(counts()).toEqual([1, 0, 0]);
    });

    it('go with the citizen', async () => {
      await add();
      await store.citizens.erase(id);
      await send();
      expect(counts()).toEqual([0, 0, 0]);
      expect(await store.db.select().from(notices).where(eq(notices.citizenId, id))).toEqual([]);
    });

    it('whatever the channels answer: at most one that may have arrived for a change, by day, and one a day over the mini app', async () => {
      const fate = fc.constantFrom<NoticeOutcome>({ kind: 'sent', messageId: 'm' }, { kind: 'unreachable', why: 'no_account' }, { kind: 'quota', untilMs: MORNING + 7_200_000, whose: 'citizen' }, fault(true), fault(false));
      await fc.assert(fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 12 }), fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 }), async (fates, waits) => {
        await store.db.delete(notices);
        const person = await telling.citizen();
        await telling.reach(person);
        clock.now = MORNING;
        const arrived: { reference: string; channel: string; at: string }[] = [];
        let next = 0;
        for (const channel of [oa, zbs, app]) {
          channel.answer = ({ reference }) => {
            const outcome = fates[next++ % fates.length] ?? fault(true);
            if (outcome.kind === 'sent' || (outcome.kind === 'fault' && outcome.maybeSent)) arrived.push({ reference, channel: channel.id, at: toIso(new Date(clock.now)) });
            return outcome;
          };
        }
        for (const minutes of waits) {
          await add(person);
          await send();
          clock.pass(minutes);
          await send();
        }
        expect(new Set(arrived.map(({ reference }) => reference)).size).toBe(arrived.length);
        for (const { at } of arrived) expect(vnClock(at) >= '06:00:00' && vnClock(at) < '22:00:00').toBe(true);
        const days = arrived.filter(({ channel }) => channel === 'mini_app').map(({ at }) => vnDate(at));
        expect(new Set(days).size).toBe(days.length);
      }), { numRuns: 12 });
    }, 90_000);
  });
});
