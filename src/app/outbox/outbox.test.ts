// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../platform/memory-storage.test-helper';
import { createOutbox, type SendResult } from './outbox';
import type { Letter, OutboxItem } from './outbox-item';

const letter = (draftId: string): Letter => ({
  kind: 'question',
  body: { draftId, provinceId: 'binh-thuan', title: `Hỏi ${draftId}`, content: 'Tôi cần giấy tờ gì?', mayPublish: false, who: { name: 'An', address: 'Thôn 1', phone: '0912345678' }, consentVersion: 'v' },
});
const why = { code: 'timeout', title: 'Mạng chậm.' };
const later: SendResult = { kind: 'later', why, maybeThere: true };

/** The proxy as far as the outbox sees it: what arrived, once per key. */
function world(storage = memoryStorage()) {
  const arrived: string[] = [];
  const gone: string[] = [];
  const answers: SendResult[] = [];
  const tried: OutboxItem[] = [];
  const newBox = () =>
    createOutbox({
      storage,
      newKey: () => `key-${String(tried.length)}-${String(Math.random())}`,
      send: (item) => {
        tried.push(item);
        const answer = answers.shift() ?? { kind: 'sent' as const, id: `there-${item.letter.body.draftId}` };
        if (answer.kind === 'sent' && !arrived.includes(item.key)) arrived.push(item.key);
        return Promise.resolve(answer);
      },
      onGone: (item, as) => Promise.resolve(void gone.push(`${item.letter.body.draftId} ${as ?? 'taken back'}`)),
    });
  return { storage, arrived, gone, answers, tried, newBox, box: newBox() };
}
const online = (is: boolean) => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a letter put into the outbox', () => {
  it('goes at once when it can, and nothing of it stays', async () => {
    const { box, gone, storage } = world();
    expect(await box.post(letter('a'), false)).toEqual({ kind: 'sent', id: 'there-a' });
    expect(gone).toEqual(['a there-a']);
    expect([...storage.held]).toEqual([]);
  });

  it('waits without a network, is not even tried, and goes when woken', async () => {
    const { box, tried, arrived, storage } = world();
    online(false);
    expect(await box.post(letter('a'), false)).toMatchObject({ kind: 'later' });
    expect(await box.wake()).toBe(0);
    expect(tried).toEqual([]);
    expect(storage.held.get('outbox')).toContain('Hỏi a');
    online(true);
    expect(await box.wake()).toBe(1);
    expect(arrived).toHaveLength(1);
    expect(box.items()).toEqual([]);
  });

  it('keeps its key through lost answers, a killed app and a second hand on the button', async () => {
    const { box, tried, answers, arrived, newBox } = world();
    answers.push(later, later);
    await box.post(letter('a'), false);
    await box.post(letter('a'), false);
    expect(box.items()).toMatchObject([{ maybeThere: true, waitsFor: why }]);
    const reopened = newBox();
    await Promise.all([reopened.wake(), reopened.wake()]);
    expect(new Set(tried.map(({ key }) => key)).size).toBe(1);
    expect(arrived).toHaveLength(1);
    expect(tried).toHaveLength(3);
  });

  it('is tried again by itself, ever more rarely', async () => {
    const { box, tried, answers } = world();
    answers.push(later, later);
    await box.post(letter('a'), false);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(tried).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(tried).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(tried).toHaveLength(3);
    expect(box.items()).toEqual([]);
  });

  it('that was refused waits for the citizen and does not hold up the others', async () => {
    const { box, answers, arrived } = world();
    online(false);
    await box.post(letter('a'), false);
    await box.post(letter('b'), false);
    online(true);
    answers.push({ kind: 'refused', why: { code: 'bad_request', title: 'Thiếu địa chỉ.' } });
    expect(await box.wake()).toBe(1);
    expect(await box.wake()).toBe(0);
    expect(arrived).toHaveLength(1);
    expect(box.items()).toMatchObject([{ letter: { body: { draftId: 'a' } }, refused: { title: 'Thiếu địa chỉ.' } }]);
  });

  it('is taken back before it goes, with or without what belongs to it, but not while it goes', async () => {
    const { box, gone, tried, storage } = world();
    online(false);
    await box.post(letter('a'), false);
    await box.post(letter('b'), false);
    expect(await box.takeBack('a', true)).toBe(true);
    expect(await box.takeBack('b', false)).toBe(true);
    expect(gone).toEqual(['a taken back']);
    expect([...storage.held]).toEqual([]);
    expect(tried).toEqual([]);

    let answer: (result: SendResult) => void = () => undefined;
    const slow = createOutbox({ storage, newKey: () => 'k', send: () => new Promise((resolve) => (answer = resolve)), onGone: () => Promise.resolve() });
    online(true);
    const posted = slow.post(letter('c'), false);
    await vi.waitFor(() => expect(slow.sending()).toBe('c'), 20_000);
    expect(await slow.takeBack('c', true)).toBe(false);
    answer({ kind: 'sent', id: 'there' });
    expect(await posted).toEqual({ kind: 'sent', id: 'there' });
  });

  it('is not sent once the device was emptied', async () => {
    const { box, tried, storage } = world();
    online(false);
    await box.post(letter('a'), false);
    await storage.remove('outbox');
    online(true);
    expect(await box.wake()).toBe(0);
    expect(tried).toEqual([]);
  });

  it('finds no room when too many wait', async () => {
    const { box } = world();
    online(false);
    for (let n = 0; n < 20; n += 1) await box.post(letter(`d${String(n)}`), false);
    expect(await box.post(letter('one-more'), false)).toBeNull();
    expect(box.items()).toHaveLength(20);
  });
});
