import { describe, expect, it } from 'vitest';
import { isUnderWay, mayRate, mayWithdraw } from './errand-rules';
import { sampleDossier, sampleErrand, sampleFiling, samplePostal } from './sample-filing.test-helper';

describe('asking to have a dossier back', () => {
  it('is possible while the agency works on it, and while nobody knows', () => {
    expect(mayWithdraw(sampleFiling(), sampleDossier())).toBe(true);
    expect(mayWithdraw(sampleFiling(), null)).toBe(true);
  });

  it('is not before the agency has it, not with a result, not twice', () => {
    expect(mayWithdraw(sampleFiling({ state: 'accepted' }), null)).toBe(false);
    expect(mayWithdraw(sampleFiling(), sampleDossier({ group: 'done' }))).toBe(false);
    expect(mayWithdraw(sampleFiling({ errands: [sampleErrand({ kind: 'withdrawal', state: 'accepted' })] }), sampleDossier())).toBe(false);
  });

  it('is possible again after it was turned away', () => {
    expect(mayWithdraw(sampleFiling({ errands: [sampleErrand({ kind: 'withdrawal', state: 'refused' })] }), sampleDossier())).toBe(true);
  });
});

describe('rating', () => {
  it('comes when the agency has done its part, once', () => {
    expect(mayRate(sampleFiling(), sampleDossier())).toBe(false);
    expect(mayRate(sampleFiling(), sampleDossier({ group: 'returned' }))).toBe(true);
    expect(mayRate(sampleFiling({ rating: 3 }), sampleDossier({ group: 'returned' }))).toBe(false);
  });
});

describe('news is expected', () => {
  it('while something is on its way to the agency or the post', () => {
    expect(isUnderWay(sampleFiling({ errands: [sampleErrand()], postal: [samplePostal()] }))).toBe(false);
    expect(isUnderWay(sampleFiling({ errands: [sampleErrand({ state: 'delivering' })] }))).toBe(true);
    expect(isUnderWay(sampleFiling({ postal: [samplePostal({ state: 'ordering' })] }))).toBe(true);
  });
});
