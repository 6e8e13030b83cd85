import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar';
import type { Dossier } from './dossier';
import { viewOf } from './disclosure';
import { agency, dossierWith, saying, step } from './dossier-fixture';
import { HOLIDAYS } from './holidays';
import type { Tier } from './view';

const calendar = createCalendar(HOLIDAYS);
const NOW = '2024-07-22T09:00:00+07:00';
const view = (tier: Tier, changes: Partial<Dossier> = {}) => viewOf(dossierWith(changes), tier, NOW, calendar, false);

const FULL: Partial<Dossier> = {
  statusCode: 5,
  steps: [{ ...step(agency('UBND xã Hòa Thắng', 'commune'), '2024-07-16 08:00'), note: 'Gọi ông Nguyễn Văn An, 0912345678' }],
  supplements: [{ id: 's1', requestedAt: null, expiresAt: '2024-07-30T17:00:00+07:00', reason: 'Thiếu bản sao CCCD 060099001234', papers: ['CCCD của Nguyễn Văn An'], answeredAt: null }],
  files: [{ id: 'f1', name: 'Nguyen_Van_An.pdf', signed: true }],
  results: [{ id: 'r1', name: 'Kết quả', signed: null }],
  fees: [{ name: 'Lệ phí', amountVnd: 7000, paid: true }],
  postal: { trackingNumber: 'EC136431858VN', stateRaw: 'Đang giao' },
  returnPlace: 'Thôn 1, xã Hòa Thắng, huyện Bắc Bình',
};

describe('tier 0', () => {
  it('shows the code and the degree of completion, nothing else', () => {
    expect(view(0, FULL)).toEqual({
      completion: {
        code: '000.23.11.H11-240716-0007',
        tier: 0,
        group: 'waiting_citizen',
        levels: ['commune', 'district', 'province'],
        levelReached: 'commune',
        levelNow: 'commune',
        percent: 34,
        timeliness: 'paused',
        fetchedAt: '2024-07-18T09:00:00+07:00',
        stale: false,
      },
      detail: null,
      belongings: null,
    });
  });
});

describe('tier 1', () => {
  it('shows the journey, the owner masked, nothing of his belongings', () => {
    const { detail, belongings } = view(1, FULL);
    expect(belongings).toBeNull();
    expect(detail).toMatchObject({
      procedure: { code: '1.004194', name: 'Đăng ký tạm trú' },
      owner: { kind: 'citizen', nameMasked: 'N*** V*** A***' },
      action: 'supplement',
      era: 'three_levels',
      workingDaysLeft: null,
      returnPlace: '***, xã Hòa Thắng, huyện Bắc Bình',
      visits: [{ state: 'now', steps: [{ note: 'Gọi ông N*** V*** A***, ***' }] }],
      supplements: [{ id: 's1', reason: 'Thiếu bản sao CCCD ***', papers: ['CCCD của N*** V*** A***'] }],
    });
  });

  it('drops a second code that is a person’s number', () => {
    expect(view(1, { altCodes: ['060099001234', 'H11.23-240716-0007'] }).detail?.altCodes).toEqual(['H11.23-240716-0007']);
  });

  it('shows no number of a person in place of a procedure code', () => {
    const procedureCode = (code: string) => view(2, { procedure: { code, name: 'Đăng ký tạm trú', field: null, onlineLevel: null } }).detail?.procedure.code;
    expect(['060099001234', 'CCCD 060 099 001 234'].map(procedureCode)).toEqual([null, null]);
    for (const code of ['1.004194', '2.000815.000.00.00.H55.02', '1.012753.H19', 'C08_XPHCDB']) expect(procedureCode(code)).toBe(code);
  });

  it('asks for papers while a request is open, or none is listed', () => {
    const answered = [{ id: 's1', requestedAt: null, expiresAt: null, reason: '', papers: [], answeredAt: NOW }];
    expect(view(1, { statusCode: 5, supplements: answered }).detail?.action).toBe('wait');
    expect(view(1, { statusCode: 5 }).detail?.action).toBe('supplement');
  });
});

describe('tier 2', () => {
  it('adds what belongs to the owner', () => {
    expect(view(2, FULL).belongings).toEqual({
      files: [{ id: 'f1', name: 'N*** V*** A***.pdf', signed: true }],
      results: [{ id: 'r1', name: 'Kết quả', signed: null }],
      fees: [{ name: 'Lệ phí', amountVnd: 7000, paid: true }],
      postal: { trackingNumber: 'EC136431858VN', stateRaw: 'Đang giao' },
    });
  });
});

describe('the counter of the owner’s own commune', () => {
  const owner = { kind: 'citizen' as const, name: 'Nguyễn Văn An', idNumber: '060099001234', phone: '0912345678', address: 'xã Hòa Thắng, huyện Bắc Bình' };
  it.each([owner, { ...owner, address: 'Thôn 1, xã Hòa Thắng, huyện Bắc Bình' }, { ...owner, kind: 'agency' as const, name: 'UBND xã Hòa Thắng' }])('keeps its name: $address, $name', (each) => {
    const steps = [step(agency('UBND xã Hòa Thắng', 'commune'), '2024-07-16 08:00')];
    const { detail } = view(1, { owner: each, steps, returnPlace: 'Bộ phận Một cửa UBND xã Hòa Thắng, huyện Bắc Bình' });
    expect(detail).toMatchObject({ agency: { name: 'UBND xã Hòa Thắng' }, visits: [{ agency: { name: 'UBND xã Hòa Thắng' } }], returnPlace: 'Bộ phận Một cửa UBND xã Hòa Thắng, huyện Bắc Bình' });
  });
});

describe('no tier shows a person', () => {
  const word = fc.constantFrom('Nguyễn', 'Trần', 'Văn', 'Thị', 'Ánh', 'Đỗ', 'Bé', 'Ngọc', 'Quỳnh', 'O’Neil', 'C++', 'Hoà');
  const person = fc.record({
    kind: fc.constantFrom('citizen' as const, 'business' as const, 'agency' as const, 'other' as const),
    name: fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
    idNumber: fc.oneof(fc.stringMatching(/^0[0-9]{11}$/), fc.stringMatching(/^[1-9][0-9]{8}$/)),
    phone: fc.oneof(fc.stringMatching(/^0[35789][0-9]{8}$/), fc.stringMatching(/^\+84[0-9]{9}$/)),
    address: fc.tuple(fc.integer({ min: 1, max: 99 }), word, word).map(([house, a, b]) => `${house} đường ${a} ${b}, phường Xuân, tỉnh Nào`),
  });

  it('in full, however officers wrote it into the texts', () => {
    fc.assert(
      fc.property(person, person, fc.constantFrom<Tier>(0, 1, 2), fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 6 }), (owner, submitter, tier, picks) => {
        const secrets = [owner, submitter].flatMap(({ name, idNumber, phone, address }) => [name, idNumber, phone, address]);
        const text = picks.map((pick) => secrets[pick] ?? '').join(' – ');
        const dossier = dossierWith({ ...FULL, ...saying(text), owner, submitter, returnPlace: text.toUpperCase() });
        const shown = JSON.stringify(viewOf(dossier, tier, NOW, calendar, false)).normalize('NFC').toLowerCase();
        for (const secret of secrets) expect(shown).not.toContain(secret.toLowerCase());
        if (tier === 0) expect(shown).not.toContain('ubnd');
      }),
      { numRuns: 300 },
    );
  });

  it('and a lower tier never shows more than a higher one', () => {
    fc.assert(
      fc.property(person, (owner) => {
        const [zero, one, two] = ([0, 1, 2] as const).map((tier) => view(tier, { ...FULL, owner }));
        expect([zero?.detail, zero?.belongings, one?.belongings]).toEqual([null, null, null]);
        expect(two?.detail).toEqual(one?.detail);
        expect({ ...two?.completion, tier: 0 }).toEqual(zero?.completion);
      }),
    );
  });
});
