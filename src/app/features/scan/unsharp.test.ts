import { describe, expect, it } from 'vitest';
import { unsharp } from './unsharp';

describe('unsharp', () => {
  it('deepens an edge on both sides and keeps flat ground', () => {
    const row = Uint8Array.from([100, 100, 100, 160, 160, 160]);
    const sharp = [...unsharp({ width: 6, height: 1, data: row }, 1, 1).data];
    expect(sharp[0]).toBe(100);
    expect(sharp[5]).toBe(160);
    expect(sharp[2]).toBeLessThan(100);
    expect(sharp[3]).toBeGreaterThan(160);
  });

  it('stays within a byte', () => {
    const row = Uint8Array.from([0, 0, 255, 255]);
    expect([...unsharp({ width: 4, height: 1, data: row }, 1, 9).data]).toEqual([0, 0, 255, 255]);
  });
});
