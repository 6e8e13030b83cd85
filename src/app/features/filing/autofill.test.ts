import { describe, expect, it } from 'vitest';
import { fromAccount, fromEarlier, stillEmpty } from './autofill';
import { SECTIONS } from './sample-form.test-helper';

const [section] = SECTIONS;
if (!section) throw new Error('the sample form has a first section');
const EARLIER = { 'applicant.fullName': 'An', 'applicant.phone': '0912345678', 'applicant.province': '68', 'applicant.ward': '22969', 'owner.fullName': 'Bình' };

describe('filling in what was said before', () => {
  it('takes the same person in the same part of the form', () => {
    expect(fromEarlier(section, EARLIER)).toEqual({ 'applicant.fullName': 'An', 'applicant.phone': '0912345678', 'applicant.province': '68', 'applicant.ward': '22969' });
  });

  it('never replaces what the citizen wrote', () => {
    expect(stillEmpty(section, { 'applicant.fullName': 'An' }, { 'applicant.fullName': 'Bình' })).toEqual({});
  });

  it('brings a ward only with its own province', () => {
    const offered = { 'applicant.province': '68', 'applicant.ward': '22969' };
    expect(stillEmpty(section, offered, {})).toEqual(offered);
    expect(stillEmpty(section, offered, { 'applicant.province': '01' })).toEqual({});
    expect(stillEmpty(section, offered, { 'applicant.province': '68' })).toEqual({ 'applicant.ward': '22969' });
  });

  it('knows a name from the account, for the citizen alone', () => {
    expect(fromAccount(section, 'An')).toEqual({ 'applicant.fullName': 'An' });
    expect(fromAccount(section, null)).toEqual({});
    expect(SECTIONS[1] && fromAccount(SECTIONS[1], 'An')).toEqual({});
  });
});
