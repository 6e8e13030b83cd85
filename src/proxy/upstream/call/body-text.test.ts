import { expect, it } from 'vitest';
import { textOfBody } from './body-text';

const NAME = '{"ChuHoSo":"Nguyễn Văn Ân"}';
/** windows-1258 writes the letters of French and the marks of tones one after the other. */
const IN_1258 = Buffer.concat([Buffer.from('{"ChuHoSo":"Nguy'), Buffer.from([0xea, 0xde]), Buffer.from('n V'), Buffer.from([0xe3]), Buffer.from('n '), Buffer.from([0xc2]), Buffer.from('n"}')]);

it.each([
  ['UTF-8', Buffer.from(NAME), undefined],
  ['UTF-8', Buffer.from(NAME), 'application/json'],
  ['UTF-8 that is called something else', Buffer.from(NAME), 'application/json; charset=ISO-8859-1'],
  ['windows-1258', IN_1258, 'application/json; charset="windows-1258"'],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${NAME}`, 'utf16le'), 'application/json'],
  ['UTF-16 by its header', Buffer.from(NAME, 'utf16le'), 'text/plain;charset=utf-16le'],
])('%s is read, %#', (_what, body, contentType) => {
  expect(textOfBody([body], contentType).normalize('NFC')).toBe(NAME);
  expect(textOfBody([body.subarray(0, 9), body.subarray(9)], contentType).normalize('NFC')).toBe(NAME);
});

it('is read as well as it can be when nobody can say how', () => {
  expect(textOfBody([IN_1258], 'application/json')).toContain('"ChuHoSo"');
  expect(textOfBody([IN_1258], 'application/json; charset=x-unknown')).toContain('"ChuHoSo"');
  expect(textOfBody([], undefined)).toBe('');
});
