import { describe, expect, it } from 'vitest';
import { LETTER_STATES } from '../../domain/petition/state';
import { letterSentence, type LetterFacts } from './letter-sentence';
import { letterWords } from './letter-words';

const facts = (over: Partial<LetterFacts> = {}): LetterFacts => ({ state: 'sent', agencyName: 'Tổng đài 1022', handlerName: 'UBND xã Hàm Liêm', forwardBy: '2026-11-27', answerBy: '2026-12-07', ...over });
const say = (over: Partial<LetterFacts>, today = '2026-11-22') => letterSentence(facts(over), letterWords.say, today);

describe('how far a letter is', () => {
  it('names whom it was sent to, and later who has it, with the days of both', () => {
    expect(say({ state: 'sent' })).toEqual({
      text: 'Đã gửi đến Tổng đài 1022, chờ tiếp nhận', tone: 'info',
      next: ['Nếu thuộc nơi khác giải quyết, sẽ được chuyển đến đó trước hết Thứ Sáu, 27/11/2026.', 'Trả lời chậm nhất Thứ Hai, 07/12/2026.'],
    });
    expect(say({ state: 'in_progress' })).toEqual({ text: 'UBND xã Hàm Liêm đang xử lý', tone: 'info', next: ['Trả lời chậm nhất Thứ Hai, 07/12/2026.'] });
    expect(say({ state: 'in_progress', handlerName: null }).text).toBe('Tổng đài 1022 đang xử lý');
  });

  it('says when the answer is late, and leaves out days that have passed', () => {
    expect(say({ state: 'received' }, '2026-12-08')).toMatchObject({ tone: 'warning', next: ['Đã quá hạn trả lời Thứ Hai, 07/12/2026.'] });
  });

  it('is a sentence in every state, without a gap', () => {
    for (const state of LETTER_STATES) expect(say({ state }).text).not.toMatch(/\{|undefined|null/);
    expect(say({ state: 'failed' }).next).toEqual(['Cán bộ đã được báo và đang xem. Bạn không phải gửi lại.']);
  });
});
