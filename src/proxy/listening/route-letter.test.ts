import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PETITION_KINDS } from '../../domain/petition/kinds';
import { loadProvinces } from '../provinces/load-provinces';
import { hearersOf, routeLetter, type Subject } from './route-letter';

const provinces = loadProvinces();
const binhThuan = provinces.find(({ public: { id } }) => id === 'binh-thuan')!;
const nothing: Subject = { agencyCode: null, unit: null, ward: null, topic: null };
const routed = (subject: Partial<Subject>): string | undefined => routeLetter(binhThuan, { ...nothing, ...subject })?.code;

describe('who hears a letter', () => {
  it.each([
    ['whom the citizen chose, whatever else', { agencyCode: 'H36.221', unit: 'H36.201', ward: '22945', topic: 'unlawful' }, 'H36.221'],
    ['who has the dossier', { unit: 'H36.201', ward: '23005', topic: 'conduct' }, 'H36.201'],
    ['the counter over an office inside it', { unit: 'H36.204.05' }, 'H36.204'],
    ['the body for rules, wherever they are felt', { ward: '22945', topic: 'unlawful' }, 'H36.15'],
    ['the commune, for conduct there', { ward: '22945', topic: 'conduct' }, 'H36.201'],
    ['the centre, for a ward without a counter here', { ward: '24000', topic: 'conduct' }, 'H36.01'],
    ['the centre, for a dossier of old times', { unit: '000.21.31.H11', topic: 'conduct' }, 'H36.01'],
    ['the centre, when nothing is said', {}, 'H36.01'],
  ] as const)('%s', (_who, subject, code) => expect(routed(subject)).toBe(code));

  it('nobody, for an agency that does not exist', () => expect(routeLetter(binhThuan, { ...nothing, agencyCode: 'H99.1' })).toBeNull());

  it('always somebody of the province, whatever the citizen leaves out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces), fc.option(fc.string()), fc.option(fc.string()), fc.option(fc.constantFrom(...PETITION_KINDS)), (province, unit, ward, topic) => {
        const hearer = routeLetter(province, { agencyCode: null, unit, ward, topic });
        expect(hearersOf(province)).toContainEqual(hearer);
      }),
    );
  });
});
