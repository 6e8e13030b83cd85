import { describe, expect, it } from 'vitest';
import { createQueue } from './serialise';

describe('createQueue', () => {
  it('runs one operation at a time, in order', async () => {
    const queue = createQueue();
    const log: string[] = [];
    const slow = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      await Promise.resolve();
      log.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([queue(slow('a')), queue(slow('b'))])).toEqual(['a', 'b']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after an operation that failed', async () => {
    const queue = createQueue();
    const failed = queue(() => Promise.reject(new Error('camera')));
    const next = queue(() => Promise.resolve('on'));
    await expect(failed).rejects.toThrow('camera');
    expect(await next).toBe('on');
  });
});
