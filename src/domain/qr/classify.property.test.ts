import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossierCode } from '../dossier-code';
import { classifyQr } from './classify';

const TODAY = '2026-11-22';
const CONTEXT = { today: TODAY, miniAppId: '123456', portalHosts: ['dvctt.camau.gov.vn'], ownBase: 'http://localhost:3000' };
const MAX_MS = 5;

const pad = (n: number, length: number): string => String(n).padStart(length, '0');
const idNumber = fc.tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 999_999_999 })).map(([place, rest]) => pad(place, 3) + pad(rest, 9));
const date = fc.date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2026-11-23T00:00:00Z'), noInvalidDate: true }).map((day) => day.toISOString().slice(2, 10).replace(/-/g, ''));
const sequence = fc.integer({ min: 1, max: 9_999_999 }).map((n) => pad(n, 4));
const province = fc.integer({ min: 0, max: 99 }).map((n) => `H${pad(n, 2)}`);
const inner = fc.stringMatching(/^[0-9A-Z]{1,3}$/);
const newUnit = fc.tuple(province, fc.array(inner, { maxLength: 4 })).map(([first, rest]) => [first, ...rest].join('.'));
const oldUnit = fc.tuple(fc.stringMatching(/^[0-9]{3}\.[0-9]{2}\.[0-9]{2}$/), province).map((groups) => groups.join('.'));
const codeText = fc.tuple(fc.oneof(newUnit, oldUnit), date, sequence).map((parts) => parts.join('-'));

const pieces = fc.oneof(
  idNumber,
  codeText,
  fc.constantFrom('|', ';', ' ', '\n', '"', '{"a":', '}', 'https://', 'dichvucong.binhthuan.gov.vn', 'evil.com', '/', '?MHS=', '&SGT=', '#', '@', '%2D', '%', '\\', '/apiqr/qr?id=', '/vi/dossier/search/', 'zalo.me/s/123456/', 'javascript:', '000201', 'Nam', '$', '\u200b'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const texts = fc.oneof(fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 2048 }));

describe('any text', () => {
  it('never throws', () => {
    fc.assert(fc.property(texts, (text) => typeof classifyQr(text, CONTEXT).kind === 'string'), { numRuns: 1000 });
  });

  it('never lets an ID number through', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), idNumber, fc.array(pieces, { maxLength: 6 }), (before, id, after) => {
        const meaning = classifyQr([...before, id, ...after].join(''), CONTEXT);
        expect(JSON.stringify(meaning)).not.toMatch(new RegExp(`${id}|\\d{12}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the code of a receipt address and drops the ID beside it', () => {
    fc.assert(
      fc.property(codeText, idNumber, (code, id) => {
        const meaning = classifyQr(`https://dichvucong.binhthuan.gov.vn/portaldvc/tra-cuu?SGT=${id}&MHS=${code}`, CONTEXT);
        expect(meaning).toMatchObject({ kind: 'dossier', codes: [{ text: code }] });
        expect(JSON.stringify(meaning)).not.toContain(id);
      }),
    );
  });

  it('trusts no host beside the portals', () => {
    fc.assert(
      fc.property(fc.domain(), codeText, (host, code) => {
        expect(classifyQr(`https://${host}/?MHS=${code}`, CONTEXT).kind).toBe('foreign_link');
      }),
    );
  });
});

describe('any code', () => {
  it('reads back from its own spelling, however it is printed', () => {
    const noise = fc.constantFrom('', ' ', '\u200b', '\u00a0', '\ufeff');
    const hyphen = fc.constantFrom('-', '–', '—', '−', '‑', ' - ');
    const label = fc.constantFrom('', 'Mã hồ sơ: ', 'MHS:', 'so ho so ', 'MÃ SỐ HỒ SƠ:');
    fc.assert(
      fc.property(codeText, noise, hyphen, label, fc.boolean(), (code, gap, dash, prefix, lower) => {
        const printed = prefix + (lower ? code.toLowerCase() : code).replace(/-/g, dash + gap);
        const parsed = parseDossierCode(printed, TODAY);
        expect(parsed).toMatchObject({ ok: true, code: { text: code } });
        expect(parsed.ok && parseDossierCode(parsed.code.text, TODAY)).toEqual(parsed);
      }),
    );
  });
});

describe('time', () => {
  const fill = (seed: string): string => seed.repeat(Math.ceil(2048 / seed.length)).slice(0, 2048);
  const hostile = [
    ' x', 'a ', '\t', '%', '%2D', '%25', '1', '0', '12-', 'H17.', 'H17.18-', 'H17.18-250626-', 'H17.18-250626-0015 ', 'A1.', '000.', '-', '- - ', '|', `${'1'.repeat(12)}|`, '[', '{"a":', '["', '\\',
    '000201', '0002', 'a.', 'https://', 'https://a.', '?MHS=', '&a=1', '#', '@', 'é', '\u0301', 'ﷺ', '한', '😀', '\u200b', 'Mã hồ sơ ', 'M', 'MHS', '\ud800', 'javascript:', '$', ';', '%\u0130',
  ].flatMap((seed) => [fill(seed), `https://dichvucong.gov.vn/?MHS=${fill(seed)}`.slice(0, 2048), `https://dichvucong.gov.vn/?${fill(`MHS=${seed}&`)}`.slice(0, 2048), `[${fill(seed)}`.slice(0, 2047) + ']', `Mã hồ sơ: ${fill(seed)}`.slice(0, 2048)]);

  it(`takes at most ${MAX_MS} ms on 2 kB of the worst texts`, () => {
    const slow = hostile.filter((text) => bestMs(() => classifyQr(text, CONTEXT)) > MAX_MS).map((text) => text.slice(0, 40));
    expect(slow).toEqual([]);
  });

  it(`takes at most ${MAX_MS} ms on any 2 kB`, () => {
    const long = fc.oneof(fc.string({ unit: 'binary', minLength: 1900, maxLength: 2048 }), fc.array(pieces, { minLength: 100, maxLength: 200 }).map((parts) => parts.join('').slice(0, 2048)));
    fc.assert(fc.property(long, (text) => bestMs(() => classifyQr(text, CONTEXT)) <= MAX_MS), { numRuns: 100 });
  });
});

/** The quickest of several runs: what the text costs, not what else the machine was doing. One that is quick enough is enough. */
function bestMs(run: () => unknown): number {
  let best = Infinity;
  for (let runs = 0; runs < 25 && best > MAX_MS; runs += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
