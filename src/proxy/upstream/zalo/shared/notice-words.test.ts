import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_KINDS } from '../../notice-ports';
import { wordsOf } from './notice-words';

const facts = fc.record({ code: fc.option(fc.string({ maxLength: 300 })), date: fc.option(fc.oneof(fc.string(), fc.constant('2026-11-27'))) });

describe('the words of a message', () => {
  it('fit every channel whatever they are about', () => {
    fc.assert(fc.property(fc.constantFrom(...MESSAGE_KINDS), facts, (kind, given) => {
      const { title, text } = wordsOf(kind, given);
      expect(title.length).toBeLessThanOrEqual(30);
      expect(text.length).toBeLessThanOrEqual(200);
      expect(title.normalize('NFC')).toBe(title);
      expect(`${title} ${text}`).not.toMatch(/undefined|null|NaN/);
    }));
  });

  it.each(MESSAGE_KINDS)('say %s with and without a code and a date', (kind) => {
    const full = wordsOf(kind, { code: 'H11.23-261103-0007', date: '2026-11-27' }).text;
    expect(full).toContain('H11.23-261103-0007');
    expect(full).not.toContain('2026-11-27');
    const bare = wordsOf(kind, { code: null, date: null }).text;
    expect(bare).toMatch(/^[^ ].*\.$/);
    expect(bare).not.toMatch(/ {2}| [,.]/);
  });

  it('tell the new day after an apology, and only a real spelling of a day', () => {
    expect(wordsOf('overdue', { code: 'H1', date: '2026-12-01' }).text).toBe('Hồ sơ H1 chưa xong đúng hẹn, cơ quan xin lỗi bạn. Ngày hẹn mới: 01/12/2026.');
    expect(wordsOf('overdue', { code: null, date: 'mai' }).text).toBe('Hồ sơ đã quá ngày hẹn trả. Mở ứng dụng để xem tình trạng.');
  });

  it('name the day of an appointment, for a message that waits for the morning is read on that day', () => {
    expect(wordsOf('due_tomorrow', { code: 'H1', date: '2026-12-01' })).toEqual({ title: 'Hồ sơ sắp đến hẹn trả', text: 'Hồ sơ H1 hẹn trả kết quả ngày 01/12/2026.' });
  });

  it.each(['refused', 'filing_refused'] as const)('say that %s is over, not that it is still to come', (kind) => {
    const { title, text } = wordsOf(kind, { code: 'H1', date: null });
    expect(`${title} ${text}`).not.toContain('chưa');
  });
});
