import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar';
import type { Dossier } from './dossier';
import { viewOf } from './disclosure';
import { agency, dossierWith, step } from './dossier-fixture';
import { HOLIDAYS } from './holidays';
import { bare, spelledHouse, spelledName, spelledNumber, spelledPhone } from './spellings.test-helper';
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

/** A dossier with this in every text that officers or systems wrote. */
function speakingOf(text: string): Partial<Dossier> {
  const place = agency(`UBND ${text}`);
  return {
    ...FULL,
    statusRaw: text,
    reason: text,
    returnPlace: text,
    agency: { ...place, nowNamed: text },
    procedure: { code: null, name: text, field: text, onlineLevel: null },
    altCodes: [text],
    steps: [{ ...step(place, '2024-07-16 08:00'), name: text, note: text.normalize('NFD') }],
    supplements: [{ id: 's', requestedAt: null, expiresAt: null, reason: text, papers: [text], answeredAt: null }],
    apology: { reason: text, issuedAt: null, newDueAt: null },
    files: [{ id: 'f', name: text, signed: null }],
    results: [{ id: 'r', name: text, signed: null }],
    fees: [{ name: text, amountVnd: 1, paid: false }],
    postal: { trackingNumber: null, stateRaw: text },
  };
}

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
        const dossier = dossierWith({ ...speakingOf(text), owner, submitter, returnPlace: text.toUpperCase() });
        const shown = JSON.stringify(viewOf(dossier, tier, NOW, calendar, false)).normalize('NFC').toLowerCase();
        for (const secret of secrets) expect(shown).not.toContain(secret.toLowerCase());
        if (tier === 0) expect(shown).not.toContain('ubnd');
      }),
      { numRuns: 300 },
    );
  });

  it('in any everyday spelling', () => {
    const family = fc.constantFrom('Nguyễn', 'Trần', 'Đặng', 'Hồ', 'Võ');
    const inner = fc.constantFrom('Văn', 'Thị', 'Đình', 'Ngọc', 'Anh');
    const given = fc.constantFrom('An', 'Bình', 'Đào', 'Quỳnh', 'Út');
    const filled = fc.constantFrom<(name: string) => string>(
      (name) => name, (name) => `Bà ${name}`, (name) => `Hộ ông ${name} và bà Lê Thị Hoa`, (name) => `Lê Thị Hoa, ${name}`, (name) => `${name} (chủ hộ)`, (name) => `<b>${name}</b>`,
      (name) => `Công ty TNHH Đất Mũi (đại diện: ${name})`, (name) => `Hộ kinh doanh ${name}`, (name) => `${name} - SN 1982`, (name) => `ÔNG ${name.toUpperCase()}`,
    );
    const told = fc
      .record({ words: fc.tuple(family, inner, given), filled, id: fc.stringMatching(/^0[0-9]{11}$/), phone: fc.stringMatching(/^0[35789][0-9]{8}$/), house: fc.integer({ min: 1, max: 99 }), street: fc.constantFrom('Trần Phú', 'Lê Lợi', 'Đường Láng') })
      .chain(({ words, filled: fill, id, phone, house, street }) => {
        const name = words.join(' ');
        const spelled = fc.tuple(spelledName(name), spelledPhone(phone), spelledNumber(id, [[12], [3, 3, 3, 3], [4, 4, 4], [6, 6], [3, 9]]), spelledHouse(house, street));
        const owner = { kind: 'citizen' as const, name: fill(name), idNumber: id, phone, address: `${house} ${street}, phường Phú Thủy, tỉnh Bình Thuận` };
        return spelled.map((spellings) => ({ owner, spellings, secrets: [name, phone.slice(1), id, `${house}${street}`, `${house}đường${street}`].map(bare) }));
      });
    fc.assert(
      fc.property(told, fc.constantFrom<Tier>(1, 2), fc.constantFrom(', ', '; ', ' – ', ' hay '), ({ owner, spellings, secrets }, tier, between) => {
        const shown = bare(JSON.stringify(view(tier, { ...speakingOf(`Gặp ${spellings.join(between)} nhé`), owner })).replace(/\\n/g, ''));
        for (const secret of secrets) expect(shown).not.toContain(secret);
      }),
      { numRuns: 1000 },
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
