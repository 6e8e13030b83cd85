import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../forms/load-forms';
import { loadProvinces } from '../provinces/load-provinces';
import { createProvinceTable } from '../provinces/province-table';
import { wireProcedure } from '../upstream/catalogue/fixture.test-helper';
import { mapProcedure } from '../upstream/catalogue/map';
import type { Catalogue } from '../upstream/filing-ports';
import { createCatalogueBook } from './catalogue-book';

const HOUR_MS = 3_600_000;
const entry = (change: Parameters<typeof wireProcedure>[0]) => mapProcedure(wireProcedure(change)) ?? [];

function openBook() {
  const clock = { now: Date.parse('2026-11-20T09:00:00+07:00'), nowMs: () => clock.now, wait: async () => undefined };
  const asked: string[] = [];
  const troubles: string[] = [];
  const state = { down: false, entries: [entry({}), entry({ ma: '2.000815', ten: 'Chứng thực bản sao', mucDo: '2' }), entry({ ma: '1.001776', ten: 'Trợ cấp xã hội', mucDo: '3' })].flat() };
  const catalogue: Catalogue = {
    list: async (group) => {
      asked.push(group);
      return state.down ? { ok: false, fault: { kind: 'unreachable', system: 'tthc', detail: 'refused' } } : { ok: true, value: { entries: [...state.entries], unusable: 0 } };
    },
  };
  const provinces = createProvinceTable(loadProvinces(), 'binh-thuan');
  const book = createCatalogueBook({ catalogue, clock, provinces, forms: loadForms(), onTrouble: (what) => troubles.push(what) });
  const list = () => book.search('binh-thuan', { start: 0, limit: 20 });
  return { book, clock, asked, troubles, state, list };
}

describe('the catalogue book', () => {
  it('says how each procedure is done here', async () => {
    const { book } = openBook();
    const wayOf = async (province: string, code: string) => {
      const found = await book.find(province, code);
      return found.kind === 'found' ? [found.value.way, found.value.handoffUrl !== null] : found.kind;
    };
    expect(await wayOf('binh-thuan', '1.001193')).toEqual(['native', false]);
    expect(await wayOf('binh-thuan', '1.001776')).toEqual(['handoff', true]);
    expect(await wayOf('binh-thuan', '2.000815')).toEqual(['counter', false]);
    expect(await wayOf('ca-mau', '1.001193')).toEqual(['handoff', true]);
    expect(await wayOf('atlantis', '1.001193')).toBe('no_province');
    expect(await wayOf('binh-thuan', '9.999999')).toBe('no_procedure');
  });

  it('finds by the national code what the catalogue lists by its province\'s, unless it could be either of two', async () => {
    const { book, state } = openBook();
    state.entries = [entry({ ma: '1.001612.000.00.00.H11' }), entry({ ma: '2.000815.H11.01' }), entry({ ma: '2.000815.H11.02' })].flat();
    const codeOf = async (code: string) => {
      const found = await book.find('binh-thuan', code);
      return found.kind === 'found' ? found.value.code : found.kind;
    };
    expect(await Promise.all(['1.001612', '1.001612.h11', '2.000815', '2.000815.H11.02'].map(codeOf))).toEqual(['1.001612.000.00.00.H11', '1.001612.000.00.00.H11', 'no_procedure', '2.000815.H11.02']);
  });

  it('does not ask for a form that is filled in here, and asks for it where it is not', async () => {
    const { book } = openBook();
    const takenFrom = async (province: string) => {
      const found = await book.find(province, '1.001193');
      return found.kind === 'found' ? found.value.papers.map((paper) => paper.takenFrom) : null;
    };
    expect(await takenFrom('binh-thuan')).toEqual(['form', null]);
    expect(await takenFrom('ca-mau')).toEqual([null, null]);
  });

  it('gives the form only of what is filed here', async () => {
    const { book } = openBook();
    const form = await book.formOf('binh-thuan', '1.001193');
    expect(form.kind === 'found' && form.value.sections.map(({ id }) => id)).toEqual(['case', 'applicant', 'owner', 'proxy', 'details']);
    expect(await book.formOf('ca-mau', '1.001193')).toEqual({ kind: 'no_form' });
    expect(await book.formOf('binh-thuan', '2.000815')).toEqual({ kind: 'no_form' });
  });

  it.each(['1.001193.000.00.00.H36', '1.001193.h36', ' 1.001193 '])('knows a procedure by the code a province gives it: %s', async (code) => {
    const { book } = openBook();
    expect(await book.find('binh-thuan', code)).toMatchObject({ kind: 'found', value: { code: '1.001193', way: 'native' } });
    expect(await book.formOf('binh-thuan', code)).toMatchObject({ kind: 'found', value: { procedureCode: '1.001193' } });
  });

  it('lists what is filed here first, filters, and pages', async () => {
    const { book, list } = openBook();
    const all = await list();
    expect(all.kind === 'found' && all.value.items.map(({ way }) => way)).toEqual(['native', 'handoff', 'counter']);
    expect(await book.search('binh-thuan', { onlineLevel: '3', start: 0, limit: 20 })).toMatchObject({ value: { total: 1, items: [{ code: '1.001776' }] } });
    expect(await book.search('binh-thuan', { onlineLevel: 'any', start: 0, limit: 20 })).toMatchObject({ value: { total: 2, items: [{ code: '1.001193' }, { code: '1.001776' }] } });
    expect(await book.search('binh-thuan', { start: 2, limit: 2 })).toMatchObject({ value: { total: 3, items: [{ code: '2.000815' }] } });
  });

  it('asks once for all who come at the same time', async () => {
    const { asked, list } = openBook();
    await Promise.all([list(), list(), list()]);
    expect(asked).toEqual(['H36']);
  });

  it('keeps the last known catalogue, says that it is stale, and renews it when it can', async () => {
    const { clock, state, list, asked, troubles } = openBook();
    await list();
    clock.now += 7 * HOUR_MS;
    state.down = true;
    expect(await list()).toMatchObject({ kind: 'found', value: { stale: false } });
    await nextTurn();
    expect(await list()).toMatchObject({ kind: 'found', value: { stale: true, total: 3 } });
    expect(troubles).toHaveLength(1);
    expect(asked).toHaveLength(2); // it rests before it asks again
    clock.now += 120_000;
    state.down = false;
    state.entries = state.entries.slice(0, 1);
    await list();
    await nextTurn();
    expect(await list()).toMatchObject({ kind: 'found', value: { stale: false, total: 1 } });
  });

  it('gives the fault while it has never had one, and asks again', async () => {
    const { state, list } = openBook();
    state.down = true;
    expect(await list()).toMatchObject({ kind: 'fault', fault: { kind: 'unreachable' } });
    state.down = false;
    expect(await list()).toMatchObject({ kind: 'found' });
  });

  it('does not start when a province files what has no form', () => {
    const { clock } = openBook();
    const provinces = createProvinceTable(loadProvinces(), 'binh-thuan');
    const parts = { catalogue: { list: async () => ({ ok: true as const, value: { entries: [], unusable: 0 } }) }, clock, provinces, onTrouble: () => undefined };
    expect(() => createCatalogueBook({ ...parts, forms: new Map() })).toThrow(/binh-thuan: 1\.001193/);
  });
});
