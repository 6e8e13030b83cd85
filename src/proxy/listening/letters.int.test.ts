import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCalendar } from '../../domain/calendar';
import { HOLIDAYS } from '../../domain/holidays';
import { readConfig } from '../config';
import { createPacing } from '../delivery/pacing';
import type { JobOutcome } from '../jobs/job-kind';
import { createJobs, type Jobs } from '../jobs/jobs';
import { inboxEntries as inboxTable } from '../store/telling-schema';
import { letterErrands, letters as letterTable } from '../store/listening-schema';
import { createLetterStore } from '../store/letters';
import { ownDatabase } from '../store/own-database.test-helper';
import { openStore, type Store } from '../store/store';
import { createInbox } from '../telling/inbox-box';
import { createLetterDelivery } from './deliver-letter';
import { FakeSystem, type Fate } from './fake-system.test-helper';
import { createLetterListener } from './hear-letter';
import { sendLetterErrand } from './keep-letter-errand';
import { DAY_MS, doNothing, HEARER, heardStep as step, HOUR_MS, petitionOf, PICTURE } from './letter.test-helper';
import { createLetterBox } from './letter-box';
import type { LetterContent } from './letter-content';
import type { ListeningParts } from './listening-parts';
import { createLetterErrandDelivery } from './send-letter-errand';
import { writeLetter } from './write-letter';

const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const box = createLetterBox(secrets);

describe.each([['PGlite', null], ['PostgreSQL', await ownDatabase()]] as const)('letters on %s', (name, databaseUrl) => {
  describe.runIf(name === 'PGlite' || databaseUrl !== null)('with a database', () => {
    let store: Store;
    let system: FakeSystem;
    let parts: ListeningParts;
    let jobs: Jobs;
    let nowMs: number;
    let citizenId: string;
    const clock = { nowMs: () => nowMs, wait: () => Promise.resolve() };

    beforeAll(async () => { store = await openStore({ databaseUrl, dataDir: null, onError: (error) => { throw error; } }); });
    afterAll(() => store.close());
    beforeEach(async () => {
      nowMs = Date.parse('2026-11-20T09:00:00+07:00');
      system = new FakeSystem();
      jobs = createJobs({ store, clock, alone: false, pollMs: 60_000, sweepMs: 60_000, onError: (error) => { throw error; } });
      parts = {
        db: store.db, letters: createLetterStore(store.db), box, papers: { bytesOf: () => Promise.resolve(PICTURE) }, systems: new Map([['binh-thuan', system]]),
        inbox: createInbox({ secrets, offered: [], onAdded: () => undefined }), jobs, pacing: createPacing({ clock, atOnce: 4 }), clock, calendar: createCalendar(HOLIDAYS),
        placeOf: () => 'Phường Phan Thiết, Tỉnh Lâm Đồng', config: readConfig({}),
      };
      doNothing(jobs);
      await jobs.open();
      citizenId = (await store.citizens.recognise(randomUUID(), null, new Date(nowMs))).id;
    });
    afterEach(() => jobs.stop(1000));

    const write = (content: LetterContent, draftId: string = randomUUID(), maxPerDay = 100) =>
      writeLetter(parts, { citizenId, draftId, provinceId: 'binh-thuan', procedureCode: null, mayPublish: false, hearer: HEARER, answerWorkingDays: 10, maxPerDay, content }, () => Promise.resolve(true));
    async function keep(pictures = 0): Promise<string> {
      const draftId = randomUUID();
      expect(await write(petitionOf(pictures), draftId)).toBe('kept');
      const row = await parts.letters.findOfDraft(citizenId, draftId);
      if (row === null) throw new Error('not kept');
      return row.id;
    }
    const attempt = (id: string, change: { stopping?: boolean; leaseMs?: number } = {}): Promise<JobOutcome> =>
      createLetterDelivery(parts).run({ id, attempt: 1, leaseEndsAtMs: nowMs + (change.leaseMs ?? 120_000), isStopping: () => change.stopping ?? false });
    const hear = (id: string): Promise<JobOutcome> => createLetterListener(parts).run({ id, attempt: 1, leaseEndsAtMs: nowMs + 60_000, isStopping: () => false });
    const rowOf = async (id: string) => (await store.db.select().from(letterTable).where(eq(letterTable.id, id)))[0]!;
    const toldOf = async (): Promise<string[]> => (await store.db.select().from(inboxTable).where(eq(inboxTable.citizenId, citizenId)).orderBy(inboxTable.at)).map(({ kind }) => kind);

    describe('writing', () => {
      it('keeps one letter of a draft, however many are sent at once', async () => {
        const draftId = randomUUID();
        const outcomes = await Promise.all(Array.from({ length: 8 }, () => write(petitionOf(0), draftId)));
        expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(7);
        expect(await store.db.select().from(letterTable).where(eq(letterTable.draftId, draftId))).toHaveLength(1);
      });

      it('takes so many a day of one person and no more, also when they come together', async () => {
        const outcomes = await Promise.all(Array.from({ length: 6 }, () => write(petitionOf(0), randomUUID(), 3)));
        expect(outcomes.sort()).toEqual(['full', 'full', 'full', 'kept', 'kept', 'kept']);
        nowMs += DAY_MS + 1;
        expect(await write(petitionOf(0), randomUUID(), 3)).toBe('kept');
      });

      it('knows its dates: five working days to forward it, ten to answer, counted in office hours', async () => {
        const row = await rowOf(await keep());
        expect(row).toMatchObject({ state: 'accepted', forwardBy: '2026-11-30', answerBy: '2026-12-07', agencyCode: 'H36.201' });
        expect(row.number).toMatch(/^PA-261120-[0-9A-Z]{6}$/);
      });

      it('leaves nothing readable of who wrote or what', async () => {
        const row = await rowOf(await keep());
        expect(JSON.stringify(row)).not.toMatch(/Mơ|Hàm Thắng|0912345678|Đèn/);
      });
    });

    describe('handing over', () => {
      it('hands over pictures and letter once, and waits for what is said', async () => {
        const id = await keep(2);
        expect(await attempt(id)).toEqual({ kind: 'done' });
        expect(system.calls).toEqual(['upload', 'upload', 'create']);
        expect(await rowOf(id)).toMatchObject({ state: 'sent', upstreamId: '1', lastFault: null, progressSealed: null });
        expect(system.kept[0]?.letter).toMatchObject({ reference: id, agencyCode: 'H36.201', topic: 'other', place: 'trước chợ, Phường Phan Thiết, Tỉnh Lâm Đồng', mayPublish: false });
        expect((await jobs.sizes()).find((queue) => queue.name === 'letter-hear')?.waiting).toBeGreaterThan(0);
        expect(await attempt(id)).toEqual({ kind: 'done' });
        expect(system.kept).toHaveLength(1);
      });

      it('believes no refusal of a run that another overtook', async () => {
        const id = await keep();
        system.fates = ['refused'];
        const { find } = system;
        system.find = async (...asked) => {
          system.find = find;
          await parts.letters.claim(id);
          return find(...asked);
        };
        expect(await attempt(id)).toEqual({ kind: 'wait', seconds: 1 });
        expect((await rowOf(id)).state).toBe('accepted');
      });

      it('asks before it sends again, not sooner than a slow system may take, and finds what was applied', async () => {
        const id = await keep();
        system.fates = ['applied_and_lost'];
        expect(await attempt(id)).toEqual({ kind: 'retry', fault: 'unreachable', notBeforeSeconds: 30 });
        nowMs += 10_000;
        expect(await attempt(id)).toEqual({ kind: 'wait', seconds: 20 });
        nowMs += 21_000;
        await attempt(id);
        expect(system.calls).toEqual(['create', 'find']);
        expect((await rowOf(id)).state).toBe('sent');
      });

      it('asks first after a process died with the letter in hand', async () => {
        const id = await keep();
        await parts.letters.claim(id);
        await attempt(id);
        expect(system.calls).toEqual(['find', 'create']);
      });

      it('believes a refusal only when the system has not got it, and tells the reason once', async () => {
        const id = await keep();
        system.fates = ['refused'];
        await attempt(id);
        expect((await rowOf(id)).state).toBe('not_accepted');
        expect(box.openHeard(await rowOf(id))?.reason).toBe('Không thuộc phạm vi tiếp nhận');
        expect(await toldOf()).toEqual(['petition_moved']);
        const second = await keep();
        system.fates = ['refused_though_applied'];
        await attempt(second);
        expect((await rowOf(second)).state).toBe('sent');
      });

      it('gives the job back when the process stops, and begins nothing that its lease does not cover', async () => {
        const id = await keep(1);
        expect(await attempt(id, { stopping: true })).toEqual({ kind: 'wait', seconds: 0 });
        expect(await attempt(id, { leaseMs: 10_000 })).toEqual({ kind: 'wait', seconds: 0 });
        expect(system.calls).toEqual(['find']);
      });

      it('is shown as failed and told when it is given up, and hands over the letter of a citizen who left', async () => {
        const failed = await keep();
        await store.db.transaction((tx) => createLetterDelivery(parts).bury(failed, tx));
        await store.db.transaction((tx) => createLetterDelivery(parts).bury(failed, tx));
        expect([(await rowOf(failed)).state, await toldOf()]).toEqual(['failed', ['filing_failed']]);
        const id = await keep();
        await store.citizens.erase(citizenId);
        await attempt(id);
        expect(await rowOf(id)).toMatchObject({ state: 'sent', citizenId: null });
      });

      it('makes one letter, whatever fails in whatever order', async () => {
        const fate = fc.constantFrom<Fate>('works', 'fails', 'applied_and_lost', 'circuit_open', 'refused_though_applied');
        await fc.assert(
          fc.asyncProperty(fc.array(fate, { maxLength: 10 }), fc.integer({ min: 0, max: 2 }), async (fates, pictures) => {
            const before = system.kept.length;
            const id = await keep(pictures);
            system.fates = [...fates];
            for (let run = 0; run < 40 && (await rowOf(id)).state === 'accepted'; run += 1) {
              await attempt(id);
              nowMs += HOUR_MS;
            }
            expect((await rowOf(id)).state).toBe('sent');
            expect(system.kept.length - before).toBe(1);
          }),
          { numRuns: name === 'PGlite' ? 30 : 15 },
        );
      });
    });

    describe('hearing', () => {
      async function sent(): Promise<string> {
        const id = await keep();
        await attempt(id);
        return id;
      }
      const say = (change: Partial<FakeSystem['heard']>): void => { system.heard = { ...system.heard, ...change }; };

      it('follows it to the answer, telling each change once, and then stops', async () => {
        const id = await sent();
        expect((await hear(id)).kind).toBe('wait');
        say({ state: 'forwarded', handler: 'UBND phường Mũi Né', steps: [step('received', 10), step('forwarded', 11)], answerBy: '2026-12-01T17:00:00+07:00' });
        for (let times = 0; times < 3; times += 1, nowMs += HOUR_MS) expect((await hear(id)).kind).toBe('wait');
        expect(await rowOf(id)).toMatchObject({ state: 'forwarded', answerBy: '2026-12-01' });
        const answer = { at: '2026-11-20T14:00:00+07:00', agency: 'UBND phường Mũi Né', text: 'Đã thay bóng đèn.' };
        say({ state: 'answered', steps: [step('received', 10), step('forwarded', 11), step('answered', 14)], answer });
        expect(await hear(id)).toEqual({ kind: 'done' });
        expect(box.openHeard(await rowOf(id))?.answer).toEqual(answer);
        expect(await toldOf()).toEqual(['petition_moved', 'petition_answered']);
      });

      it('asks less often at night, and never gives up on a system that is down', async () => {
        const id = await sent();
        const day = await hear(id);
        nowMs = Date.parse('2026-11-21T23:00:00+07:00');
        system.fates = ['fails', 'circuit_open'];
        const night = await hear(id);
        expect([day.kind, night.kind]).toEqual(['wait', 'wait']);
        if (day.kind === 'wait' && night.kind === 'wait') expect(night.seconds).toBeGreaterThan(day.seconds * 3);
      });

      it('ignores what is older than what it knows', async () => {
        const id = await sent();
        say({ state: 'in_progress', steps: [step('received', 10), step('in_progress', 12)] });
        await hear(id);
        say({ state: 'received', steps: [step('received', 10)] });
        await hear(id);
        expect((await rowOf(id)).state).toBe('in_progress');
        expect(box.openHeard(await rowOf(id))?.steps).toHaveLength(2);
      });

      it('reopened, waits for a new answer and not for the old one again', async () => {
        const id = await sent();
        say({ state: 'answered', answer: { at: '2026-11-20T14:00:00+07:00', agency: null, text: 'Đã thay bóng đèn.' }, steps: [step('answered', 14)] });
        await hear(id);
        nowMs = Date.parse('2026-11-20T15:00:00+07:00');
        expect(await sendLetterErrand(parts, await rowOf(id), 'once', { kind: 'reopen', why: 'Đèn lại tắt' }, { state: 'in_progress', reopenedAt: new Date(nowMs) })).toBe(true);
        expect((await hear(id)).kind).toBe('wait');
        expect((await rowOf(id)).state).toBe('in_progress');
        say({ answer: { at: '2026-11-20T16:00:00+07:00', agency: null, text: 'Đã thay cả dây.' }, steps: [step('answered', 14), step('answered', 16)] });
        expect(await hear(id)).toEqual({ kind: 'done' });
        expect((await toldOf()).filter((kind) => kind === 'petition_answered')).toHaveLength(2);
      });

      it.each([['the day alone', '2026-11-20T00:00:00+07:00'], ['no time', null]])('reopened, hears the new answer of the same day from a system that says %s', async (_what, at) => {
        const id = await sent();
        say({ state: 'answered', answer: { at, agency: null, text: 'Đã thay bóng đèn.' } });
        await hear(id);
        nowMs = Date.parse('2026-11-20T15:00:00+07:00');
        await sendLetterErrand(parts, await rowOf(id), 'once', { kind: 'reopen', why: 'Đèn lại tắt' }, { state: 'in_progress', reopenedAt: new Date(nowMs) });
        expect((await hear(id)).kind).toBe('wait');
        say({ answer: { at, agency: null, text: 'Đã thay cả dây.' } });
        expect(await hear(id)).toEqual({ kind: 'done' });
        expect(box.openHeard(await rowOf(id))?.answer?.text).toBe('Đã thay cả dây.');
        expect((await toldOf()).filter((kind) => kind === 'petition_answered')).toHaveLength(2);
      });

      it('two who listen at once write once and tell once', async () => {
        const id = await sent();
        say({ state: 'forwarded', handler: 'UBND phường Mũi Né', steps: [step('forwarded', 11)] });
        await Promise.all([hear(id), hear(id), hear(id)]);
        expect(await toldOf()).toEqual(['petition_moved']);
      });
    });

    describe('what follows', () => {
      it('is kept once of a kind and arrives with its own reference', async () => {
        const id = await keep();
        await attempt(id);
        const row = await rowOf(id);
        const rate = () => sendLetterErrand(parts, row, 'once', { kind: 'rating', score: 1, comment: 'chậm' }, { rating: 1, ratedAt: new Date(nowMs) });
        expect((await Promise.all([rate(), rate(), rate()])).filter(Boolean)).toHaveLength(1);
        const [errand] = await store.db.select().from(letterErrands).where(eq(letterErrands.letterId, id));
        if (errand === undefined) throw new Error('no errand');
        expect(errand.contentSealed).not.toContain('chậm');
        system.fates = ['applied_and_lost'];
        const run = () => createLetterErrandDelivery(parts).run({ id: errand.id, attempt: 1, leaseEndsAtMs: nowMs + 120_000, isStopping: () => false });
        expect((await run()).kind).toBe('retry');
        expect(await run()).toEqual({ kind: 'done' });
        expect(new Set(system.acts.map(({ reference }) => reference))).toEqual(new Set([errand.id]));
        expect((await store.db.select().from(letterErrands).where(eq(letterErrands.id, errand.id)))[0]?.state).toBe('delivered');
      });
    });

    it('of citizens who left are forgotten a month after they are settled', async () => {
      const [id, waiting] = [await keep(), await keep()];
      await attempt(id);
      await store.citizens.erase(citizenId);
      await store.prune(new Date(nowMs + 29 * DAY_MS));
      expect(await rowOf(id)).toBeDefined();
      await store.prune(new Date(nowMs + 31 * DAY_MS));
      expect(await parts.letters.find(id)).toBeNull();
      expect(await parts.letters.find(waiting)).not.toBeNull();
    });
  });
});
