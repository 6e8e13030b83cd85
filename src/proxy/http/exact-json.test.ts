import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactly } from './exact-json';

describe('JSON with long numbers', () => {
  it('keeps every digit of an id, as text', () => {
    expect(parseExactly('{"a":4812337642326461201,"b":[-9007199254740993],"c":{"d":1.5,"e":12,"f":1e3},"g":"48123376423264612019 \\"7\\""}')).toEqual({
      a: '4812337642326461201', b: ['-9007199254740993'], c: { d: 1.5, e: 12, f: 1000 }, g: '48123376423264612019 "7"',
    });
  });

  it('is otherwise JSON, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      const isShort = !/(?<![.\deE])-?\d{16,}(?![.\deE])/.test(text);
      if (isShort) expect(parseExactly(text)).toEqual(JSON.parse(text));
    }));
  });

  it('gives every id back', () => {
    fc.assert(fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 24n }), fc.string(), (id, name) => {
      expect(parseExactly(`{${JSON.stringify(name)}:${id}}`)).toEqual(JSON.parse(`{${JSON.stringify(name)}:"${id}"}`));
    }));
  });

  it('is nothing when it is not JSON, and never slow', () => {
    const startedAt = performance.now();
    for (const text of ['', '{', '"', `"${'\\"'.repeat(8000)}`, '{"a":}', 'x'.repeat(16_000), `[${'['.repeat(8000)}`]) expect(parseExactly(text)).toBeUndefined();
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
