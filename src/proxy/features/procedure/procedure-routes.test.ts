import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock';
import { createServer } from '../../create-server';
import { createCatalogueBook } from '../../filing-core/catalogue-book';
import { loadForms } from '../../forms/load-forms';
import type { App } from '../../http/app';
import { createLogger } from '../../http/logger';
import { loadProvinces } from '../../provinces/load-provinces';
import { createProvinceTable } from '../../provinces/province-table';
import { wireProcedure } from '../../upstream/catalogue/fixture.test-helper';
import { mapProcedure } from '../../upstream/catalogue/map';
import type { Catalogue } from '../../upstream/filing-ports';
import { registerProcedures } from './procedure-routes';

let app: App;

const names = ['Đăng ký khai sinh', 'Đăng ký kết hôn', 'Đăng ký khai tử'];
const entries = ['1.001193', '1.000894', '1.000656'].flatMap((ma, index) => mapProcedure(wireProcedure({ ma, ten: names[index] ?? '', tuKhoa: [], mucDo: index === 1 ? '2' : '4' })) ?? []);
const catalogue: Catalogue = {
  list: async (group) => (group === 'H12' ? { ok: false, fault: { kind: 'timeout', system: 'tthc', detail: 'late' } } : { ok: true, value: { entries, unusable: 0 } }),
};

beforeAll(() => {
  app = createServer({ log: createLogger('silent'), trustProxy: '' });
  const provinces = createProvinceTable(loadProvinces(), 'binh-thuan');
  registerProcedures(app, { provinces, book: createCatalogueBook({ catalogue, clock: systemClock, provinces, forms: loadForms(), onTrouble: () => undefined }) });
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) => app.inject({ url: path, headers });

describe('procedures', () => {
  it('are found by words without diacritics', async () => {
    const answer = await get('/procedures?q=ket%20hon');
    expect(answer.json()).toMatchObject({ total: 1, nextCursor: null, items: [{ code: '1.000894', way: 'counter' }], agencies: ['UBND cấp xã'], stale: false });
  });

  it('come in pages that neither lose nor repeat any', async () => {
    const codes: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { code: string }[]; nextCursor: string | null } = (await get(`/procedures?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)).json();
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(codes.sort()).toEqual(['1.000656', '1.000894', '1.001193']);
  });

  it.each(['/procedures', '/procedures/1.001193', '/procedures/1.001193/form'])('are not sent twice: %s', async (path) => {
    const { headers, statusCode } = await get(path);
    expect(statusCode).toBe(200);
    expect((await get(path, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
  });

  it.each([
    ['/procedures?cursor=-1', 400, 'bad_request'], ['/procedures?cursor=1e3', 400, 'bad_request'], ['/procedures?limit=0', 400, 'bad_request'], ['/procedures?event=war', 400, 'bad_request'],
    ['/procedures?colour=red', 400, 'bad_request'], [`/procedures?q=${'x'.repeat(121)}`, 400, 'bad_request'],
    ['/procedures?province=atlantis', 422, 'province_not_served'], ['/procedures/9.999999', 404, 'procedure_not_found'], ['/procedures/1.000894/form', 422, 'not_filed_here'],
    ['/procedures?province=ca-mau', 504, 'upstream_timeout'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    const answer = await get(path);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('tell the number to call when the catalogue cannot be read', async () => expect((await get('/procedures?province=ca-mau')).json().hotline).toBe('18001096'));

  it('give the form with its schema and version', async () => {
    expect((await get('/procedures/1.001193/form')).json()).toMatchObject({ procedureCode: '1.001193', version: 1, schema: { type: 'object', additionalProperties: false } });
  });
});
