import { describe, expect, it } from 'vitest';
import { createReceiving } from './receiving';

describe('uploads coming in', () => {
  it('keep others waiting until the last of them ended, however it ended', async () => {
    const receiving = createReceiving();
    let finish: () => void = () => undefined;
    const first = receiving.during(() => new Promise<void>((resolve) => (finish = resolve)));
    const second = receiving.during(() => Promise.reject(new Error('cut'))).catch(() => undefined);
    let isQuiet = false;
    const quiet = receiving.quiet(60_000).then(() => (isQuiet = true));
    await second;
    expect(isQuiet).toBe(false);
    finish();
    await Promise.all([first, quiet]);
    expect(isQuiet).toBe(true);
  });

  it('keep nobody waiting for longer than allowed, and nobody at all when there are none', async () => {
    const receiving = createReceiving();
    const begunMs = performance.now();
    await receiving.quiet(30_000);
    void receiving.during(() => new Promise(() => undefined));
    await receiving.quiet(1);
    expect(performance.now() - begunMs).toBeLessThan(10_000);
  });
});
