import { describe, expect, it } from 'vitest';
import { localThreshold } from './local-threshold';

const rowOf = (...data: number[]) => ({ width: data.length, height: 1, data: Uint8Array.from(data) });

describe('localThreshold', () => {
  it('finds the same dark dots in the light and in the shadow', () => {
    const lit = rowOf(200, 200, 150, 200, 200, 100, 100, 50, 100, 100);
    const dots = [...localThreshold(lit, 2, 2).data].flatMap((value, at) => (value === 0 ? [at] : []));
    expect(dots).toContain(2);
    expect(dots).toContain(7);
    expect(dots).not.toContain(0);
    expect(dots).not.toContain(9);
  });

  it('takes even ground with a little noise for white', () => {
    expect([...localThreshold(rowOf(90, 91, 90, 89, 90), 1, 3).data]).toEqual([255, 255, 255, 255, 255]);
  });
});
