import { describe, expect, it } from 'vitest';
import { loadFaq } from './faq/load-faq';
import { createLetterIndex } from './letter-index';

const items = [
  { title: 'Đèn đường hỏng trên đường Trần Hưng Đạo', answer: 'Công ty công trình đô thị đã thay bóng đèn.', area: 'Hạ tầng' },
  { title: 'Hồ sơ cấp giấy chứng nhận quyền sử dụng đất trễ hẹn', answer: 'Chi nhánh văn phòng đăng ký đất đai đã xin lỗi và hẹn lại.', area: 'Đất đai' },
  { title: 'Rác thải tồn đọng ở chợ Phan Thiết', answer: 'Đã thu gom và tăng số chuyến xe rác.', area: 'Môi trường' },
];
const index = createLetterIndex(items);

describe('searching what was answered', () => {
  it.each([['den duong', 0], ['đèn ĐƯỜNG', 0], ['dat dai', 1], ['rác', 2], ['rac thai cho', 2], ['phan thiet rac', 2], ['den duongg', 0]])('%s', (words, position) => {
    expect(index.find(words)[0]).toBe(position);
  });

  it('finds nothing for nothing, and for signs', () => {
    expect(index.find('   ')).toEqual([]);
    expect(index.find('?!')).toEqual([]);
  });
});

describe('what is alike while writing', () => {
  it('shares telling words', () => {
    expect(index.alike('Kính gửi UBND, đường Trần Hưng Đạo trước nhà tôi đèn hỏng hai tuần, tối rất nguy hiểm', 3)).toEqual([0]);
    expect(index.alike('ho so dat dai cua toi nop da lau, tre hen giay chung nhan', 3)).toEqual([1]);
  });

  it('is nothing for another matter, however polite', () => {
    expect(index.alike('Kính gửi cơ quan, tôi xin hỏi và kiến nghị về việc này, mong được trả lời', 3)).toEqual([]);
    expect(index.alike('Trường mầm non thiếu giáo viên', 3)).toEqual([]);
  });
});

describe('frequent questions', () => {
  it('are checked, and name the wrong place', () => {
    expect(loadFaq().length).toBeGreaterThan(10);
    expect(() => loadFaq([{ id: 'x' }])).toThrow(/^faq\.json\/0/);
  });
});
