import { describe, expect, it } from 'vitest';
import { fieldOf, sectionOf, SMALL_FORM } from './form-fixture.test-helper';
import { pruneAnswers, shownFields, shownSections } from './reach';

const idsOf = (answers: Parameters<typeof shownFields>[1]) => shownFields(SMALL_FORM, answers).map(({ id }) => id);

describe('what is shown', () => {
  it('leaves out a section whose condition does not hold', () => {
    expect(idsOf({ 'applicant.onBehalf': 'self' })).toEqual(['applicant.onBehalf', 'applicant.fullName', 'applicant.email']);
    expect(shownSections(SMALL_FORM, { 'applicant.onBehalf': 'self' }).map(({ id }) => id)).toEqual(['applicant']);
  });

  it('opens step by step', () => {
    expect(idsOf({ 'applicant.onBehalf': 'other' })).toContain('proxy.relation');
    expect(idsOf({ 'applicant.onBehalf': 'other' })).not.toContain('proxy.note');
    expect(idsOf({ 'applicant.onBehalf': 'other', 'proxy.relation': 'b' })).toContain('proxy.note');
  });

  it('lets the answer of a hidden field open nothing', () => {
    expect(idsOf({ 'applicant.onBehalf': 'self', 'proxy.relation': 'b' })).not.toContain('proxy.note');
  });

  it('understands yes/no and several choices in a condition', () => {
    const form = [
      sectionOf('details', [
        fieldOf('details.rents', 'yes_no'),
        fieldOf('details.uses', 'choices'),
        fieldOf('details.landlord', 'name', { shownIf: [{ field: 'details.rents', is: ['true'] }] }),
        fieldOf('details.b', 'text', { shownIf: [{ field: 'details.uses', is: ['b'] }] }),
      ]),
    ];
    const shown = shownFields(form, { 'details.rents': true, 'details.uses': ['a', 'b'] }).map(({ id }) => id);
    expect(shown).toEqual(['details.rents', 'details.uses', 'details.landlord', 'details.b']);
    expect(shownFields(form, { 'details.rents': false, 'details.uses': ['a'] })).toHaveLength(2);
  });
});

describe('pruneAnswers', () => {
  it('drops what became unreachable, what is unknown and what is blank', () => {
    const answers = { 'applicant.onBehalf': 'self', 'applicant.fullName': '  Trần  Thị An ', 'applicant.email': '  ', 'proxy.relation': 'b', 'other.thing': 1 };
    expect(pruneAnswers(SMALL_FORM, answers)).toEqual({ 'applicant.onBehalf': 'self', 'applicant.fullName': 'Trần Thị An' });
  });

  it.each([
    ['phone', '+84 912.345-678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['id_number', ' 060 082 001234 ', '060082001234'],
    ['id_number', 'c1234567', 'C1234567'],
    ['text', 'số 5\u0000\nđường', 'số 5 đường'],
    ['long_text', 'một\r\nhai\u0007', 'một\nhai'],
    ['text', 'lẻ \ud800', 'lẻ'],
  ] as const)('writes a %s in one spelling: %j', (kind, given, kept) => {
    const form = [sectionOf('details', [fieldOf('details.x', kind)])];
    expect(pruneAnswers(form, { 'details.x': given })).toEqual({ 'details.x': kept });
  });

  it('gives the same when done twice', () => {
    const once = pruneAnswers(SMALL_FORM, { 'applicant.onBehalf': 'other', 'proxy.relation': 'b', 'proxy.note': ' ủy quyền ' });
    expect(pruneAnswers(SMALL_FORM, once)).toEqual(once);
  });
});
