import { expect, it } from 'vitest';
import { answersSummary } from './answers-summary';
import { fieldOf, sectionOf } from './form-fixture.test-helper';

const FORM = [
  sectionOf('applicant', [
    fieldOf('applicant.province', 'province'), fieldOf('applicant.ward', 'ward', { within: 'applicant.province' }), fieldOf('applicant.birthDate', 'date'),
  ]),
  sectionOf('owner', [fieldOf('owner.fullName', 'name')]),
  sectionOf('details', [
    fieldOf('details.capital', 'money'), fieldOf('details.area', 'number'), fieldOf('details.online', 'yes_no'), fieldOf('details.kind', 'choice'), fieldOf('details.uses', 'choices'),
  ]),
];
const ANSWERS = {
  'applicant.province': '68', 'applicant.ward': '22918', 'applicant.birthDate': '1990-03-02',
  'details.capital': 150_000_000, 'details.area': 62.5, 'details.online': true, 'details.kind': 'b', 'details.uses': ['a', 'b'],
};

it('reads answers back in words, without sections that have none', () => {
  const summary = answersSummary(FORM, ANSWERS, 'vi', (_province, ward) => (ward === null ? 'tỉnh Lâm Đồng' : 'phường Phan Thiết'));
  expect(summary.map(({ title }) => title)).toEqual(['applicant', 'details']);
  expect(summary[0]?.rows).toEqual([
    { label: 'applicant.province', value: 'tỉnh Lâm Đồng' },
    { label: 'applicant.ward', value: 'phường Phan Thiết' },
    { label: 'applicant.birthDate', value: '02/03/1990' },
  ]);
  expect(summary[1]?.rows.map(({ value }) => value)).toEqual(['150.000.000 đ', '62,5', 'Có', 'B', 'A, B']);
});

it('speaks English and falls back to codes', () => {
  const [applicant, details] = answersSummary(FORM, ANSWERS, 'en');
  expect(applicant?.rows.map(({ value }) => value)).toEqual(['68', '22918', '02/03/1990']);
  expect(details?.rows.map(({ value }) => value)).toEqual(['150.000.000 đ', '62.5', 'Yes', 'B (en)', 'A (en), B (en)']);
});
