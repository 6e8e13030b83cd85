import { describe, expect, it } from 'vitest';
import { crc16, isPayment } from './emv';

const PAYMENT = '00020101021138540010A00000072701240006970436011001234567890208QRIBFTTA53037045802VN63046A15';
const withChecksum = (body: string): string => body + crc16(body).toString(16).toUpperCase().padStart(4, '0');

describe('payment codes', () => {
  it('checks with CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe(0x29b1);
  });

  it.each([
    ['VietQR', PAYMENT],
    ['a lower-case checksum', PAYMENT.replace('6A15', '6a15')],
    ['a foreign scheme with a right checksum', withChecksum('00020101021126180014com.example.xx5303840580 2US6304'.replace(' ', ''))],
    ['a broken checksum', PAYMENT.replace('6A15', '0000')],
    ['a smudged account', PAYMENT.replace('01234567890', '01234X67890')],
    ['a lost end', PAYMENT.slice(0, -8)],
    ['well-formed tags without a checksum', '0002010102115204123453037045802VN'],
  ])('is one: %s', (_, text) => {
    expect(isPayment(text)).toBe(true);
  });

  it.each(['', '000201', '000201 H17.18-250626-0015', '0002', `1${PAYMENT}`, '000201-240102-0003', '000201abcdef'])('is none: %j', (text) => {
    expect(isPayment(text)).toBe(false);
  });
});
