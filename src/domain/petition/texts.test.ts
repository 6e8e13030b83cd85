import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNumber, readNumber } from '../receipt-number';
import { cleanLine, cleanText, hasWords } from './clean-text';
import { publicText } from './public-text';

describe('a text as it is kept', () => {
  it('is composed Unicode, without what cannot be seen', () => {
    expect(cleanText('Hồ sơ'.normalize('NFD'))).toBe('Hồ sơ');
    expect(cleanText('Ho\u200b\u0302\u0300')).toBe('Hồ');
    expect(cleanText('\u05e9\u05c1\u{3347a}\u0bcd')).toBe('\u05e9\u0bcd\u05c1');
    expect(cleanText('a\u200bb\u202ec\u0000  d\r\n\r\n\r\n\r\ne ')).toBe('abc d\n\ne');
    expect(cleanLine('một\nhai')).toBe('một hai');
  });

  it('changes no more when cleaned again, and never grows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(text.normalize('NFC').length);
      }),
    );
  });

  it('has words or not', () => {
    expect(hasWords('đèn đường hỏng')).toBe(true);
    expect(hasWords('aaaa aaaa aaaa')).toBe(false);
    expect(hasWords('!!! 123 ???')).toBe(false);
  });
});

describe('a text as everybody may read it', () => {
  it('names no one', () => {
    const shown = publicText('Kính gửi ông Nguyễn Văn Bền và bà Trần Thị Hằng (0912 345 678), UBND phường đã vá đường Ông Ích Khiêm.');
    expect(shown).not.toMatch(/Bền|Hằng|0912/);
    expect(shown).toContain('UBND phường đã vá đường');
  });

  it('hides the writer, however the answer spells them', () => {
    const writer = { name: 'Lê Thị Bích Ngọc', phone: '0987654321', address: 'Thôn 3, xã Hàm Thắng' };
    expect(publicText('Trả lời công dân LÊ THỊ BÍCH NGỌC, Thôn 3, xã Hàm Thắng, đt 0987.654.321', writer)).not.toMatch(/BÍCH NGỌC|Thôn 3|0987/);
    expect(publicText('le thi bich ngoc hỏi', writer)).not.toContain('bich ngoc');
  });

  it('hides e-mail addresses, but not those of agencies', () => {
    expect(publicText('Đã gửi đến le.thi-ngoc85@gmail.com. Hỏi thêm: motcua@phanthiet.lamdong.gov.vn, hoặc ubnd@gov.vn.')).toBe('Đã gửi đến ***. Hỏi thêm: motcua@phanthiet.lamdong.gov.vn, hoặc ubnd@gov.vn.');
    expect(publicText('an@gov.vn.example.com, @zalo, a@b')).toBe('***, @zalo, a@b');
    const startedAt = performance.now();
    publicText('a.'.repeat(4000) + '@' + 'a.'.repeat(4000));
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it('leaves places that look like names', () => {
    expect(publicText('tỉnh Bà Rịa - Vũng Tàu')).toBe('tỉnh Bà Rịa - Vũng Tàu');
  });
});

describe('a number', () => {
  it('is read back however it is typed, and only as what it is of', () => {
    fc.assert(
      fc.property(fc.constantFrom('MC', 'PA', 'HD'), fc.uint8Array({ minLength: 5, maxLength: 5 }), (prefix, random) => {
        const number = makeNumber(prefix, '2026-11-22', random);
        expect(readNumber(prefix, ` ${number.toLowerCase().replace(/0/g, 'o')} `)).toBe(number);
        expect(readNumber(prefix === 'PA' ? 'HD' : 'PA', number)).toBeNull();
      }),
    );
  });
});
