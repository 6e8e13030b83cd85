import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCalendar } from '../../domain/calendar';
import { HOLIDAYS } from '../../domain/holidays';
import { readConfig } from '../config';
import { createPacing } from '../delivery/pacing';
import { createJobs, type Jobs } from '../jobs/jobs';
import { createLetterStore } from '../store/letters';
import { letterErrands, letters as letterTable } from '../store/listening-schema';
import { openStore, type Store } from '../store/store';
import { createInbox } from '../telling/inbox-box';
import { createLetterDelivery } from './deliver-letter';
import { FakeSystem } from './fake-system.test-helper';
import { sendLetterErrand } from './keep-letter-errand';
import { createLetterBox } from './letter-box';
import { doNothing, HEARER, petitionOf, PICTURE } from './letter.test-helper';
import type { ListeningParts } from './listening-parts';
import { createLetterErrandDelivery } from './send-letter-errand';
import { writeLetter } from './write-letter';

const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
let store: Store;
let system: FakeSystem;
let parts: ListeningParts;
let jobs: Jobs;
let nowMs: number;
const clock = { nowMs: () => nowMs, wait: () => Promise.resolve() };
const onError = (error: unknown): never => { throw error; };

beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError }); });
afterAll(() => store.close());
beforeEach(async () => {
  nowMs = Date.parse('2026-11-20T09:00:00+07:00');
  system = new FakeSystem();
  jobs = createJobs({ store, clock, alone: false, pollMs: 60_000, sweepMs: 60_000, onError });
  parts = {
    db: store.db, letters: createLetterStore(store.db), box: createLetterBox(secrets), papers: { bytesOf: () => Promise.resolve(PICTURE) }, systems: new Map([['binh-thuan', system]]),
    inbox: createInbox({ secrets, offered: [], onAdded: () => undefined }), jobs, pacing: createPacing({ clock, atOnce: 4 }), clock, calendar: createCalendar(HOLIDAYS), placeOf: () => null, config: readConfig({}),
  };
  doNothing(jobs);
  await jobs.open();
});
afterEach(() => jobs.stop(1000));

const job = (id: string) => ({ id, attempt: 1, leaseEndsAtMs: nowMs + 120_000, isStopping: () => false });
const attempt = (id: string) => createLetterDelivery(parts).run(job(id));
async function rowOf(id: string) {
  const row = await parts.letters.find(id);
  if (row === null) throw new Error('no letter');
  return row;
}
async function keep(): Promise<string> {
  const citizenId = (await store.citizens.recognise(randomUUID(), null, new Date(nowMs))).id;
  const draftId = randomUUID();
  await writeLetter(parts, { citizenId, draftId, provinceId: 'binh-thuan', procedureCode: null, mayPublish: false, hearer: HEARER, answerWorkingDays: 10, maxPerDay: 10, content: petitionOf(0) }, () => Promise.resolve(true));
  const [row] = await store.db.select({ id: letterTable.id }).from(letterTable).where(eq(letterTable.draftId, draftId));
  if (row === undefined) throw new Error('not kept');
  return row.id;
}

describe('a letter that is said to be there already', () => {
  it('is not turned away when an earlier try may have been ours and the search does not see it yet', async () => {
    const id = await keep();
    system.fates = ['applied_and_lost', 'already'];
    const { find } = system;
    system.find = async () => ({ ok: true, value: null });
    await attempt(id);
    nowMs += 31_000;
    expect(await attempt(id)).toEqual({ kind: 'retry', fault: 'bad_answer', notBeforeSeconds: 30 });
    system.find = find;
    nowMs += 31_000;
    await attempt(id);
    expect([(await rowOf(id)).state, system.kept.length]).toEqual(['sent', 1]);
  });

  it('is turned away when nothing of ours can be there', async () => {
    const id = await keep();
    system.fates = ['already'];
    await attempt(id);
    expect((await rowOf(id)).state).toBe('not_accepted');
  });
});

it('brings a reopening that was refused to staff', async () => {
  const id = await keep();
  await attempt(id);
  await sendLetterErrand(parts, await rowOf(id), 'once', { kind: 'reopen', why: 'Đèn lại tắt' }, { state: 'in_progress', reopenedAt: new Date(nowMs) });
  const errandOf = async () => (await store.db.select().from(letterErrands).where(eq(letterErrands.letterId, id)))[0];
  const errandId = (await errandOf())?.id ?? '';
  system.fates = ['no'];
  expect(await createLetterErrandDelivery(parts).run(job(errandId))).toEqual({ kind: 'retry', fault: 'refused' });
  await store.db.transaction((tx) => createLetterErrandDelivery(parts).bury(errandId, tx));
  expect(await errandOf()).toMatchObject({ state: 'failed', lastFault: 'refused' });
});

it('takes a rating for given when the system says so after an answer was lost', async () => {
  const id = await keep();
  await attempt(id);
  await sendLetterErrand(parts, await rowOf(id), 'once', { kind: 'rating', score: 1, comment: '' }, { rating: 1, ratedAt: new Date(nowMs) });
  const errandOf = async () => (await store.db.select().from(letterErrands).where(eq(letterErrands.letterId, id)))[0];
  const run = async () => createLetterErrandDelivery(parts).run(job((await errandOf())?.id ?? ''));
  system.fates = ['applied_and_lost', 'already'];
  await run();
  await run();
  expect((await errandOf())?.state).toBe('delivered');
});
