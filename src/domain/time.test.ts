import { describe, expect, it } from 'vitest';
import { parseUpstreamTime, toIso, vnDate } from './time';

const at = '2024-07-16T08:30:05+07:00';
const minute = '2024-07-16T08:30:00+07:00';
const day = '2024-07-16T00:00:00+07:00';

describe('times as upstreams write them', () => {
  it.each([
    ['20240716083005', at],
    ['20240716', day],
    [20240716083005, at],
    ['16/07/2024', day],
    ['16/07/2024 08:30', minute],
    ['16/07/2024 08:30:05', at],
    ['16/7/2024 8:30', minute],
    ['08:30 16/07/2024', minute],
    ['08:30:05 16/07/2024', at],
    ['2024-07-16', day],
    ['2024-07-16T08:30:05', at],
    ['2024-07-16 08:30', minute],
    ['2024-07-16T01:30:05Z', at],
    ['2024-07-16T01:30:05.123Z', at],
    ['2024-07-16T08:30:05.000+0700', at],
    ['2024-07-16T08:30:05+07:00', at],
    ['2024-07-15T20:30:05-05:00', at],
    [1721093405000, at],
    ['1721093405000', at],
    [{ $date: '2024-07-16T01:30:05Z' }, at],
    [{ $date: 1721093405000 }, at],
    [{ $date: { $numberLong: '1721093405000' } }, at],
    [{ $date: { $numberLong: 1721093405000 } }, at],
    [' 16/07/2024 ', day],
    ['16/07/2024\u00a008:30', minute],
    ['08:30\u00a016/07/2024', minute],
    ['2024-07-16\u00a008:30', minute],
  ])('%j', (value, expected) => {
    expect(parseUpstreamTime(value)).toBe(expected);
  });

  it.each([
    null, undefined, '', '  ', 0, '0', '-', '00000000000000', '0000-00-00 00:00:00', '0000-00-00T00:00:00Z', '00/00/0000', { $date: null },
    '0001-01-01T00:00:00', '00010101', '00010101000000', '1/1/0001 12:00:00 AM', '00:00 01/01/0001',
    -62135596800000, '-62135596800000', { $date: -62135596800000 }, { $date: { $numberLong: '-62135596800000' } },
    'Không có ngày hẹn trả cụ thể theo quy định', 'không có', 'CHƯA CÓ',
  ])('%j says nothing', (value) => {
    expect(parseUpstreamTime(value)).toBeNull();
  });

  it.each(['hôm qua', '30/02/2024', '2024-13-01', '20241332', '20240716250000', '16/07/24', 17, 1.5, Number.NaN, {}, [], true, { $date: {} }, '2024-07-16T08:30:05+99:00', 9e15, '1234', -1, '-1', { $date: { $date: 1721093405000 } }, { $date: [] }])(
    '%j is unreadable',
    (value) => {
      expect(parseUpstreamTime(value)).toBeUndefined();
    },
  );
});

it('a date wrapped without end is unreadable', () => {
  let value: unknown = 1721093405000;
  for (let depth = 0; depth < 30_000; depth += 1) value = { $date: value };
  expect(parseUpstreamTime(value)).toBeUndefined();
});

describe('Vietnamese time', () => {
  it('writes instants with +07:00', () => {
    expect(toIso(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01T00:00:00+07:00');
  });

  it('takes the day in Việt Nam, whatever the offset written', () => {
    expect(vnDate('2024-12-31T20:00:00Z')).toBe('2025-01-01');
    expect(vnDate('2025-01-01T06:59:59+07:00')).toBe('2025-01-01');
  });
});
