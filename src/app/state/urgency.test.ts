import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionOf } from '../api/sample-views.test-helper';
import { toMyDossier, type MyDossier } from './my-dossier';
import { byUrgency } from './urgency';

const dossier = (code: string, over: Partial<MyDossier> = {}, completion: Parameters<typeof completionOf>[0] = {}): MyDossier => ({
  ...toMyDossier({ code, label: null, view: null }, '2026-11-20T08:00:00+07:00'),
  completion: completionOf({ code, ...completion }),
  ...over,
});

describe('the most urgent dossier first', () => {
  it('what waits for the citizen, then what is late, ready, nearly due, under way, over', () => {
    const list = [
      dossier('over', {}, { group: 'returned', timeliness: 'finished_on_time' }),
      dossier('answered', { action: 'wait' }, { group: 'waiting_citizen', timeliness: 'paused' }),
      dossier('under way', { workingDaysLeft: 9 }),
      dossier('nearly due', { workingDaysLeft: 1 }, { timeliness: 'due_soon' }),
      dossier('ready', { action: 'collect' }, { group: 'done', timeliness: 'finished_on_time' }),
      dossier('late', { workingDaysLeft: -3 }, { timeliness: 'overdue' }),
      dossier('waiting', {}, { group: 'waiting_citizen', timeliness: 'paused' }),
    ];
    expect([...list].sort(byUrgency).map(({ code }) => code)).toEqual(['waiting', 'late', 'ready', 'nearly due', 'under way', 'answered', 'over']);
  });

  it('among equals the nearest appointment, one without any last', () => {
    const list = [dossier('none'), dossier('far', { workingDaysLeft: 8 }), dossier('near', { workingDaysLeft: 2 })];
    expect([...list].sort(byUrgency).map(({ code }) => code)).toEqual(['near', 'far', 'none']);
  });

  it('does not depend on the order it was given', () => {
    const groups = ['submitted', 'accepted', 'in_progress', 'waiting_citizen', 'done', 'returned', 'refused', 'withdrawn', 'stopped', 'other'] as const;
    const any = fc.record({ group: fc.constantFrom(...groups), days: fc.option(fc.integer({ min: -9, max: 9 })), late: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (facts, keys) => {
        const list = facts.map(({ group, days, late }, n) => dossier(`c${n}`, { workingDaysLeft: days }, { group, timeliness: late ? 'overdue' : 'on_time' }));
        const shuffled = list.map((item) => ({ item, key: keys.next().value })).sort((a, b) => Number(a.key) - Number(b.key)).map(({ item }) => item);
        expect(shuffled.sort(byUrgency)).toEqual([...list].sort(byUrgency));
      }),
    );
  });
});
