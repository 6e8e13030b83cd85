import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar';
import { viewOf } from '../disclosure';
import type { Dossier } from '../dossier';
import { agency, dossierWith, step } from '../dossier-fixture';
import { HOLIDAYS } from '../holidays';
import { BY_POST_PLACE } from '../return-place';
import { changesOf } from './changes';
import { CHOICES, dossierFrom } from './dossiers.test-helper';
import { tellingOf } from './facts';

const anyDossier = fc.array(fc.nat(10_000), { minLength: CHOICES, maxLength: CHOICES }).map(dossierFrom);

const calendar = createCalendar(HOLIDAYS);
const NOW = '2026-11-25T09:00:00+07:00';
const tell = (before: Dossier, after: Dossier, tier: 0 | 1 | 2) =>
  changesOf({ before, after, lookedAt: NOW, now: NOW, turn: 1 }).map((change) => tellingOf(change, after, tier, NOW, calendar)).filter((telling) => telling !== null);
const base = dossierWith({ dueAt: '2026-11-30T17:00:00+07:00', agency: agency('UBND xã Hòa Thắng', 'commune') });
const request = { id: '1', requestedAt: null, expiresAt: '2026-12-01T17:00:00+07:00', reason: 'Thiếu tờ khai của bà Nguyễn Văn An', papers: ['Tờ khai', 'Bản sao'], answeredAt: null };

describe('who knows the code alone', () => {
  it('hears of the degree of completion and of nothing else', () => fc.assert(fc.property(anyDossier, anyDossier, (before, after) => {
    const { group, levelReached, levelNow, timeliness, fetchedAt } = viewOf(after, 0, NOW, calendar, false).completion;
    for (const { kind, facts } of tell(before, after, 0)) {
      expect(['supplement_wanted', 'fee_due', 'due_tomorrow', 'post']).not.toContain(kind);
      const { levelFrom: _from, levelTo: _to, ...rest } = facts;
      expect(rest).toEqual({ group, levelReached, levelNow, timeliness, knownAt: fetchedAt });
    }
  })));

  it('hears that it waits for them, not for what', () => {
    expect(tell(base, { ...base, statusCode: 5, supplements: [request] }, 0)).toMatchObject([{ kind: 'status_changed', facts: { group: 'waiting_citizen' } }]);
    expect(tell({ ...base, statusCode: 5 }, { ...base, statusCode: 6 }, 0)).toEqual([]);
  });
});

describe('who proved to know the owner', () => {
  it('hears what is wanted, with every name masked', () => {
    const [telling] = tell(base, { ...base, statusCode: 5, supplements: [request] }, 1);
    expect(telling).toMatchObject({ kind: 'supplement_wanted', facts: { procedure: 'Đăng ký tạm trú', agency: 'UBND xã Hòa Thắng', requests: 1, papers: 2, expiresAt: '2026-12-01T17:00:00+07:00' } });
    expect(JSON.stringify(telling)).not.toContain('Nguyễn Văn An');
  });

  it('hears that the counter accepted it, wherever it is by then', () => {
    const steps = [step(agency('UBND xã Hòa Thắng', 'commune'), '2026-11-24 08:00', '2026-11-24 09:00'), step(agency('Sở Xây dựng', 'province'), '2026-11-24 09:00')];
    const after = { ...base, statusCode: 4 as const, steps, fetchedAt: NOW };
    expect(tell({ ...base, statusCode: 1, steps: [] }, after, 1)).toMatchObject([{ kind: 'accepted', facts: { agency: 'UBND xã Hòa Thắng' } }, { kind: 'moved', facts: { agency: 'Sở Xây dựng' } }]);
  });

  it('hears how late, why, and the new date', () => {
    const apology = { reason: 'Quá tải', issuedAt: null, newDueAt: '2026-12-04T17:00:00+07:00' };
    const late = { ...base, dueAt: '2026-11-20T17:00:00+07:00' };
    const broken = { ...late, apology: { ...apology, newDueAt: '2026-11-24T17:00:00+07:00' } };
    expect(changesOf({ before: broken, after: broken, lookedAt: '2026-11-24T09:00:00+07:00', now: NOW, turn: 1 }).map((change) => tellingOf(change, broken, 1, NOW, calendar))).toMatchObject([{ kind: 'overdue', facts: { daysLate: 2, apologyReason: null, newDueAt: null } }]);
    const moved = { ...late, apology: { ...apology, newDueAt: '2026-11-13T17:00:00+07:00' } };
    expect(tellingOf({ kind: 'overdue', key: 'overdue:2026-11-20', groupChanged: false, seenFrom: 0 }, moved, 1, NOW, calendar)).toMatchObject({ facts: { daysLate: 2, apologyReason: null, newDueAt: null, dueAt: '2026-11-20T17:00:00+07:00' } });
    expect(tell(late, { ...late, apology }, 1)).toMatchObject([{ kind: 'overdue', facts: { daysLate: 2, apologyReason: 'Quá tải', newDueAt: '2026-12-04T17:00:00+07:00', dueAt: '2026-12-04T17:00:00+07:00' } }]);
  });

  it('hears of money and post only as the owner', () => {
    const owing = { ...base, statusCode: 6 as const, fees: [{ name: 'Lệ phí', amountVnd: 8000, paid: false }, { name: 'Phí', amountVnd: 1000, paid: true }] };
    const posted = { ...base, postal: { trackingNumber: 'EC136431858VN', stateRaw: 'Đang gom' } };
    expect(tell(base, owing, 1)[0]?.facts).not.toHaveProperty('amountVnd');
    expect(tell(base, owing, 2)).toMatchObject([{ kind: 'fee_due', facts: { amountVnd: 8000 } }]);
    expect(tell(base, posted, 1)).toEqual([]);
    expect(tell(base, posted, 2)).toMatchObject([{ kind: 'post', facts: { trackingNumber: 'EC136431858VN', postalState: 'Đang gom' } }]);
    const numbered = { ...base, postal: { trackingNumber: 'EC136431858VN', stateRaw: BY_POST_PLACE } };
    expect(tell(base, numbered, 2)).toMatchObject([{ kind: 'post', facts: { trackingNumber: 'EC136431858VN', postalState: null } }]);
  });

  it('never hears a name, number or address in full', () => fc.assert(fc.property(anyDossier, anyDossier, fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2), (before, after, tier) => {
    const owned = { ...after, reason: 'Ông Nguyễn Văn An, 0912345678, 060099001234' };
    const text = JSON.stringify(tell(before, owned, tier));
    for (const secret of ['Nguyễn Văn An', '0912345678', '060099001234', 'Thôn 1']) expect(text).not.toContain(secret);
  })));
});
