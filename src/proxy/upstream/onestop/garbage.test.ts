import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../domain/dossier';
import type { OneStop, UpstreamResult } from '../ports';
import { createCamau } from './camau/client';
import { CAMAU_ROW } from './camau/fixture.test-helper';
import { createDvcqg } from './dvcqg/client';
import { DVCQG_ROW } from './dvcqg/fixture.test-helper';
import { createIgate } from './igate/client';
import { IGATE_ROW } from './igate/fixture.test-helper';
import { createLgsp } from './lgsp/client';
import { LGSP_DATA } from './lgsp/fixture.test-helper';
import type { OneStopParts } from './one-stop';
import { partsAnswering } from './shared/fake-link.test-helper';

interface Vendor {
  kind: string;
  create(parts: OneStopParts): OneStop;
  code: string;
  /** Where its date of receipt stands in an answer. */
  receivedAt: RegExp;
  /** A whole good answer. */
  answer: unknown;
}

const VENDORS: Vendor[] = [
  { kind: 'dvcqg', create: createDvcqg, code: DVCQG_ROW.MaHoSo, receivedAt: /"NgayTiepNhan":("[^"]*"|\d+)/, answer: { error_code: '0', message: '', result: [DVCQG_ROW] } },
  { kind: 'igate', create: createIgate, code: IGATE_ROW.code, receivedAt: /"acceptedDate":("[^"]*"|\d+)/, answer: { content: [IGATE_ROW], totalElements: 1 } },
  { kind: 'camau', create: createCamau, code: CAMAU_ROW.MaHoSo, receivedAt: /"NgayNhan":("[^"]*"|\d+)/, answer: [CAMAU_ROW] },
  { kind: 'lgsp', create: createLgsp, code: LGSP_DATA.MaHoSo, receivedAt: /"NgayTiepNhan":("[^"]*"|\d+)/, answer: { code: '00', message: 'OK', data: LGSP_DATA } },
];

const find = ({ create, code }: Vendor, body: string, status?: number) => create(partsAnswering(body, status)).findDossier(code);

/** What no answer may break: a typed fault, none, or a dossier that fits its bounds. */
function expectSound({ code, kind }: Vendor, result: UpstreamResult<Dossier | null>): void {
  if (!result.ok) {
    expect(['bad_answer', 'refused', 'unreachable', 'busy', 'timeout']).toContain(result.fault.kind);
    expect(result.fault.detail.length).toBeLessThan(200);
    return;
  }
  if (result.value === null) return;
  const dossier = result.value;
  expect([dossier.code, ...dossier.altCodes].map((each) => each.toUpperCase())).toContain(code);
  expect(dossier.source).toBe(kind);
  for (const list of [dossier.steps, dossier.supplements, dossier.fees, dossier.files, dossier.results]) {
    expect(list.length).toBeLessThanOrEqual(200);
  }
  expect([...leaves(dossier)].filter(([name, value]) => !isSoundLeaf(name, value))).toEqual([]);
}

function isSoundLeaf(name: string, value: unknown): boolean {
  if (name.endsWith('At')) return value === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(String(value));
  if (name === 'amountVnd') return Number.isSafeInteger(value) && Number(value) >= 0;
  return typeof value !== 'string' || (value.length <= 1000 && !/\p{Cs}/u.test(value));
}

function* leaves(value: unknown, name = ''): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) yield [name, value];
  else for (const [key, each] of Object.entries(value)) yield* leaves(each, key);
}

/** Any UTF-16 at all, broken pairs too. */
const codeUnits = fc.array(fc.nat(0xffff), { maxLength: 1500 }).map((units) => String.fromCharCode(...units));

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, '', 0, -1, 1e308, '0', 'null', 'NaN', '<b>', [], {}, true, '\u0000', '\ud800', '99999999999999', '31/02/2024') },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: codeUnits },
);

/** The same answer with the value at one place changed or taken away. */
function mutated(answer: unknown): fc.Arbitrary<unknown> {
  const paths = [...pathsOf(answer)];
  return fc.tuple(fc.constantFrom(...paths), fc.option(odd, { nil: undefined })).map(([path, value]) => withAt(answer, path, value));
}

function* pathsOf(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path;
  if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) yield* pathsOf(each, [...path, key]);
  }
}

function withAt(value: unknown, [key, ...rest]: string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) return value.map((each: unknown, index) => (String(index) === key ? withAt(each, rest, replacement) : each));
  const copy: Record<string, unknown> = { ...(typeof value === 'object' ? value : {}) };
  copy[key] = withAt(copy[key], rest, replacement);
  return copy;
}

/** The same answer with every list cut to one item, which stands there as `written` writes it; pages stay lists. */
function withListsOf(written: (item: unknown) => unknown, value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const [first] = value.map((each: unknown) => withListsOf(written, each));
    return name === 'content' ? [first] : written(first);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withListsOf(written, each, key)]));
}

describe.each(VENDORS)('whatever the $kind system answers', { timeout: 30_000 }, (vendor) => {
  const good = JSON.stringify(vendor.answer);

  it('finds the dossier in a whole answer', async () => {
    expect(await find(vendor, good)).toMatchObject({ ok: true, value: { code: vendor.code } });
  });

  it.each([
    (code: string) => code.toLowerCase(),
    (code: string) => ` ${code.replaceAll('-', '–')}\n`,
    (code: string) => `Mã hồ sơ: ${code}`,
  ])('gives the code as it is printed, case %#', async (spelled) => {
    expect(await find(vendor, good.replaceAll(JSON.stringify(vendor.code), JSON.stringify(spelled(vendor.code))))).toMatchObject({ ok: true, value: { code: vendor.code } });
  });

  it('reads a list of one that is written as that one, and passes over what is nothing in a list', async () => {
    const answering = (written: (item: unknown) => unknown) => find(vendor, JSON.stringify(withListsOf(written, vendor.answer)));
    const asList = await answering((item) => [item]);
    if (!asList.ok || asList.value === null) throw new Error('not found');
    const { fetchedAt: _fetchedAt, ...dossier } = asList.value;
    expect(dossier.steps).toHaveLength(1);
    expect(await answering((item) => item)).toMatchObject({ ok: true, value: dossier });
    expect(await answering((item) => [null, item])).toMatchObject({ ok: true, value: dossier });
  });

  it('any JSON is a fault, none, or a sound dossier', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), async (body) => expectSound(vendor, await find(vendor, body))), { numRuns: 300 });
  });

  it('any text is a fault or none', async () => {
    await fc.assert(
      fc.asyncProperty(codeUnits, fc.constantFrom(200, 201, 302, 400, 401, 404, 429, 500, 503), async (body, status) => {
        expectSound(vendor, await find(vendor, body, status));
      }),
      { numRuns: 200 },
    );
  });

  it('a good answer changed anywhere is a fault, none, or a sound dossier', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(vendor.answer), async (answer) => expectSound(vendor, await find(vendor, JSON.stringify(answer)))),
      { numRuns: 1000 },
    );
  });

  it('a good answer cut short is a bad answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: good.length - 1 }), async (length) => {
        expect(await find(vendor, good.slice(0, length))).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
      }),
    );
  });

  it('a date wrapped without end is a bad answer', async () => {
    const wrapped = `${'{"$date":'.repeat(30_000)}0${'}'.repeat(30_000)}`;
    const body = good.replace(vendor.receivedAt, (written) => `${written.slice(0, written.indexOf(':'))}:${wrapped}`);
    expect(await find(vendor, body)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each(['<html><body>Hệ thống đang bảo trì</body></html>', 'null', '0', '"ok"', '{}', '[null]', '[[]]'])(
    '%s is a bad answer, not "none"',
    async (body) => {
      expect(await find(vendor, body)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    },
  );

  it('a fault never repeats what the system said', async () => {
    const secret = 'Nguyễn Thị Bí Mật';
    const bodies = [secret, JSON.stringify({ [secret]: secret }), JSON.stringify([secret]), good.replaceAll('"TenT', `"${secret}`)];
    for (const body of bodies) {
      const result = await find(vendor, body);
      if (!result.ok) expect(result.fault.detail).not.toContain(secret);
    }
  });
});
