import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCalendar } from '../../../domain/calendar';
import { HOLIDAYS } from '../../../domain/holidays';
import { createJobs, type Jobs } from '../../jobs/jobs';
import { createLetterBox } from '../../listening/letter-box';
import { doNothing, HEARER, petitionOf } from '../../listening/letter.test-helper';
import { writeLetter } from '../../listening/write-letter';
import { opsAudit } from '../../store/filing-schema';
import { letters } from '../../store/listening-schema';
import { openStore, type Store } from '../../store/store';
import { inboxEntries } from '../../store/telling-schema';
import { createInbox } from '../../telling/inbox-box';
import { createLetterActions, type LetterActions } from './letter-actions';

const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const box = createLetterBox(secrets);
const clock = { nowMs: () => Date.parse('2026-11-20T09:00:00+07:00'), wait: () => Promise.resolve() };
const ACT = { operator: 'truc', note: 'Đã gọi cơ quan' };

let store: Store;
let jobs: Jobs;
let actions: LetterActions;
let citizenId: string;

beforeAll(async () => {
  const onError = (error: unknown) => { throw error; };
  store = await openStore({ databaseUrl: null, dataDir: null, onError });
  jobs = createJobs({ store, clock, alone: false, pollMs: 60_000, sweepMs: 60_000, onError });
  doNothing(jobs);
  await jobs.open();
  const inbox = createInbox({ secrets, offered: [], onAdded: () => undefined });
  actions = createLetterActions({ db: store.db, jobs, box, inbox, secrets, clock });
  citizenId = (await store.citizens.recognise(randomUUID(), null, new Date(clock.nowMs()))).id;
});
afterAll(async () => {
  await jobs.stop(1000);
  await store.close();
});

async function stuck(provinceId = 'binh-thuan'): Promise<string> {
  const draftId = randomUUID();
  const facts = { citizenId, draftId, provinceId, procedureCode: null, mayPublish: false, hearer: HEARER, answerWorkingDays: 10, maxPerDay: 100, content: petitionOf(0) };
  await writeLetter({ db: store.db, box, jobs, clock, calendar: createCalendar(HOLIDAYS) }, facts, () => Promise.resolve(true));
  const [row] = await store.db.update(letters).set({ state: 'failed' }).where(eq(letters.draftId, draftId)).returning();
  return row?.id ?? '';
}
const rowOf = async (id: string) => (await store.db.select().from(letters).where(eq(letters.id, id)))[0];
const notesOf = (id: string) => store.db.select().from(opsAudit).where(eq(opsAudit.filingId, id));

it('a letter that staff handed over is followed under the number it got', async () => {
  const id = await stuck();
  expect(await actions.handleLetter(id, { code: 'PA-77' }, ACT)).toBe('done');
  expect(await rowOf(id)).toMatchObject({ state: 'sent', upstreamId: 'PA-77' });
  expect(await notesOf(id)).toHaveLength(1);
  expect((await jobs.sizes()).find(({ name }) => name === 'letter-hear')?.waiting).toBe(1);
  expect(await actions.handleLetter(id, { code: 'PA-78' }, ACT)).toBe('gone');
});

it('a number that another letter of the province has is refused: its answer would go to a stranger', async () => {
  const [first, second, elsewhere] = [await stuck(), await stuck(), await stuck('ca-mau')];
  expect(await actions.handleLetter(first, { code: 'PA-90' }, ACT)).toBe('done');
  expect(await actions.handleLetter(second, { code: 'PA-90' }, ACT)).toBe('taken');
  expect([(await rowOf(second))?.state, await notesOf(second)]).toEqual(['failed', []]);
  expect(await actions.handleLetter(elsewhere, { code: 'PA-90' }, ACT)).toBe('done');
});

it('what the agency will not have is told to the citizen, with why', async () => {
  const id = await stuck();
  expect(await actions.handleLetter(id, { reason: 'Không thuộc thẩm quyền' }, ACT)).toBe('done');
  const row = await rowOf(id);
  expect(row?.state).toBe('not_accepted');
  expect(row && box.openHeard(row)).toMatchObject({ reason: 'Không thuộc thẩm quyền' });
  const told = await store.db.select().from(inboxEntries).where(eq(inboxEntries.citizenId, citizenId));
  expect(told.map(({ kind }) => kind)).toEqual(['petition_moved']);
});

it('a letter put back on its way waits for its turn again, once', async () => {
  const id = await stuck();
  expect(await actions.retryLetter(id, ACT)).toBe(true);
  expect((await rowOf(id))?.state).toBe('accepted');
  expect(await actions.retryLetter(id, ACT)).toBe(false);
  expect(await notesOf(id)).toHaveLength(1);
});
