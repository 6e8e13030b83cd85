import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedPaper } from './asked-paper';

describe('a paper asked for in the agency’s words', () => {
  it('has a code the agency can read', () => {
    expect(askedPaper('Giấy chứng sinh (bản chính)', 0).code).toBe('1.giay-chung-sinh-ban-chinh');
    expect(askedPaper('Đơn đề nghị', 1).code).toBe('2.don-de-nghi');
  });

  it('has a code an upload may carry, another for every place in the list', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.nat(39), (name, index) => {
        expect(askedPaper(name, index).code).toMatch(/^[\w.:/-]{1,60}$/);
        expect(askedPaper(name, index).code).not.toBe(askedPaper(name, index + 1).code);
      }),
    );
  });
});
