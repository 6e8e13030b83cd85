import { describe, expect, it } from 'vitest';
import type { PostalParty } from '../../../contract/schemas/post';
import { completeParty, NO_CHOICES, partyGaps, postalBodies, stillOffered } from './review-choices';
import { paper } from './sample-form.test-helper';

const PARTY: PostalParty = { name: 'Nguyễn Văn An', phone: '0912345678', province: '68', ward: '22969', address: 'Thôn 1' };

describe('where the post comes to', () => {
  it('takes over what a form takes: landlines, numbers with blanks, marks written apart', () => {
    expect(completeParty({ ...PARTY, phone: '0252 3821 234' })?.phone).toBe('02523821234');
    expect(completeParty({ ...PARTY, phone: '+84 912–345–678' })?.phone).toBe('0912345678');
    expect(completeParty({ ...PARTY, name: ' Nguyễn Văn An '.normalize('NFD') })?.name).toBe('Nguyễn Văn An');
  });

  it('says which part cannot be used', () => {
    expect([...partyGaps({ ...PARTY, phone: '12345', ward: '' })]).toEqual(['phone', 'ward']);
    expect(completeParty({ ...PARTY, address: '\u200b \u00a0' })).toBeNull();
  });
});

describe('what was chosen for the result', () => {
  const both = { ...NO_CHOICES, resultWay: 'post' as const, collect: true, party: PARTY };

  it('orders each way of the post with its own papers', () => {
    const papers = [paper('TP01', { name: 'Tờ khai' }), paper('TP02', { originals: 0, copies: 0 })];
    expect(postalBodies(both, PARTY, papers, [{ name: 'Giấy khai sinh' }])).toMatchObject([{ direction: 'collect', papers: ['Tờ khai'] }, { direction: 'deliver', papers: ['Giấy khai sinh'] }]);
    expect(postalBodies({ ...both, resultWay: 'counter', collect: false }, PARTY, papers, [])).toEqual([]);
  });

  it('is chosen anew where the procedure no longer offers it', () => {
    expect(stillOffered(both, { post: { collect: true, deliver: true } })).toEqual(both);
    expect(stillOffered(both, { post: { collect: false, deliver: false } })).toEqual({ ...both, resultWay: null, collect: false });
  });
});
