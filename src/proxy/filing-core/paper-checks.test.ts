import { describe, expect, it } from 'vitest';
import { systemClock } from '../clock';
import { createPaperChecks } from './paper-checks';

describe('papers being checked', () => {
  it('are waited for together, and not at all when none of them is', async () => {
    const checks = createPaperChecks(systemClock);
    const ends: (() => void)[] = [];
    for (const id of ['a', 'b']) checks.begin(id, new Promise<void>((end) => ends.push(end)));
    let isSettled = false;
    const settling = checks.settle(['a', 'b', 'c'], 60_000).then((changed) => ((isSettled = true), changed));
    ends[0]?.();
    await Promise.resolve();
    expect(isSettled).toBe(false);
    ends[1]?.();
    expect(await settling).toBe(true);
    expect(await checks.settle(['a', 'b', 'c'], 60_000)).toBe(false);
  });

  it('hold nobody up for longer than allowed, nor when a check fails', async () => {
    const checks = createPaperChecks(systemClock);
    checks.begin('slow', new Promise(() => undefined));
    expect(await checks.settle(['slow'], 1)).toBe(true);
    checks.begin('broken', Promise.reject(new Error('no such file')));
    expect(await checks.settle(['broken'], 60_000)).toBe(true);
  });

  it('are waited for until the last check of the same paper', async () => {
    const checks = createPaperChecks(systemClock);
    checks.begin('a', Promise.resolve());
    let end: () => void = () => undefined;
    checks.begin('a', new Promise<void>((resolve) => (end = resolve)));
    checks.begin('a', Promise.resolve());
    await new Promise((later) => setTimeout(later, 1));
    let isSettled = false;
    const settling = checks.settle(['a'], 60_000).then((changed) => ((isSettled = true), changed));
    await new Promise((later) => setTimeout(later, 1));
    expect(isSettled).toBe(false);
    end();
    expect(await settling).toBe(true);
  });
});
