import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAnswer } from './clean-answer';
import type { FieldKind } from './spec';

const KINDS: FieldKind[] = ['text', 'long_text', 'name', 'phone', 'email', 'id_number', 'tax_code', 'date', 'choice', 'province', 'ward'];

describe('an answer in its one spelling', () => {
  it.each([
    ['name', 'Nguyễn\u200b Văn\u00a0An', 'Nguyễn Văn An'], ['name', '\ufeffNguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'], ['name', 'Y\u2011Moan\u2010Niê', 'Y-Moan-Niê'],
    ['phone', '0912\u2013345\u2013678', '0912345678'], ['phone', '０９１２３４５６７８', '0912345678'], ['phone', '0912345678\u200e', '0912345678'], ['phone', '(+84) 912/345/678', '0912345678'],
    ['id_number', '060\u2013099\u2013001\u2013234', '060099001234'], ['id_number', '060099001234\u200b', '060099001234'], ['id_number', 'c1234567', 'C1234567'],
    ['tax_code', '0312345678\u2013001', '0312345678001'], ['email', 'an@vidu.vn\u200b', 'an@vidu.vn'],
    ['text', '\u200b \ufeff', undefined], ['long_text', '\u200b\n', undefined],
  ] as const)('%s "%s" is "%s"', (kind, given, expected) => expect(cleanAnswer(kind, given)).toBe(expected));

  it('is not changed by being cleaned again', () => {
    fc.assert(fc.property(fc.constantFrom(...KINDS), fc.string({ unit: 'binary' }), (kind, text) => {
      const once = cleanAnswer(kind, text);
      expect(cleanAnswer(kind, once)).toEqual(once);
    }), { numRuns: 500, examples: [['id_number', '\u03ca\u0342'], ['tax_code', '\u1fe2\u1d62']] });
  });
});
