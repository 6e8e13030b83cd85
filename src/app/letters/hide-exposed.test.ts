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

  it('never breaks when the text has changed meanwhile', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (content, at, length) => {
        const hidden = hideExposed({ title: 'Việc', content }, [{ field: 'content', kind: 'phone', at, length: length + 1 }]).content;
        expect(hidden).toBe(at + length + 1 <= content.length ? `${content.slice(0, at)}***${content.slice(at + length + 1)}` : content);
      }),
    );
  });
});
