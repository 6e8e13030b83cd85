import { describe, expect, it } from 'vitest';
import { unnaming } from './officers';

const OFFICERS = ['Lê Văn Cường', 'Lê Văn', 'Lê Văn Cường', null, 'An', undefined];
const NOTE = 'Lê Văn Cường giao Lê Văn, hẹn An Giang';

describe('officers', () => {
  it('are not named, wherever they were written', () => {
    expect(unnaming(OFFICERS, [NOTE])(NOTE)).toBe('cán bộ giao cán bộ, hẹn An Giang');
  });

  it('who are not mentioned change nothing', () => {
    const unname = unnaming(OFFICERS, ['Đủ giấy tờ', null, 12]);
    expect(unname('Đủ giấy tờ')).toBe('Đủ giấy tờ');
    expect(unname(null)).toBeNull();
  });
});
