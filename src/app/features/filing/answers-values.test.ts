import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../contract/schemas/form';
import { inputName, toAnswers, toValues } from './answers-values';
import { field, SECTIONS } from './sample-form.test-helper';

const DETAILS = { id: 'details' as const, title: { vi: '', en: '' }, shownIf: [] };
const one = (kind: 'number' | 'money' | 'yes_no' | 'choices', text: string | string[]) => toAnswers([{ ...DETAILS, fields: [field('details.x', { kind })] }], { details: { x: text } })['details.x'];

describe('answers and what inputs hold', () => {
  it('are the same thing in two spellings', () => {
    const answers = fc.record(
      {
        'applicant.fullName': fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        'details.copies': fc.integer(),
        'details.urgent': fc.boolean(),
        'details.uses': fc.subarray(['work', 'study'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(answers, (given) => {
      const kept: Answers = { ...given };
      expect(toAnswers(SECTIONS, toValues(SECTIONS, kept))).toEqual(kept);
    }));
  });

  it('blank says nothing', () => {
    expect(toAnswers(SECTIONS, toValues(SECTIONS, {}))).toEqual({});
    expect(toAnswers(SECTIONS, { applicant: { fullName: '   ' } })).toEqual({});
  });

  it('reads numbers as people here write them, and leaves what is none for the check', () => {
    expect(one('money', '1.500.000 đ')).toBe(1_500_000);
    expect(one('money', '1 500 000')).toBe(1_500_000);
    expect(one('number', '12,5')).toBe(12.5);
    expect(one('number', '12.5')).toBe(12.5);
    expect(one('number', 'hai')).toBe('hai');
  });

  it('takes an area of "1.200" for twelve hundred and not for little more than one', () => {
    expect(one('number', '1.200')).toBe(1200);
    expect(one('number', '1.200,5')).toBe(1200.5);
    expect(one('number', '1 200,5')).toBe(1200.5);
    expect(one('number', '10.000.000')).toBe(10_000_000);
    expect(one('number', '0.125')).toBe(0.125);
    expect(one('number', '1.20')).toBe(1.2);
    expect(one('number', '1.200.50')).toBe('1.200.50');
  });

  it('never takes thousands of đồng for đồng, which have no decimals', () => {
    expect(one('money', '500,000')).toBe(500_000);
    expect(one('money', '1,500,000 đ')).toBe(1_500_000);
    expect(one('money', '1500.000')).toBe(1_500_000);
    expect(one('money', '1.500.000,00')).toBe(1_500_000);
    expect(one('money', '1,500,000.00')).toBe(1_500_000);
    expect(one('money', '1,500.000')).toBe('1,500.000');
    expect(one('number', '1,200')).toBe(1.2);
  });

  it('never makes an amount larger than what was typed', () => {
    expect(one('money', '1.5')).toBe(1.5);
    expect(one('money', '1.50.000')).toBe('1.50.000');
  });

  it('reads ticks and yes or no', () => {
    expect(one('yes_no', 'false')).toBe(false);
    expect(one('choices', ['a', ''])).toEqual(['a']);
  });

  it('knows an input by the section and the rest', () => expect(inputName('applicant.fullName')).toBe('applicant.fullName'));
});
