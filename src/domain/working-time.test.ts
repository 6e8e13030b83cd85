import { expect, it } from 'vitest';
import { createCalendar } from './calendar';
import { HOLIDAYS } from './holidays';
import { isAfterDeadline, workingTimeBetween } from './working-time';

const calendar = createCalendar(HOLIDAYS);
const at = (time: string): string => `${time.replace(' ', 'T')}:00+07:00`;

it.each([
  ['2024-07-16 07:00', '2024-07-16 17:00', 1],
  ['2024-07-16 07:00', '2024-07-16 11:30', 0.6],
  ['2024-07-16 13:30', '2024-07-17 13:30', 1],
  ['2024-07-16 11:45', '2024-07-16 13:15', 0],
  ['2024-07-19 16:00', '2024-07-22 08:00', 0.3],
  ['2024-07-20 09:00', '2024-07-21 09:00', 0],
  ['2024-07-16 00:00', '2024-07-18 00:00', 2],
  ['2024-07-17 09:00', '2024-07-16 09:00', 0],
])('%s to %s is %d working days', (from, to, days) => {
  expect(workingTimeBetween(at(from), at(to), calendar)).toBe(days);
});

it('a deadline without a clock time lasts the whole day', () => {
  expect(isAfterDeadline(at('2024-07-16 16:00'), at('2024-07-16 00:00'))).toBe(false);
  expect(isAfterDeadline(at('2024-07-17 00:01'), at('2024-07-16 00:00'))).toBe(true);
  expect(isAfterDeadline(at('2024-07-16 16:01'), at('2024-07-16 16:00'))).toBe(true);
});
