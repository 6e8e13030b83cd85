import { hash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { createFilingBox } from '../filing-core/filing-box';
import type { ErrandContent, FilingContent } from '../filing-core/filing-content';
import { createJobs } from '../jobs/jobs';
import { createErrandStore, keepErrand } from '../store/errands';
import { errands as errandTable, filings as filingTable } from '../store/filing-schema';
import { createFilingStore } from '../store/filings';
import { listStuck } from '../store/ops';
import { openStore, type Store } from '../store/store';
import { refused } from '../upstream/portal/shared/answers';
import { createFilingDelivery } from './deliver-filing';
import type { DeliveryParts } from './delivery-parts';
import { FakePortal } from './fake-portal.test-helper';
import { createPacing } from './pacing';
import { createErrandDelivery } from './send-errand';

const box = createFilingBox({ pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) });
let store: Store;
let portal: FakePortal;
let parts: DeliveryParts;
let nowMs: number;
const clock = { nowMs: () => nowMs, wait: () => Promise.resolve() };

beforeAll(async () => { store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } }); });
afterAll(() => store.close());
beforeEach(() => {
  nowMs = Date.parse('2026-11-20T09:00:00+07:00');
  portal = new FakePortal();
  parts = {
    db: store.db, filings: createFilingStore(store.db), errands: createErrandStore(store.db), box, papers: { bytesOf: () => Promise.resolve(null) }, portals: new Map([['binh-thuan', portal]]),
    jobs: createJobs({ store, clock, alone: false, pollMs: 100, sweepMs: 1000, onError: (error) => { throw error; } }), pacing: createPacing({ clock, atOnce: 4 }), clock, config: readConfig({}),
    afterDelivered: [], tellOfFiling: () => Promise.resolve(), onDelivered: () => undefined,
  };
});

const job = (id: string) => ({ id, attempt: 1, leaseEndsAtMs: nowMs + 120_000, isStopping: () => false });
const rowOf = async (id: string) => (await store.db.select().from(filingTable).where(eq(filingTable.id, id)))[0];
const errandOf = async (id: string) => (await store.db.select().from(errandTable).where(eq(errandTable.id, id)))[0];
const deliver = (id: string) => createFilingDelivery(parts).run(job(id));
const run = (id: string) => createErrandDelivery(parts).run(job(id));

async function keep(): Promise<string> {
  const citizen = await store.citizens.recognise(randomUUID(), null, new Date(nowMs));
  const id = randomUUID();
  const content: FilingContent = {
    formVersion: 1, answers: {}, resultWay: 'counter', consentVersion: '1', consentAt: '2026-11-20T09:00:00+07:00', agencyCode: 'H36.201', applicantKind: 'citizen', submitter: null, caseCode: null, papers: [],
    owner: { name: 'Trần Thị An', idNumber: null, birthDate: null, phone: null, email: null, address: null },
  };
  await store.db.insert(filingTable).values({
    id, citizenId: citizen.id, number: id, draftId: randomUUID(), provinceId: 'binh-thuan', procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh', onlineLevel: 4, agencyName: 'UBND', state: 'accepted',
    contentSealed: box.sealContent(id, content), acceptedAt: new Date(nowMs), countsFrom: new Date(nowMs),
  });
  return id;
}

async function send(content: ErrandContent): Promise<string> {
  const filingId = await keep();
  await deliver(filingId);
  const id = randomUUID();
  await store.db.transaction((tx) => keepErrand(tx, { id, filingId, kind: content.kind, key: 'k', contentSealed: box.sealErrand(id, content), sentAt: new Date(nowMs) }));
  return id;
}
const WITHDRAWAL: ErrandContent = { kind: 'withdrawal', reason: 'Sai thông tin' };
const PAYMENT: ErrandContent = { kind: 'payment', amountVnd: 8000, transactionId: 't1', paidAt: '2026-11-20T09:00:00+07:00' };

describe('a filing that is said to be there already', () => {
  it('is not refused when an earlier try may have been ours and the search does not see it yet', async () => {
    const id = await keep();
    portal.fates = ['applied_and_lost', 'works', 'already'];
    const { findFiling } = portal;
    portal.findFiling = async (reference) => ({ ...(await findFiling.call(portal, reference)), ok: true, value: null });
    await deliver(id);
    nowMs += 31_000;
    expect(await deliver(id)).toEqual({ kind: 'retry', fault: 'bad_answer', notBeforeSeconds: 30 });
    portal.findFiling = findFiling;
    nowMs += 31_000;
    await deliver(id);
    expect([(await rowOf(id))?.state, portal.dossiers.length]).toEqual(['delivered', 1]);
  });

  it('is refused when nothing of ours can be there', async () => {
    const id = await keep();
    portal.fates = ['already'];
    await deliver(id);
    expect(await rowOf(id)).toMatchObject({ state: 'refused', reason: 'Hồ sơ đã tồn tại' });
  });
});

describe('what follows a filing', () => {
  it('is there when the portal says so after an answer was lost, and refused when it says so at once', async () => {
    const [id, second] = [await send(WITHDRAWAL), await send(WITHDRAWAL)];
    portal.fates = ['applied_and_lost', 'already', 'already'];
    for (const each of [id, id, second]) await run(each);
    expect([(await errandOf(id))?.state, (await errandOf(second))?.state]).toEqual(['delivered', 'refused']);
  });

  it('is not there because a file of it is, nor because something else was done', async () => {
    const bytes = Buffer.from('paper');
    parts = { ...parts, papers: { bytesOf: () => Promise.resolve(bytes) } };
    const paper = { id: randomUUID(), paperCode: 'P1', name: 'Giấy chứng sinh', fileName: 'a.pdf', fileType: 'application/pdf', sizeBytes: 5, sha256: hash('sha256', bytes), kind: 'electronic' as const, quantity: 1 };
    const supplement = await send({ kind: 'supplement', requestId: 'r1', note: '', papers: [paper], fileIds: {} });
    portal.fates = ['applied_and_lost', 'already'];
    for (const id of [supplement, supplement]) await run(id);
    expect([await errandOf(supplement), portal.acts]).toEqual([expect.objectContaining({ state: 'refused' }), []]);

    const withdrawal = await send(WITHDRAWAL);
    portal.fates = ['fails'];
    await run(withdrawal);
    portal.askWithdrawal = () => Promise.resolve(refused('Hồ sơ đã được tiếp nhận'));
    await run(withdrawal);
    expect(await errandOf(withdrawal)).toMatchObject({ state: 'refused', reason: 'Hồ sơ đã được tiếp nhận' });
  });

  it('comes to staff when it is a payment\'s news and refused, and not before it was tried again', async () => {
    const id = await send(PAYMENT);
    portal.fates = ['refused', 'already', 'works'];
    for (const fault of ['refused', 'refused']) expect(await run(id)).toEqual({ kind: 'retry', fault });
    expect(await errandOf(id)).toMatchObject({ state: 'delivering', lastFault: 'refused' });
    expect(await run(id)).toEqual({ kind: 'done' });
    expect(await errandOf(id)).toMatchObject({ state: 'delivered', lastFault: null });
    const second = await send(PAYMENT);
    portal.fates = ['refused'];
    await run(second);
    await store.db.transaction((tx) => createErrandDelivery(parts).bury(second, tx));
    expect(await listStuck(store.db)).toContainEqual(expect.objectContaining({ kind: 'errand', id: second, what: 'payment', lastFault: 'refused' }));
  });
});
