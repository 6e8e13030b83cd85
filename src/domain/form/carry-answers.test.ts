import { describe, expect, it } from 'vitest';
import { carryAnswers } from './carry-answers';
import { fieldOf, sectionOf } from './form-fixture.test-helper';

const NEW_FORM = [
  sectionOf('applicant', [fieldOf('applicant.fullName', 'name'), fieldOf('applicant.taxCode', 'text', { max: 5 }), fieldOf('applicant.kind', 'choice')]),
  sectionOf('details', [fieldOf('details.area', 'number'), fieldOf('details.reason', 'text'), fieldOf('details.last', 'text')]),
];

describe('carryAnswers', () => {
  it('keeps what still fits and drops what is no longer asked', () => {
    const carried = carryAnswers(NEW_FORM, { 'applicant.fullName': 'Trần Thị An', 'applicant.gone': 'x' });
    expect(carried).toEqual({ answers: { 'applicant.fullName': 'Trần Thị An' }, toCheck: [] });
  });

  it('keeps words that became too long, to be corrected, and drops a choice that is gone', () => {
    const carried = carryAnswers(NEW_FORM, { 'applicant.fullName': 'Trần Thị An', 'applicant.taxCode': '123456', 'applicant.kind': 'z' });
    expect(carried.answers).toEqual({ 'applicant.fullName': 'Trần Thị An', 'applicant.taxCode': '123456' });
    expect(carried.toCheck).toEqual(['applicant.taxCode', 'applicant.kind']);
  });

  it('drops an answer of another type', () => {
    expect(carryAnswers(NEW_FORM, { 'details.area': 'rộng' })).toEqual({ answers: {}, toCheck: ['details.area'] });
  });

  it('points at new questions the citizen has passed, and not at those still ahead', () => {
    const carried = carryAnswers(NEW_FORM, { 'applicant.fullName': 'Trần Thị An', 'applicant.kind': 'a', 'details.reason': 'thuê nhà' });
    expect(carried.toCheck).toEqual(['applicant.taxCode', 'details.area']);
  });

  it('drops answers behind a condition that no longer holds', () => {
    const form = [sectionOf('details', [fieldOf('details.kind', 'choice'), fieldOf('details.more', 'text', { shownIf: [{ field: 'details.kind', is: ['b'] }] })])];
    expect(carryAnswers(form, { 'details.kind': 'a', 'details.more': 'x' }).answers).toEqual({ 'details.kind': 'a' });
    expect(carryAnswers(form, { 'details.kind': 'gone', 'details.more': 'x' })).toEqual({ answers: {}, toCheck: ['details.kind'] });
  });
});
