import { hash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { createFilingBox } from '../filing-core/filing-box';
import type { FilingContent } from '../filing-core/filing-content';
import type { JobOutcome } from '../jobs/job-kind';
import { createJobs, type Jobs } from '../jobs/jobs';
import { createErrandStore, keepErrand } from '../store/errands';
import { errands as errandTable, filings as filingTable } from '../store/filing-schema';
import { createFilingStore } from '../store/filings';
import { listEntries } from '../store/inbox';
import { ownDatabase } from '../store/own-database.test-helper';
import { openStore, type Store } from '../store/store';
import { createInbox } from '../telling/inbox-box';
import { createTellOfFiling } from '../telling/tell-of-filing';
import { createFilingDelivery } from './deliver-filing';
import type { AfterDelivered, DeliveryParts } from './delivery-parts';
import { FakePortal, type Fate } from './fake-portal.test-helper';
import { createPacing } from './pacing';
import { createErrandDelivery } from './send-errand';

const url = await ownDatabase();
const HOUR_MS = 3_600_000;
const bytes = Buffer.from('a paper');
const box = createFilingBox({ pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) });
const config = readConfig({});
const inbox = createInbox({ secrets: { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) }, offered: [], onAdded: () => undefined });

describe.each([['PGlite', null], ['PostgreSQL', url]] as const)('delivery on %s', (name, databaseUrl) => {
  describe.runIf(name === 'PGlite' || databaseUrl !== null)('with a database', () => {
    let store: Store;
    let portal: FakePortal;
    let parts: DeliveryParts;
    let jobs: Jobs;
    let nowMs: number;
    const after: Parameters<AfterDelivered>[1][] = [];
    const clock = { nowMs: () => nowMs, wait: () => Promise.resolve() };

    beforeAll(async () => { store = await openStore({ databaseUrl, dataDir: null, onError: (error) => { throw error; } }); });
    afterAll(() => store.close());
    beforeEach(() => {
      nowMs = Date.parse('2026-11-20T09:00:00+07:00');
      portal = new FakePortal();
      after.length = 0;
      jobs = createJobs({ store, clock, alone: false, pollMs: 100, sweepMs: 1000, onError: (error) => { throw error; } });
      parts = {
        db: store.db, filings: createFilingStore(store.db), errands: createErrandStore(store.db), box, papers: { bytesOf: () => Promise.resolve(bytes) },
        portals: new Map([['binh-thuan', portal]]), jobs, pacing: createPacing({ clock, atOnce: 4 }), clock, config,
        afterDelivered: [async (_tx, filing) => void after.push(filing)], tellOfFiling: createTellOfFiling({ inbox, clock }), onDelivered: () => undefined,
      };
    });
    afterEach(() => jobs.stop(1000));

    async function keep(papers = 2) {
      const citizen = await store.citizens.recognise(randomUUID(), null, new Date(nowMs));
      const id = randomUUID();
      const person = { name: 'Trần Thị An', idNumber: null, birthDate: null, phone: null, email: null, address: null };
      const content: FilingContent = {
        formVersion: 1, answers: {}, resultWay: 'counter', consentVersion: '1', consentAt: '2026-11-20T09:00:00+07:00', agencyCode: 'H36.201', applicantKind: 'citizen', owner: person, submitter: null, caseCode: null,
        papers: Array.from({ length: papers }, (_, index) => ({
          id: randomUUID(), paperCode: `TP0${index}`, name: 'Giấy', fileName: 'a.pdf', fileType: 'application/pdf', sizeBytes: bytes.length, sha256: hash('sha256', bytes), kind: 'electronic' as const, quantity: 1,
        })),
      };
      await store.db.insert(filingTable).values({
        id, citizenId: citizen.id, number: id, draftId: randomUUID(), provinceId: 'binh-thuan', procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh', onlineLevel: 4, agencyName: 'UBND', state: 'accepted',
        contentSealed: box.sealContent(id, content), acceptedAt: new Date(nowMs), countsFrom: new Date(nowMs),
      });
      return { id, citizenId: citizen.id };
    }
    const attempt = (id: string, change: { stopping?: boolean; leaseMs?: number } = {}): Promise<JobOutcome> =>
      createFilingDelivery(parts).run({ id, attempt: 1, leaseEndsAtMs: nowMs + (change.leaseMs ?? 120_000), isStopping: () => change.stopping ?? false });
    const rowOf = async (id: string) => (await store.db.select().from(filingTable).where(eq(filingTable.id, id)))[0]!;

    const toldTo = async (citizenId: string) => (await listEntries(store.db, citizenId, { limit: 10, after: null, unreadOnly: false })).map((row) => [row.kind, row.subjectId, inbox.factsOf(row).reason]);

    it('tells who filed how it ended, once', async () => {
      const [there, refused, failed] = [await keep(0), await keep(0), await keep(0)];
      await attempt(there.id);
      await attempt(there.id);
      expect(await toldTo(there.citizenId)).toEqual([['filing_delivered', there.id, null]]);
      portal.fates = ['refused'];
      await attempt(refused.id);
      await attempt(refused.id);
      expect(await toldTo(refused.citizenId)).toEqual([['filing_refused', refused.id, 'Thiếu thông tin']]);
      for (let again = 0; again < 2; again += 1) await store.db.transaction((tx) => createFilingDelivery(parts).bury(failed.id, tx));
      expect(await toldTo(failed.citizenId)).toEqual([['filing_failed', failed.id, null]]);
    });

    it('hands over papers and filing, and follows it for the citizen', async () => {
      const { id, citizenId } = await keep();
      expect(await attempt(id)).toEqual({ kind: 'done' });
      expect(portal.calls).toEqual(['upload', 'upload', 'create']);
      const code = portal.dossiers[0]?.code;
      expect(await rowOf(id)).toMatchObject({ state: 'delivered', dossierCode: code, attempts: 1, lastFault: null, progressSealed: null });
      expect(await store.follows.keys(citizenId)).toEqual([{ provinceId: 'binh-thuan', code }]);
      expect(after).toEqual([{ id, provinceId: 'binh-thuan', dossierCode: code }]);
      expect(portal.dossiers[0]?.filing).toMatchObject({ reference: id, agencyCode: 'H36.201', papers: [{ code: 'TP00', files: [{ fileName: 'a.pdf' }] }, { code: 'TP01' }] });
    });

    it('does nothing for a filing that is there', async () => {
      const { id } = await keep();
      await attempt(id);
      expect(await attempt(id)).toEqual({ kind: 'done' });
      expect(portal.dossiers).toHaveLength(1);
    });

    it('asks before it sends again, and finds what was applied before the line broke', async () => {
      const { id } = await keep(0);
      portal.fates = ['applied_and_lost'];
      expect(await attempt(id)).toEqual({ kind: 'retry', fault: 'unreachable', notBeforeSeconds: 30 });
      nowMs += 31_000;
      await attempt(id);
      expect(portal.calls).toEqual(['create', 'find']);
      expect(portal.dossiers).toHaveLength(1);
      expect((await rowOf(id)).state).toBe('delivered');
    });

    it('does not ask while a slow portal may still be at it', async () => {
      const { id } = await keep(0);
      portal.fates = ['fails'];
      await attempt(id);
      nowMs += 10_000;
      expect(await attempt(id)).toEqual({ kind: 'wait', seconds: 20 });
      expect(portal.calls).toEqual(['create']);
    });

    it('asks first after a process died with the filing in hand, wherever that was', async () => {
      const { id } = await keep(0);
      await parts.filings.claim(id);
      await attempt(id);
      expect(portal.calls).toEqual(['find', 'create']);
    });

    it('does not upload again what the portal has', async () => {
      const { id } = await keep(3);
      portal.fates = ['works', 'works', 'fails'];
      await attempt(id);
      nowMs += HOUR_MS;
      await attempt(id);
      expect(portal.calls).toEqual(['upload', 'upload', 'upload', 'find', 'upload', 'create']);
      expect(portal.files.size).toBe(3);
    });

    it('believes a refusal only when the portal has not got it, and never tries again', async () => {
      const { id } = await keep(0);
      portal.fates = ['refused'];
      expect(await attempt(id)).toEqual({ kind: 'done' });
      expect(await rowOf(id)).toMatchObject({ state: 'refused', reason: 'Thiếu thông tin' });
      await attempt(id);
      expect(portal.calls).toEqual(['create', 'find']);

      const second = await keep(0);
      portal.fates = ['refused_though_applied'];
      await attempt(second.id);
      expect((await rowOf(second.id)).state).toBe('delivered');
    });

    it('counts no attempt while the breaker is open, and lets the system rest', async () => {
      const [first, second] = [await keep(0), await keep(0)];
      portal.fates = ['circuit_open'];
      expect((await attempt(first.id)).kind).toBe('wait');
      expect((await attempt(second.id)).kind).toBe('wait');
      expect(portal.calls).toEqual(['create']);
    });

    it('sends nothing once another run took the filing', async () => {
      const { id } = await keep(1);
      portal.onCall = (call) => { if (call === 'upload') void parts.filings.claim(id); };
      const outcome = await attempt(id);
      expect(outcome.kind).toBe('wait');
      expect(portal.calls).toEqual(['upload']);
      expect(portal.dossiers).toHaveLength(0);
    });

    it('gives the job back between two calls when the process stops, and begins no call that its lease does not cover', async () => {
      const { id } = await keep(1);
      expect(await attempt(id, { stopping: true })).toEqual({ kind: 'wait', seconds: 0 });
      expect(await attempt(id, { leaseMs: 10_000 })).toEqual({ kind: 'wait', seconds: 0 });
      expect(portal.calls).toEqual(['find']);
    });

    it('hands over nothing when a stored paper is not what was handed in', async () => {
      const { id } = await keep(1);
      parts.papers = { bytesOf: () => Promise.resolve(Buffer.from('other')) };
      expect(await attempt(id)).toMatchObject({ kind: 'retry', fault: 'paper_damaged' });
      expect(portal.calls).toEqual([]);
      expect((await rowOf(id)).lastFault).toBe('paper_damaged');
    });

    it('is shown as failed when it is given up', async () => {
      const { id } = await keep(0);
      await store.db.transaction((tx) => createFilingDelivery(parts).bury(id, tx));
      expect((await rowOf(id)).state).toBe('failed');
      expect(await attempt(id)).toEqual({ kind: 'done' });
      expect(portal.calls).toEqual([]);
    });

    it('delivers the filing of a citizen who left', async () => {
      const { id, citizenId } = await keep(0);
      await store.citizens.erase(citizenId);
      await attempt(id);
      expect(await rowOf(id)).toMatchObject({ state: 'delivered', citizenId: null });
    });

    it('makes one dossier, whatever fails in whatever order', async () => {
      const fate = fc.constantFrom<Fate>('works', 'fails', 'applied_and_lost', 'circuit_open', 'refused_though_applied');
      await fc.assert(
        fc.asyncProperty(fc.array(fate, { maxLength: 12 }), fc.integer({ min: 0, max: 2 }), async (fates, papers) => {
          portal = new FakePortal();
          parts.portals = new Map([['binh-thuan', portal]]);
          const { id } = await keep(papers);
          // Uploads and questions are refused by no portal that works.
          portal.fates = fates;
          portal.onCall = (call) => { if (call !== 'create' && portal.fates[0] === 'refused_though_applied') portal.fates[0] = 'fails'; };
          for (let run = 0; run < 40 && (await rowOf(id)).state !== 'delivered'; run += 1) {
            await attempt(id);
            nowMs += HOUR_MS;
          }
          expect((await rowOf(id)).state).toBe('delivered');
          expect(portal.dossiers).toHaveLength(1);
        }),
        { numRuns: name === 'PGlite' ? 60 : 20 },
      );
    });

    describe('errands', () => {
      async function send(kind: 'withdrawal' | 'supplement') {
        const { id } = await keep(1);
        await attempt(id);
        portal.calls.length = 0;
        const errandId = randomUUID();
        const [paper] = box.openContent(await rowOf(id)).papers;
        const content = kind === 'withdrawal' ? { kind, reason: 'Sai thông tin' } : { kind, requestId: 'r1', note: '', papers: paper === undefined ? [] : [paper], fileIds: {} };
        await store.db.transaction((tx) => keepErrand(tx, { id: errandId, filingId: id, kind, key: 'k', contentSealed: box.sealErrand(errandId, content), sentAt: new Date(nowMs) }));
        return errandId;
      }
      const run = (id: string) => createErrandDelivery(parts).run({ id, attempt: 1, leaseEndsAtMs: nowMs + 120_000, isStopping: () => false });
      const errandOf = async (id: string) => (await store.db.select().from(errandTable).where(eq(errandTable.id, id)))[0];

      it('arrive with their own reference, however often they are sent', async () => {
        const id = await send('withdrawal');
        portal.fates = ['applied_and_lost'];
        expect(await run(id)).toMatchObject({ kind: 'retry', fault: 'unreachable' });
        expect(await run(id)).toEqual({ kind: 'done' });
        expect(new Set(portal.acts.map(({ reference }) => reference))).toEqual(new Set([id]));
        expect(await errandOf(id)).toMatchObject({ state: 'delivered', lastFault: null });
      });

      it('take their papers along once', async () => {
        const id = await send('supplement');
        portal.fates = ['works', 'fails'];
        await run(id);
        await run(id);
        expect(portal.calls).toEqual(['upload', 'supplement', 'supplement']);
      });

      it('tell why they were refused', async () => {
        const id = await send('withdrawal');
        portal.fates = ['refused'];
        await run(id);
        expect(await errandOf(id)).toMatchObject({ state: 'refused', reason: 'Thiếu thông tin' });
      });

      it('are one of a kind until refused', async () => {
        const id = await send('withdrawal');
        const row = await errandOf(id);
        if (row === undefined) throw new Error('no errand');
        const again = { ...row, id: randomUUID() };
        expect(await store.db.transaction((tx) => keepErrand(tx, again))).toBeNull();
        portal.fates = ['refused'];
        await run(id);
        expect(await store.db.transaction((tx) => keepErrand(tx, again))).toBe(again.id);
        expect(await errandOf(again.id)).toMatchObject({ state: 'accepted', reason: null, attempts: 0 });
      });
    });
  });
});
