import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostalView } from '../../../contract/schemas/post';
import { openDirections, postedNames } from './postal-orders';
import { OFFER, samplePostal } from './sample-filing.test-helper';

const STATES = ['ordering', 'ordered', 'collecting', 'on_the_way', 'handed_over', 'cancelled', 'failed'] as const satisfies readonly PostalView['state'][];
const GROUPS = ['submitted', 'accepted', 'in_progress', 'waiting_citizen', 'done', 'returned', 'refused', 'withdrawn', 'stopped', 'other', null] as const;
const orders = fc.array(fc.record({ direction: fc.constantFrom('collect' as const, 'deliver' as const), state: fc.constantFrom(...STATES) }), { maxLength: 4 });

describe('what may be asked of the post', () => {
  it('is never what the procedure does not allow, nor what is under way, nor anything of a dossier that is over', () => {
    fc.assert(
      fc.property(fc.record({ collect: fc.boolean(), deliver: fc.boolean() }), orders, fc.constantFrom(...GROUPS), (allowed, made, group) => {
        const views = made.map((order, index) => samplePostal({ ...order, id: String(index) }));
        const open = openDirections(allowed, views, group);
        for (const direction of open) {
          expect(allowed[direction]).toBe(true);
          expect(views.filter((view) => view.direction === direction).every(({ state }) => state === 'cancelled' || state === 'failed')).toBe(true);
        }
        if (group !== null && ['returned', 'refused', 'withdrawn', 'stopped'].includes(group)) expect(open).toEqual([]);
      }),
    );
  });

  it('is both ways at first, and a cancelled one may be ordered again', () => {
    expect(openDirections({ collect: true, deliver: true }, [], 'in_progress')).toEqual(['collect', 'deliver']);
    expect(openDirections({ collect: false, deliver: true }, [samplePostal({ state: 'cancelled' })], 'done')).toEqual(['deliver']);
  });
});

describe('what goes by post', () => {
  it('is the papers on paper one way, without those a database has, and the results the other', () => {
    expect(postedNames(OFFER, 'collect', null)).toEqual(['Giấy chứng sinh']);
    expect(postedNames(OFFER, 'deliver', null)).toEqual(['Giấy khai sinh']);
  });

  it('is of the papers those of one’s own case, and the authorisation only from who files for another', () => {
    const [birth] = OFFER.papers;
    if (birth === undefined) throw new Error('the sample has no papers');
    const papers = [birth, { ...birth, name: 'Bản án ly hôn', cases: ['divorced'] }, { ...birth, name: 'Giấy ủy quyền', forProxyOnly: true }];
    const names = (caseCode: string, onBehalf: string) => postedNames({ ...OFFER, papers }, 'collect', { caseCode, onBehalf });
    expect(names('never_married', 'self')).toEqual(['Giấy chứng sinh']);
    expect(names('divorced', 'other')).toEqual(['Giấy chứng sinh', 'Bản án ly hôn', 'Giấy ủy quyền']);
  });
});
