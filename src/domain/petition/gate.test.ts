import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { natureOf, soundsLike } from './gate';

const open = { againstDecision: false, reportsOffender: false, sure: false };

describe('what words sound like', () => {
  it.each([
    ['Tôi khiếu nại quyết định thu hồi đất của UBND huyện', 'complaint'],
    ['toi lam don khieu nai ve viec den bu', 'complaint'],
    ['Yêu cầu hủy quyết định xử phạt số 12', 'complaint'],
    ['Tôi tố cáo ông trưởng thôn', 'denunciation'],
    ['cán bộ đòi hối lộ khi làm giấy tờ', 'denunciation'],
    ['Hồ sơ của tôi trễ hẹn mười ngày không ai báo', 'petition'],
    ['Tôi không khiếu nại, chỉ phản ánh đèn đường hỏng', 'petition'],
    ['Đây không phải là tố cáo, tôi kiến nghị sửa quy định', 'petition'],
    ['Kiến nghị bỏ giấy xác nhận cư trú', 'petition'],
  ] as const)('%s: %s', (text, nature) => {
    expect(soundsLike(text)).toBe(nature);
    expect(soundsLike('Tiêu đề', text.normalize('NFD'))).toBe(nature);
  });
});

describe('the gate', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('Tôi tố cáo', 'Tôi khiếu nại', 'đèn đường hỏng'));

  it('never lets through who says it is a complaint or a denunciation', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), (words, againstDecision, sure) => {
        expect(natureOf({ againstDecision, reportsOffender: true, sure }, words)).toBe('denunciation');
        expect(natureOf({ againstDecision: true, reportsOffender: false, sure }, words)).toBe('complaint');
      }),
    );
  });

  it('asks once about words, and then believes the citizen', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(natureOf(open, words)).toBe(soundsLike(words));
        expect(natureOf({ ...open, sure: true }, words)).toBe('petition');
      }),
    );
  });
});
