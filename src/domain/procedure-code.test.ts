import { expect, it } from 'vitest';
import { nationalCodeOf, readProcedureCode } from './procedure-code';

it.each(['1.004194', '1.001612.000.00.00.H48', '2.002621.H56', '1.012753.H19', '2.000815.000.00.00.H55.02', '3.000333'])('%s is one', (code) => {
  expect(readProcedureCode(` ${code.toLowerCase()} `)).toBe(code);
});

it.each(['4.004194', '1.04194', '1.0041940', '1.001612.H4', '1.001612.000.00.H48', '2.000815.000.00.00.H55.2', '2.000815.02', '', 'C08_XPHCDB'])('%j is none', (text) => {
  expect(readProcedureCode(text)).toBeNull();
});

it.each([['1.001612.000.00.00.H48', '1.001612'], ['2.002621.h56', '2.002621'], ['2.000815.000.00.00.H55.02', '2.000815'], ['1.004194', '1.004194'], ['C08_XPHCDB', null]])('%s belongs to %s', (code, national) => {
  expect(nationalCodeOf(code)).toBe(national);
});
