import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardText } from './guard';
import { hideExposed } from './hide-exposed';

describe('hiding what a public text should not say', () => {
  it('puts stars in the place of each number and leaves the words', () => {
    const written = { title: 'Gọi 0912 345 678 không ai nghe', content: 'Xe 86A-123.45 của tôi, gọi 0987654321 nhé.' };
    const hidden = hideExposed(written, guardText(written.title, written.content).exposed);
    expect(hidden.title).toBe('Gọi *** không ai nghe');
    expect(hidden.content).toContain('*** nhé.');
    expect(guardText(hidden.title, hidden.content).exposed).toEqual([]);
  });

  it('leaves everything else alone, also when the text has changed meanwhile or it is pressed twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,30}$/), fc.stringMatching(/^[a-z ]{0,30}$/), fc.boolean(), (before, after, isThere) => {
        const { exposed } = guardText('Việc', 'Gọi 0912345678 nhé.');
        const now = { title: 'Việc', content: `${before}${isThere ? '0912345678' : ''}${after}` };
        const hidden = hideExposed(now, exposed);
        expect(hidden).toEqual({ title: 'Việc', content: `${before}${isThere ? '***' : ''}${after}` });
        expect(hideExposed(hidden, exposed)).toEqual(hidden);
      }),
    );
  });
});
