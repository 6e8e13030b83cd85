import { describe, expect, it, vi } from 'vitest';
import { failed, ok, type ApiError } from '../api/api-error';
import { samplePetition } from '../letters/sample-letters.test-helper';
import type { OutboxItem } from './outbox-item';
import { sendLetter, type SendLetterParts } from './send-letter';

const error = (code: ApiError['code'], status: number): ApiError => ({ code, status, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const item = (over: Partial<OutboxItem> = {}): OutboxItem => ({
  letter: {
    kind: 'petition',
    body: {
      draftId: 'd1', provinceId: 'binh-thuan', kind: 'conduct', gate: { againstDecision: false, reportsOffender: false, sure: false }, title: 'Chờ lâu', content: 'Tôi chờ hai giờ ở quầy số 3.',
      pictures: [], who: { name: 'An', address: 'Thôn 1', phone: '0912345678' }, showName: false, consentVersion: 'v',
    },
  },
  key: 'key-1', queuedAt: '2026-11-22T08:00:00+07:00', hasFiles: false, maybeThere: false, waitsFor: null, refused: null, ...over,
});
const parts = (over: Partial<SendLetterParts> = {}) => ({
  createPetition: vi.fn<SendLetterParts['createPetition']>().mockResolvedValue(ok(samplePetition())),
  createQuestion: vi.fn<SendLetterParts['createQuestion']>(),
  gather: vi.fn<SendLetterParts['gather']>().mockResolvedValue({ ok: true, paperIds: ['p1', 'p2'] }),
  ...over,
});

describe('sending a letter', () => {
  it('has the pictures there first and writes that down before it goes', async () => {
    const kept: OutboxItem[] = [];
    const world = parts();
    const result = await sendLetter(item({ hasFiles: true }), (next) => Promise.resolve(void kept.push(next)), world);
    expect(result).toEqual({ kind: 'sent', id: samplePetition().id });
    expect(kept).toMatchObject([{ hasFiles: false, maybeThere: true, letter: { body: { pictures: ['p1', 'p2'] } } }]);
    expect(world.createPetition).toHaveBeenCalledWith(kept[0]?.letter.body, 'key-1');
    await sendLetter(kept[0] ?? item(), () => Promise.resolve(), world);
    expect(world.gather).toHaveBeenCalledTimes(1);
    const [first, second] = vi.mocked(world.createPetition).mock.calls;
    expect(second).toEqual(first);
  });

  it.each([
    ['offline', 0, { kind: 'later', maybeThere: true }],
    ['timeout', 0, { kind: 'later', maybeThere: true }],
    ['upstream_unavailable', 503, { kind: 'later', maybeThere: true }],
    ['unreadable', 200, { kind: 'later', maybeThere: true }],
    ['unreadable', 403, { kind: 'refused' }],
    ['too_many_today', 429, { kind: 'later', maybeThere: false }],
    ['unauthenticated', 401, { kind: 'later', maybeThere: false }],
    ['not_a_petition', 422, { kind: 'refused' }],
    ['bad_request', 400, { kind: 'refused' }],
  ] as const)('that is answered %s (%i) ends as it should', async (code, status, expected) => {
    const world = parts({ createPetition: () => Promise.resolve(failed(error(code, status))) });
    expect(await sendLetter(item(), () => Promise.resolve(), world)).toMatchObject(expected);
  });

  it('stays when its pictures cannot be sent, and needs the citizen when one was turned away', async () => {
    const waits = parts({ gather: () => Promise.resolve({ ok: false, passing: true, why: { code: 'offline', title: '' } }) });
    expect(await sendLetter(item({ hasFiles: true }), () => Promise.resolve(), waits)).toMatchObject({ kind: 'later', maybeThere: false });
    const bad = parts({ gather: () => Promise.resolve({ ok: false, passing: false, why: { code: 'paper_rejected', title: 'Ảnh hỏng.' } }) });
    expect(await sendLetter(item({ hasFiles: true }), () => Promise.resolve(), bad)).toEqual({ kind: 'refused', why: { code: 'paper_rejected', title: 'Ảnh hỏng.' } });
    expect(bad.createPetition).not.toHaveBeenCalled();
  });
});
