import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../domain/calendar';
import { HOLIDAYS } from '../../domain/holidays';
import type { Centre, CentreNotice, PlannedMaintenance } from '../upstream/centre-ports';
import type { UpstreamResult } from '../upstream/ports';
import { createFormerPlaces } from './former-places';
import { createMaintenanceBook } from './maintenance-book';
import { createNoticeBook } from './notice-book';
import { createWordIndex } from './word-index';

const MINUTE_MS = 60_000;
const down: UpstreamResult<never> = { ok: false, fault: { kind: 'unreachable', system: 'x', detail: 'y' } };
const notice = (id: string, change: Partial<CentreNotice> = {}): CentreNotice => ({
  id, category: 'notice', title: `Tin ${id}`, summary: '', blocks: [], pictures: [], cover: null, pinned: false, publishedAt: '2026-11-01T08:00:00+07:00', validFrom: null, validTo: null, publisher: 'TT', sourceUrl: null, ...change,
});

function setUp(nowIso: string, given: { notices?: CentreNotice[]; planned?: PlannedMaintenance[] }) {
  const clock = { now: Date.parse(nowIso), nowMs: () => clock.now, wait: () => new Promise<void>(() => undefined) };
  const state = { calls: 0, up: true };
  const answer = <T>(value: T): UpstreamResult<T> => {
    state.calls += 1;
    return state.up ? { ok: true, value } : down;
  };
  const centre: Centre = {
    provinceId: 'p',
    listNotices: async () => answer({ notices: given.notices ?? [], unusable: 0 }),
    listMaintenance: async () => answer({ planned: given.planned ?? [], unusable: 0 }),
    fetchPicture: async () => down,
  };
  const parts = { centres: new Map([['p', centre]]), clock, calendar: createCalendar(HOLIDAYS), onTrouble: () => undefined };
  return { clock, state, notices: createNoticeBook(parts), maintenance: createMaintenanceBook(parts) };
}

describe('the notices of a centre', () => {
  it('are asked for once, renewed behind an answer, and outlive their centre', async () => {
    const { notices, state, clock } = setUp('2026-11-20T09:00:00+07:00', { notices: [notice('a')] });
    const ask = async () => notices.search('p', { start: 0, limit: 10 });
    await Promise.all([ask(), ask()]);
    expect(state.calls).toBe(1);
    state.up = false;
    clock.now += 6 * MINUTE_MS;
    expect(await ask()).toMatchObject({ kind: 'found', value: { total: 1, stale: false } });
    expect(await ask()).toMatchObject({ kind: 'found', value: { total: 1, stale: true } });
    expect(state.calls).toBe(2);
    state.up = true;
    clock.now += MINUTE_MS;
    await ask();
    expect(await ask()).toMatchObject({ value: { stale: false } });
  });

  it('are a fault only when they were never read', async () => {
    const { notices, state } = setUp('2026-11-20T09:00:00+07:00', {});
    state.up = false;
    expect(await notices.search('p', { start: 0, limit: 10 })).toMatchObject({ kind: 'fault' });
    expect(await notices.search('q', { start: 0, limit: 10 })).toEqual({ kind: 'no_province' });
  });

  it('are listed while valid, and found by their link after', async () => {
    const list = [notice('old', { validTo: '2026-11-19T23:59:59+07:00' }), notice('soon', { validFrom: '2026-11-21T00:00:00+07:00' }), notice('hidden', { publishedAt: '2026-12-01T08:00:00+07:00' }), notice('now', { pinned: true })];
    const { notices } = setUp('2026-11-20T09:00:00+07:00', { notices: list });
    expect(await notices.search('p', { start: 0, limit: 10 })).toMatchObject({ value: { items: [{ id: 'p.now' }], total: 1 } });
    expect(await notices.find('p.old')).toMatchObject({ kind: 'found' });
    expect(await notices.find('p.hidden')).toEqual({ kind: 'none' });
    expect(await notices.find('p.nothing')).toEqual({ kind: 'none' });
  });
});

describe('planned maintenance', () => {
  const planned = (from: string, to: string, system: PlannedMaintenance['system'] = 'one_stop'): PlannedMaintenance => ({ id: from, system, from, to, text: '' });

  it.each([
    ['2026-12-02T22:00:00+07:00', true, 'seven working days ahead, over a weekend and 24/11'],
    ['2026-12-03T22:00:00+07:00', false, 'eight'],
    ['2026-11-20T08:00:00+07:00', true, 'begun'],
  ])('from %s is announced: %s (%s)', async (from, isAnnounced) => {
    const { maintenance } = setUp('2026-11-20T09:00:00+07:00', { planned: [planned(from, '2026-12-04T02:00:00+07:00')] });
    expect(await maintenance.list('p')).toHaveLength(isAnnounced ? 1 : 0);
  });

  it('lasts from its first moment to before its last, for its own system and for all', async () => {
    const { maintenance, clock } = setUp('2026-11-20T09:00:00+07:00', { planned: [planned('2026-11-20T09:00:00+07:00', '2026-11-20T10:00:00+07:00', 'all')] });
    await maintenance.list('p');
    expect(await maintenance.now('p')).toMatchObject({ to: '2026-11-20T10:00:00+07:00' });
    clock.now = Date.parse('2026-11-20T10:00:00+07:00');
    expect(await maintenance.now('p')).toBeNull();
    expect(await maintenance.list('p')).toEqual([]);
    const other = setUp('2026-11-20T09:30:00+07:00', { planned: [planned('2026-11-20T09:00:00+07:00', '2026-11-20T10:00:00+07:00', 'payment')] });
    expect([await other.maintenance.now('p'), await other.maintenance.now('p', 'payment')]).toMatchObject([null, { system: 'payment' }]);
  });

  it('of a centre that cannot be asked is nothing', async () => {
    const { maintenance, state } = setUp('2026-11-20T09:00:00+07:00', {});
    state.up = false;
    expect([await maintenance.list(null), await maintenance.now('p'), await maintenance.now('elsewhere')]).toEqual([[], null, null]);
  });
});

describe('words', () => {
  const index = createWordIndex([{ title: 'UBND xã Bắc Bình', body: 'huyện Bắc Bình' }, { title: 'Sở Tài chính', body: 'Phan Thiết' }]);
  it.each([['bac binh', [0]], ['BẮC', [0]], ['tai chin', [1]], ['tài chánh', [1]], ['bắc phan thiết', []], ['', []], ['  ?! ', []]])('%s finds %j', (words, found) => expect(index.find(words)).toEqual(found));
});

describe('places of before 01/07/2025', () => {
  const row = (ward: string, district: string, now: string) => ({ old_ward_name: ward, old_district_name: district, old_province_name: 'Tỉnh X', new_ward_name: now });
  const places = createFormerPlaces([row('Xã Bình An', 'Huyện Bắc Bình', 'Xã Bắc Bình'), row('Thị trấn Chợ Lầu', 'Huyện Bắc Bình', 'Xã Bắc Bình'), row('Xã Hải Ninh', 'Huyện Bắc Bình', 'Xã Hải Ninh')]);
  it('are known to the ward that has them', () => expect(places.of('Xã Bắc Bình')).toEqual(['xã Bình An, huyện Bắc Bình', 'thị trấn Chợ Lầu, huyện Bắc Bình']));
  it.each([['huyen bac binh', 'huyện Bắc Bình'], ['UBND huyện Bắc Bình ở đâu', 'huyện Bắc Bình'], ['xa binh an', 'xã Bình An'], ['bắc bình', null], ['xã Hải Ninh', null], ['huyện bắc bìnhx', null]])('%s names %s', (words, name) => expect(places.namedIn(words)).toBe(name));
});
