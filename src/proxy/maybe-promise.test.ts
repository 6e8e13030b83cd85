import { describe, expect, it } from 'vitest';
import { andThen } from './maybe-promise';

describe('andThen', () => {
  it('goes on at once when nothing has to be waited for', () => {
    expect(andThen(2, (n) => n * 2)).toBe(4);
  });

  it('goes on with what a promise brings', async () => {
    await expect(andThen(Promise.resolve(2), (n) => n * 2)).resolves.toBe(4);
  });

  it('passes a failure on without going on', async () => {
    await expect(andThen(Promise.reject(new Error('no')), () => 1)).rejects.toThrow('no');
  });
});
