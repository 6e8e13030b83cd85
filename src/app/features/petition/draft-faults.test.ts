import { describe, expect, it } from 'vitest';
import { newPetitionDraft, type PetitionDraft } from '../../outbox/petition-draft';
import { isTurnedAway, openSteps, stepAt, stepFaults } from './draft-faults';
import { petitionBody } from './petition-body';

const WHO = { name: 'Nguyễn Văn An', address: 'Thôn 1, Hàm Liêm', phone: '0912 345 678', email: '' };
const draft = (over: Partial<PetitionDraft> = {}): PetitionDraft => ({
  ...newPetitionDraft('d1', { provinceId: null, dossierCode: '' }, '2026-11-22T08:00:00+07:00'),
  gate: { againstDecision: false, reportsOffender: false, sure: false }, kind: 'conduct', title: 'Chờ lâu ở quầy 3', content: 'Tôi chờ hai giờ mà không ai gọi.', who: WHO, ...over,
});

describe('what a petition still lacks', () => {
  it('is nothing when it is complete', () => {
    expect(openSteps(draft(), false)).toEqual([]);
  });

  it.each([
    ['gate', { gate: { againstDecision: null, reportsOffender: null, sure: false } }, ['against', 'offender']],
    ['about', { kind: null, dossierCode: 'H11' }, ['kind', 'dossier']],
    ['text', { title: 'Lâu', content: 'Quá lâu.' }, ['title', 'content']],
    ['text', { title: 'Đường', content: 'đường '.repeat(5) }, ['title', 'content']],
    ['who', { who: { ...WHO, phone: '' } }, ['phone']],
  ] as const)('is named in the step "%s"', (step, over, faults) => {
    expect(stepFaults(step, draft(over), false)).toEqual(faults);
    expect(openSteps(draft(over), false)).toEqual([step]);
  });

  it('asks whether it is sure when the words sound like a complaint', () => {
    expect(stepFaults('text', draft(), true)).toEqual(['sure']);
    expect(stepFaults('text', draft({ gate: { againstDecision: false, reportsOffender: false, sure: true } }), true)).toEqual([]);
  });

  it('never lets a complaint or denunciation past the gate, whatever the address says', () => {
    for (const gate of [{ againstDecision: true, reportsOffender: false, sure: true }, { againstDecision: false, reportsOffender: true, sure: true }, { againstDecision: false, reportsOffender: null, sure: false }]) {
      expect(stepAt('review', draft({ gate }))).toBe('gate');
    }
    expect(isTurnedAway(draft({ gate: { againstDecision: true, reportsOffender: false, sure: true } }))).toBe(true);
    expect(stepAt('review', draft())).toBe('review');
    expect(stepAt('nonsense', draft())).toBe('gate');
  });
});

describe('a petition on the wire', () => {
  it('says only what was said', () => {
    expect(petitionBody(draft(), 'binh-thuan', 'v1')).toEqual({
      draftId: 'd1', provinceId: 'binh-thuan', kind: 'conduct', gate: { againstDecision: false, reportsOffender: false, sure: false }, title: 'Chờ lâu ở quầy 3',
      content: 'Tôi chờ hai giờ mà không ai gọi.', pictures: [], who: { name: 'Nguyễn Văn An', address: 'Thôn 1, Hàm Liêm', phone: '0912345678' }, showName: false, consentVersion: 'v1',
    });
  });

  it('carries place, dossier and agency when they were given', () => {
    const given = draft({ placeText: ' Quầy 3 ', ward: { province: '68', code: '22969', name: 'Hàm Liêm' }, location: { latitude: 10.9, longitude: 108.1, from: 'zalo' }, dossierCode: ' H11.57-261116-0031 ', agencyCode: 'H11.57' });
    expect(petitionBody(given, 'binh-thuan', 'v1')).toMatchObject({ placeText: 'Quầy 3', ward: '22969', location: { latitude: 10.9, longitude: 108.1, from: 'zalo' }, dossierCode: 'H11.57-261116-0031', agencyCode: 'H11.57' });
  });

  it('is none while something that must be chosen is not', () => {
    expect(petitionBody(draft({ kind: null }), 'binh-thuan', 'v1')).toBeNull();
  });
});
