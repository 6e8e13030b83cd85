import { expect, it } from 'vitest';
import { isS10 } from './s10';

it.each([
  ['EC136431858VN', true],
  ['EE123456785VN', true],
  ['EC136431857VN', false],
  ['EC136431858CN', false],
  ['EC13643185VN', false],
  ['ec136431858vn', false],
  ['', false],
])('%s → %s', (text, valid) => {
  expect(isS10(text)).toBe(valid);
});

it('a check value of 10 is written 0, of 11 written 5', () => {
  expect(isS10('RR000000080VN')).toBe(true);
  expect(isS10('RR000000155VN')).toBe(true);
  expect(isS10('RR000000150VN')).toBe(false);
});
