import { describe, expect, it } from 'vitest';
import { toIso, vnDate } from './time';

describe('Vietnamese time', () => {
  it('writes instants with +07:00', () => {
    expect(toIso(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01T00:00:00+07:00');
  });

  it('takes the day in Việt Nam, whatever the offset written', () => {
    expect(vnDate('2024-12-31T20:00:00Z')).toBe('2025-01-01');
    expect(vnDate('2025-01-01T06:59:59+07:00')).toBe('2025-01-01');
  });
});
