import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../../../sandbox/start-sandbox';
import { loadProvinces } from '../../provinces/load-provinces';
import { connectListening } from '../connect-listening';
import type { ListeningSystem, OutgoingPetition, OutgoingQuestion } from '../listening-ports';

let sandbox: RunningSandbox;
let connected: ReturnType<typeof connectListening>;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, quiet: true });
  connected = connectListening(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
});
afterAll(async () => {
  await connected.close();
  await sandbox.close();
});

const tell = async (path: string, method: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${sandbox.url}/__sandbox/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
};
const act = (reference: string, what: object): Promise<void> => tell(`petitions/${reference}/act`, 'POST', what);
const who = { name: 'Lê Thị Mơ', address: 'Thôn 3, xã Hàm Thắng', phone: '0912345678', email: null };

describe.each(['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong'])('the system of %s', (provinceId) => {
  let system: ListeningSystem;
  beforeEach(async () => {
    const found = connected.listening.get(provinceId);
    if (found === undefined) throw new Error('no system');
    system = found;
    await tell('faults', 'PUT', { system: 'all' });
  });
  const agency = { 'binh-thuan': 'H36.201', 'quang-nam': 'H17.121', 'ca-mau': 'H12.150', 'binh-duong': 'H29.162' }[provinceId] ?? '';
  const petition = (change: Partial<OutgoingPetition> = {}): OutgoingPetition => ({
    reference: randomUUID(), number: 'PA-261122-7F3K9Q', who, title: 'Đèn đường hỏng', content: 'Đèn hỏng hai tuần nay.', agencyCode: agency, mayPublish: false, topic: 'other',
    place: 'phường Phan Thiết', location: { latitude: 10.93, longitude: 108.1 }, dossierCode: 'H36.201-261120-0001', sentAt: '2026-11-22T09:00:00+07:00', pictures: [], ...change,
  });
  const question = (): OutgoingQuestion => ({ reference: randomUUID(), number: 'HD-261122-7F3K9Q', who, title: 'Khai sinh cần gì', content: 'Tôi cần giấy tờ gì?', agencyCode: agency, mayPublish: true, procedureCode: '1.001193' });
  async function created(of: Promise<Awaited<ReturnType<ListeningSystem['createPetition']>>>): Promise<string> {
    const answer = await of;
    if (!answer.ok || answer.value.kind !== 'done') throw new Error(JSON.stringify(answer));
    return answer.value.value;
  }

  it('takes a petition with its pictures and finds it by our reference', async () => {
    const uploaded = await system.uploadFile({ fileName: 'đèn hỏng.jpg', fileType: 'image/jpeg', bytes: Buffer.from('a picture'), sha256: '' });
    if (!uploaded.ok || uploaded.value.kind !== 'done') throw new Error('no upload');
    const sent = petition({ pictures: [{ fileId: uploaded.value.value.fileId, fileName: 'đèn hỏng.jpg', fileType: 'image/jpeg' }] });
    expect(await system.find('petition', sent)).toEqual({ ok: true, value: null });
    const id = await created(system.createPetition(sent));
    expect(await system.find('petition', sent)).toEqual({ ok: true, value: id });
    const kept: unknown = await (await fetch(`${sandbox.url}/__sandbox/petitions/${sent.reference}`)).json();
    expect(kept).toMatchObject({ writer: { name: 'Lê Thị Mơ', phone: '0912345678' }, agency, dossierCode: 'H36.201-261120-0001', files: ['đèn hỏng.jpg'], showName: false });
  });

  it('tells how it goes, in our words', async () => {
    const sent = petition();
    const id = await created(system.createPetition(sent));
    const heard = async () => {
      const answer = await system.read('petition', id);
      if (!answer.ok || answer.value === null) throw new Error('nothing heard');
      return answer.value;
    };
    expect(await heard()).toMatchObject({ state: 'sent', steps: [], answer: null });
    await act(sent.reference, { act: 'receive' });
    expect((await heard()).state).toBe('received');
    await act(sent.reference, { act: 'forward', agency: 'UBND phường Mũi Né' });
    expect(await heard()).toMatchObject({ state: 'forwarded', handler: 'UBND phường Mũi Né' });
    await act(sent.reference, { act: 'work', text: 'Đang khảo sát hiện trường' });
    expect((await heard()).state).toBe('in_progress');
    await act(sent.reference, { act: 'answer', text: 'Đã thay ba bóng đèn vào sáng nay.' });
    const answered = await heard();
    expect(answered).toMatchObject({ state: 'answered', answer: { agency: 'UBND phường Mũi Né', text: 'Đã thay ba bóng đèn vào sáng nay.' } });
    expect(answered.steps.map(({ state }) => state)).toEqual(['received', 'forwarded', 'in_progress', 'answered']);
    expect(answered.steps.every(({ at }) => /\+07:00$/.test(at))).toBe(true);
  });

  it('is not believed when it answers without words, and tells why it will not take one', async () => {
    const [vague, refused] = [petition(), petition()];
    const [vagueId, refusedId] = [await created(system.createPetition(vague)), await created(system.createPetition(refused))];
    await act(vague.reference, { act: 'answer', text: 'Đã xử lý' });
    await act(refused.reference, { act: 'refuse', text: 'thiếu địa chỉ cụ thể' });
    expect(await system.read('petition', vagueId)).toMatchObject({ ok: true, value: { state: expect.not.stringMatching(/^answered$/), answer: null } });
    expect(await system.read('petition', refusedId)).toMatchObject({ ok: true, value: { state: 'not_accepted', reason: 'thiếu địa chỉ cụ thể' } });
  });

  it('takes a rating, a reopening and a question about progress, each once for one reference', async () => {
    const sent = petition();
    const id = await created(system.createPetition(sent));
    const done = { ok: true, value: { kind: 'done', value: null } };
    expect(await system.askProgress(id, { reference: 'p1' })).toEqual(done);
    expect(await system.rate('petition', id, { reference: 'r1', score: 1, comment: '' })).toMatchObject({ ok: true, value: { kind: 'refused' } });
    await act(sent.reference, { act: 'answer', text: 'Đã thay bóng đèn hôm nay.' });
    for (let times = 0; times < 2; times += 1) {
      expect(await system.rate('petition', id, { reference: 'r2', score: 1, comment: 'chưa sáng' })).toEqual(done);
      expect(await system.reopen(id, { reference: 'o1', why: 'đèn lại tắt' })).toEqual(done);
    }
    const kept: unknown = await (await fetch(`${sandbox.url}/__sandbox/petitions/${sent.reference}`)).json();
    expect(kept).toMatchObject({ state: 'working', ratings: [{ reference: 'r2', level: 1 }], reopenings: [{ reference: 'o1', why: 'đèn lại tắt' }], progressAsked: ['p1'] });
    expect(await system.read('petition', id)).toMatchObject({ ok: true, value: { state: 'in_progress' } });
  });

  it('takes a question and tells the answer', async () => {
    const sent = question();
    const id = await created(system.createQuestion(sent));
    expect(await system.find('question', sent)).toEqual({ ok: true, value: id });
    await act(sent.reference, { act: 'answer', text: 'Cần giấy chứng sinh và tờ khai.' });
    expect(await system.read('question', id)).toMatchObject({ ok: true, value: { state: 'answered', answer: { text: 'Cần giấy chứng sinh và tờ khai.' } } });
  });

  it('publishes answered ones, by kind, and never what its asker kept private', async () => {
    const [petitions, questions] = [await system.listPublished('petition', 0), await system.listPublished('question', 0)];
    if (!petitions.ok || !questions.ok) throw new Error('no lists');
    expect(petitions.value.items.length).toBeGreaterThan(5);
    expect(petitions.value.items.map(({ title }) => title)).toContain('Rác thải tồn đọng ở chợ');
    expect(questions.value.items.map(({ procedureCode }) => procedureCode)).toContain('1.001193');
    expect(questions.value.items.map(({ title }) => title)).not.toContain('Câu hỏi riêng của tôi về nợ đất');
    expect(petitions.value.items.every(({ topic, answer }) => topic !== null && answer.length > 20)).toBe(true);
  });

  it('gives typed faults for whatever nonsense it answers', async () => {
    const sent = petition();
    const name = connected.listening.get(provinceId) === system && ['quang-nam', 'binh-duong'].includes(provinceId) ? 'gopy-1022' : 'pakn-portal';
    for (const garbageKind of ['html', 'truncated', 'wrong_types', 'wrong_shape', 'empty_object', 'error_envelope']) {
      await tell('faults', 'PUT', { system: name, garbageRate: 1, garbageKinds: [garbageKind] });
      for (const answer of [await system.createPetition(sent), await system.find('petition', sent), await system.read('petition', '510001'), await system.listPublished('petition', 0)]) {
        expect(answer.ok ? { garbageKind, answer } : answer.fault.kind).toMatch(/^(?:bad_answer|unreachable|refused|circuit_open)$/);
      }
    }
  });
});
