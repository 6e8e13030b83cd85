import { describe, expect, it } from 'vitest';
import { loadProvinces } from '../provinces/load-provinces';
import { buildForm, type FormSpec } from './build-form';
import { detail, ifDetail } from './detail-fields';
import { loadForms } from './load-forms';

const CITIZENS = { cases: [], applicants: ['citizen' as const] };
const specOf = (...details: FormSpec['details']): FormSpec => ({ procedureCode: '1.000001', version: 1, details });

describe('the forms of this deployment', () => {
  it('are sound, and there is one for everything a province files', () => {
    const forms = loadForms();
    for (const { filing } of loadProvinces()) for (const code of filing.native) expect(forms.has(code), code).toBe(true);
    expect(forms.size).toBe(31);
  });

  it('ask a birth registration at least thirty questions when all are shown', () => {
    const spec = loadForms().get('1.001193');
    expect(spec && buildForm(spec, CITIZENS).flatMap(({ fields }) => fields).length).toBeGreaterThanOrEqual(30);
  });

  it('ask for businesses only where they may file, and for the case only where there are several', () => {
    const spec = specOf(detail('x', 'text', 'Việc', 'Matter'));
    const idsOf = (change: Partial<Parameters<typeof buildForm>[1]>) => buildForm(spec, { ...CITIZENS, ...change }).flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(idsOf({})).not.toContain('owner.businessName');
    expect(idsOf({})).not.toContain('case.code');
    expect(idsOf({ applicants: ['organisation'] })).toContain('owner.businessName');
    expect(idsOf({ cases: [{ code: 'TH01', name: 'Một' }] })[0]).toBe('case.code');
  });
});

describe('loadForms', () => {
  const yes = detail('a', 'yes_no', 'Có?', 'Yes?');
  it.each([
    ['a condition on a later field', specOf(detail('b', 'text', 'B', 'B', null, { shownIf: ifDetail('a', 'true') }), yes), /does not come before/],
    ['a condition that cannot hold', specOf(yes, detail('b', 'text', 'B', 'B', null, { shownIf: ifDetail('a', 'yes') })), /can never be yes/],
    ['an id twice', specOf(yes, yes), /twice/],
    ['a choice of nothing', specOf(detail('c', 'choice', 'C', 'C')), /options/],
    ['a ward without a province', specOf(detail('w', 'ward', 'W', 'W')), /without an earlier province/],
    ['a missing word', specOf(detail('t', 'text', 'T', ' ')), /a word is missing/],
  ])('refuses %s', (_what, spec, message) => expect(() => loadForms([spec])).toThrow(message));

  it('refuses two forms of one procedure', () => expect(() => loadForms([specOf(yes), specOf(yes)])).toThrow(/1\.000001: twice/));
});
