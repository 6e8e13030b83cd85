import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { last4Matches, maskName, maskPhone } from './masking';

describe('masks', () => {
  it.each([['Nguyễn Văn An', 'N*** V*** A***'], ['  Lê   Ân ', 'L*** Â***'], ['A', '***'], ['', '']])('name %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([['0912345123', '09*****123'], ['+84 912 345 123', '09*****123'], ['84912345123', '09*****123'], ['113', '********']])('phone %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('keep no more than the first two and the last three of a phone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[35789][0-9]{8}$/), (phone) => {
        expect(maskPhone(phone).replace(/\*/g, '')).toBe(phone.slice(0, 2) + phone.slice(-3));
      }),
    );
  });
});

describe('the last four digits as proof', () => {
  const person = { kind: 'citizen' as const, name: null, idNumber: '001099001234', phone: '+84912345678', address: null };
  it.each([['1234', true], ['5678', true], ['9999', false], ['234', false], ['', false], ['01234', false], ['....', false]])('%j → %s', (last4, matches) => {
    expect(last4Matches(person, last4)).toBe(matches);
  });

  it.each(['********1234', '0790xxxx1234', '079•••••1234', '0790 **** 1234'])('an ID number of which the system shows but the end, %s, is known by it', (idNumber) => {
    expect(last4Matches({ ...person, idNumber, phone: null }, '1234')).toBe(true);
    expect(last4Matches({ ...person, idNumber, phone: null }, '4321')).toBe(false);
  });

  it.each(['079082*****', '1234', '****1234', '*********234', '********'])('%s shows no four digits at its end, or is no number', (idNumber) => {
    expect(['1234', '0234', '9082'].some((last4) => last4Matches({ ...person, idNumber, phone: null }, last4))).toBe(false);
  });

  it('nothing matches a person without numbers', () => {
    expect(last4Matches({ ...person, idNumber: null, phone: '1234' }, '1234')).toBe(false);
    expect(last4Matches(null, '1234')).toBe(false);
  });
});
