import { describe, expect, it } from 'vitest';
import { fill } from './format';

describe('a text with places for values', () => {
  it('is filled', () => {
    expect(fill('{what}, còn {n} ngày', { what: 'Đang giải quyết', n: 3 })).toBe('Đang giải quyết, còn 3 ngày');
  });

  it.each([
    [1, '1 day'],
    [-1, '-1 day'],
    [0, '0 days'],
    [2, '2 days'],
  ])('takes the form that fits %i', (n, text) => {
    expect(fill('{n} {n|day|days}', { n })).toBe(text);
  });

  it('shows what nobody gave rather than nothing, and never reads a value as a place', () => {
    expect(fill('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
  });
});
