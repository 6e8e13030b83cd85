import { describe, expect, it } from 'vitest';
import { neededPapers, notNeeded } from './needed-papers';

const paper = (code: string, change: Partial<Parameters<typeof neededPapers>[0][number]> = {}) => ({ code, required: true, cases: null, takenFrom: null, forProxyOnly: false, ...change });
const PAPERS = [
  paper('birth-note'),
  paper('list', { cases: ['TH02'] }),
  paper('id-card', { takenFrom: 'CSDL quốc gia về dân cư' }),
  paper('kinship', { cases: ['TH02'], takenFrom: 'CSDL hộ tịch điện tử' }),
  paper('authorisation', { forProxyOnly: true }),
];
const asked = (caseCode: string | null, onBehalf: string | null) => neededPapers(PAPERS, { caseCode, onBehalf }).map(({ code, required }) => `${code}${required ? '' : '?'}`);

describe('neededPapers', () => {
  it('asks for the papers of the case, and not for what a database has', () => {
    expect(asked('TH01', 'self')).toEqual(['birth-note']);
    expect(asked('TH02', 'self')).toEqual(['birth-note', 'list']);
    expect(asked(null, null)).toEqual(['birth-note']);
  });

  it.each([['other', 'authorisation'], ['business', 'authorisation'], ['family', 'authorisation?']])('for %s: %s', (onBehalf, expected) => {
    expect(asked('TH01', onBehalf)).toEqual(['birth-note', expected]);
  });
});

it('lists apart what need not be handed in, for this case only', () => {
  const codes = (caseCode: string) => notNeeded(PAPERS, { caseCode, onBehalf: 'self' }).map(({ code }) => code);
  expect(codes('TH01')).toEqual(['id-card']);
  expect(codes('TH02')).toEqual(['id-card', 'kinship']);
});
