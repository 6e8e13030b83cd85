import { expect, it } from 'vitest';
import { foldVietnamese, keyOf } from './text';

it.each([
  ['Đường Nguyễn Huệ', 'duong nguyen hue'],
  ['ĐẶC KHU PHÚ QUÝ', 'dac khu phu quy'],
  ['Ưỡn ẹo'.normalize('NFD'), 'uon eo'],
  ['ＵＢＮＤ', 'ubnd'],
  ['\u00d0ang xử lý', 'dang xu ly'],
])('folds %s', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded);
});

it('makes one key of two spellings', () => {
  expect(keyOf('  Hủy/Từ  chối.')).toBe(keyOf('huy tu choi'));
});
