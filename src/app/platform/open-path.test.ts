import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPathOf } from './open-path';

describe('where a tapped link leads', () => {
  it.each([
    ['/', '/'],
    ['/ho-so/H36.223-261116-0031?x=1#y', '/ho-so/H36.223-261116-0031?x=1#y'],
    ['/tra-cuu?q=../../x', '/tra-cuu?q=../../x'],
    ['///evil.example/x', '/evil.example/x'],
    ['/100%25', '/100%25'],
    ['/%zz', '/%zz'],
  ])('%s is a path of ours', (link, path) => {
    expect(openPathOf(link)).toBe(path);
  });

  it.each(['', 'ho-so', 'https://elsewhere.example', '/../y', '/%2e%2e/%2e%2e/y', '/%252e%252E/y', '/%zz/.%2e/y', '/a%2f..%2fy', '/\\evil.example', '/%5cevil.example', '/.\t./y', `/${'x'.repeat(2_048)}`, null, 7])('%s is none', (link) => {
    expect(openPathOf(link)).toBeNull();
  });

  it('is never outside the app, however it is written', () => {
    const piece = fc.constantFrom('/', '//', '.', '..', '%2e', '%252E', '%25', '%2f', '\\', '%5c', '\t', '\n', '?', '#', '%', 'zz', 'ho-so', '@', ':', '2e');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = openPathOf(`/${pieces.join('')}`);
        if (path !== null) expect(new URL(`/zapps/264${path}`, 'https://h5.zdn.vn').pathname).toMatch(/^\/zapps\/264\//);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is known at once, also when it was encoded a thousand times', () => {
    const started = performance.now();
    openPathOf(`/%${'25'.repeat(1_000)}2e`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
