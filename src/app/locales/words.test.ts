import { describe, expect, it } from 'vitest';

type Words = Readonly<Record<string, string>>;
const vi = import.meta.glob<{ vi: Words }>('../**/*.vi.ts', { eager: true });
const en = import.meta.glob<{ en: Words }>('../**/*.en.ts', { eager: true });

/** `{name}` and `{n|one|many}` both ask for a value. */
const asksFor = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();

describe('the words of the app', () => {
  it('stand in both languages, file by file', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).map((path) => path.replace('.vi.ts', '.en.ts')).sort());
    expect(Object.keys(vi).length).toBeGreaterThan(5);
  });

  it('say the same about an odd code at home and on the scan page', () => {
    const keys = ['confirm_title', 'look_up', 'flag_nonstandard_unit', 'flag_nonstandard_sequence', 'flag_future_date'];
    const said = (words: Words | undefined) => keys.map((key) => words?.[key]);
    expect(said(vi['../code-entry/fault.vi.ts']?.vi)).toEqual(said(vi['../features/scan/scan.vi.ts']?.vi));
    expect(said(en['../code-entry/fault.en.ts']?.en)).toEqual(said(en['../features/scan/scan.en.ts']?.en));
  });

  it('never count one thing as several', () => {
    const many = /\{\w+\} (?:\w+ )?(?:agencies|days|dossiers|files|hours|letters|minutes|papers|procedures|seconds|steps|stops)\b/;
    expect(Object.values(en).flatMap(({ en: words }) => Object.values(words ?? {})).filter((text) => many.test(text))).toEqual([]);
  });

  describe.each(Object.entries(vi))('%s', (path, { vi: words }) => {
    const others = en[path.replace('.vi.ts', '.en.ts')]?.en ?? {};

    it('has the same keys in English, none of them empty', () => {
      expect(Object.keys(others).sort()).toEqual(Object.keys(words).sort());
      expect([...Object.values(words), ...Object.values(others)].filter((text) => text.trim() === '')).toEqual([]);
    });

    it('asks for the same values in English', () => {
      for (const [key, text] of Object.entries(words)) expect([key, asksFor(others[key] ?? '')]).toEqual([key, asksFor(text)]);
    });
  });
});
