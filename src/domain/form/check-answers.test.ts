import { describe, expect, it } from 'vitest';
import { checkAnswers } from './check-answers';
import { fieldOf, sectionOf, SMALL_FORM } from './form-fixture.test-helper';
import type { Answer, FieldKind, FormField } from './spec';

const TODAY = '2026-11-22';
const faultOf = (kind: FieldKind, answer: Answer | undefined, change: Partial<FormField> = {}) => {
  const answers = answer === undefined ? {} : { 'details.x': answer };
  return checkAnswers([sectionOf('details', [fieldOf('details.x', kind, change)])], answers, TODAY)[0]?.fault ?? null;
};

describe('checkAnswers', () => {
  it('names each shown field once, in form order', () => {
    expect(checkAnswers(SMALL_FORM, { 'applicant.onBehalf': 'other', 'applicant.email': 'an@', 'proxy.relation': 'z' }, TODAY)).toEqual([
      { field: 'applicant.fullName', fault: 'missing' },
      { field: 'applicant.email', fault: 'not_an_email' },
      { field: 'proxy.relation', fault: 'not_a_choice' },
    ]);
  });

  it('does not look at hidden fields', () => {
    expect(checkAnswers(SMALL_FORM, { 'applicant.onBehalf': 'self', 'applicant.fullName': 'Trần Thị An', 'proxy.relation': 'z' }, TODAY)).toEqual([]);
  });

  it.each<[FieldKind, Answer, string | null]>([
    ['text', '', 'missing'], ['text', 'x'.repeat(301), 'too_long'], ['text', '😀'.repeat(300), null], ['text', 5, 'letters_only'],
    ['name', 'A', 'too_short'], ['name', "H'Hen Niê", null], ['name', 'Trần Thị An 2', 'letters_only'], ['name', 'Ý Nhi', null],
    ['date', '2026-02-29', 'not_a_date'], ['date', '2024-02-29', null], ['date', '22/11/2026', 'not_a_date'], ['date', '0001-01-01', 'not_a_date'],
    ['choice', 'c', 'not_a_choice'], ['choice', ['a'], 'not_a_choice'], ['choices', ['a', 'a'], 'not_a_choice'], ['choices', [], 'missing'], ['choices', ['b', 'a'], null],
    ['yes_no', 'true', 'not_a_choice'], ['yes_no', false, null],
    ['number', -1, 'too_small'], ['number', 2.5, null], ['number', '2', 'not_a_number'], ['money', 2.5, 'not_a_number'], ['money', 1e16, 'too_large'], ['money', 0, null],
    ['phone', '0912 345 678', null], ['phone', '12345', 'not_a_phone'], ['phone', '00912345678', 'not_a_phone'],
    ['email', 'an@example.vn', null], ['email', 'an@example', 'not_an_email'], ['email', 'a b@c.vn', 'not_an_email'],
    ['id_number', '060082001234', null], ['id_number', '06008200123', 'not_an_id'], ['id_number', 'C1234567', null],
    ['tax_code', '3400123456', null], ['tax_code', '3400123456-001', null], ['tax_code', '060190001234', null], ['tax_code', '340012345', 'not_a_tax_code'], ['tax_code', 'Công ty An', 'not_a_tax_code'],
    ['province', '60', null], ['province', 'Lâm Đồng', 'not_a_division'], ['ward', '22918', null], ['ward', '229', 'not_a_division'],
  ])('%s %j: %s', (kind, answer, fault) => {
    expect(faultOf(kind, answer)).toBe(fault);
  });

  it('counts today as past and as future', () => {
    for (const when of ['past', 'future'] as const) expect(faultOf('date', TODAY, { when })).toBeNull();
    expect(faultOf('date', '2026-11-23', { when: 'past' })).toBe('date_too_late');
    expect(faultOf('date', '2026-11-21', { when: 'future' })).toBe('date_too_early');
  });

  it('keeps to the limits of the field', () => {
    expect(faultOf('number', 11, { max: 10 })).toBe('too_large');
    expect(faultOf('text', 'ab', { min: 3 })).toBe('too_short');
    expect(faultOf('choices', ['a', 'b'], { max: 1 })).toBe('too_large');
  });

  it('asks whether a ward lies in the chosen province', () => {
    const form = [sectionOf('applicant', [fieldOf('applicant.province', 'province'), fieldOf('applicant.ward', 'ward', { within: 'applicant.province' })])];
    const isDivision = (province: string, ward: string | null) => province === '68' && (ward === null || ward === '22918');
    expect(checkAnswers(form, { 'applicant.province': '68', 'applicant.ward': '22918' }, TODAY, isDivision)).toEqual([]);
    expect(checkAnswers(form, { 'applicant.province': '68', 'applicant.ward': '00004' }, TODAY, isDivision)).toEqual([{ field: 'applicant.ward', fault: 'not_a_division' }]);
    expect(checkAnswers(form, { 'applicant.province': '99', 'applicant.ward': '22918' }, TODAY, isDivision).map(({ field }) => field)).toEqual(['applicant.province', 'applicant.ward']);
  });
});
