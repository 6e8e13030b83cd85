import { describe, expect, it } from 'vitest';
import { messageFacts, messageKind } from './notice-text';

const dossier = { kind: 'dossier', code: 'H11.23-261103-0007', provinceId: 'binh-thuan' } as const;
const question = { kind: 'question', id: '1' } as const;
const dueAt = '2026-11-27T17:00:00+07:00';

describe('what a message says of an entry', () => {
  it('is the day its kind speaks of, never another: no passed appointment as the new one, no appointment as a deadline', () => {
    expect(messageFacts('overdue', dossier, { dueAt, newDueAt: null }).date).toBeNull();
    expect(messageFacts('overdue', dossier, { dueAt, newDueAt: '2026-12-04T17:00:00+07:00' }).date).toBe('2026-12-04');
    expect(messageFacts('supplement_wanted', dossier, { dueAt, expiresAt: null }).date).toBeNull();
    expect(messageFacts('accepted', dossier, { dueAt }).date).toBe('2026-11-27');
    expect(messageFacts('due_tomorrow', dossier, { dueAt }).date).toBe('2026-11-27');
    expect(messageFacts('result_ready', dossier, { dueAt })).toEqual({ code: dossier.code, date: null });
  });

  it('is the code that the agency gave, once it gave one', () => {
    const filing = { kind: 'filing', id: '1' } as const;
    expect(messageFacts('filing_delivered', filing, { number: 'HS-261120-7F3K9Q', code: dossier.code }).code).toBe(dossier.code);
    expect(messageFacts('filing_failed', filing, { number: 'HS-261120-7F3K9Q', code: null }).code).toBe('HS-261120-7F3K9Q');
  });

  it('calls a letter by its name', () => {
    expect(messageKind('petition_moved', question)).toBe('question_moved');
    expect(messageKind('filing_failed', question)).toBe('question_failed');
    expect(messageKind('filing_failed', { kind: 'petition', id: '1' })).toBe('petition_failed');
    expect(messageKind('filing_failed', { kind: 'filing', id: '1' })).toBe('filing_failed');
    expect(messageKind('petition_moved', { kind: 'petition', id: '1' })).toBe('petition_moved');
  });
});
