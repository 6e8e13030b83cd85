import { describe, expect, it } from 'vitest';
import type { FollowedDossier } from '../../contract/schemas/dossier';
import { failed, ok, type ApiResult } from '../api/api-error';
import type { FetchedDossier } from '../api/client';
import { noAnswer, readProblem } from '../api/read-problem';
import { fullView } from '../api/sample-views.test-helper';
import { toMyDossier, type MyDossier } from './my-dossier';
import { refreshDevice, syncWithServer, type FollowApi } from './sync-dossiers';

const OLD = '2026-11-20T08:00:00+07:00';
const NOW_MS = new Date('2026-11-22T09:00:00+07:00').getTime();
const mine = (code: string, over: Partial<MyDossier> = {}): MyDossier => ({ ...toMyDossier({ code, label: null, view: fullView({ code, fetchedAt: OLD }) }, OLD), ...over });
const fetched = (code: string): FetchedDossier => ({ view: fullView({ code, percent: 95, fetchedAt: '2026-11-22T08:59:00+07:00' }), savedAt: OLD, problem: null });

function api(over: Partial<FollowApi> = {}) {
  const said: string[] = [];
  const told = (what: string, code: string): Promise<ApiResult<unknown>> => {
    said.push(`${what} ${code}`);
    return Promise.resolve(ok(null));
  };
  const calls: FollowApi = {
    followDossier: (code) => told('follow', code),
    unfollowDossier: (code) => told('unfollow', code),
    listMyDossiers: () => Promise.resolve(ok([])),
    getDossier: (code) => told('look up', code).then(() => ok(fetched(code))),
    readKeptDossier: () => Promise.resolve(null),
    ...over,
  };
  return { said, calls };
}

describe('signed in', () => {
  it('tells the server what was removed and followed here', async () => {
    const { said, calls } = api();
    const list = { dossiers: [mine('A', { onServer: false }), mine('B', { onServer: true })], removed: [{ code: 'C', provinceId: null }] };
    expect(await syncWithServer(list, calls)).toMatchObject({ removed: [] });
    expect(said).toEqual(['unfollow C', 'follow A']);
  });

  it('tells it again next time when it could not be told', async () => {
    const { calls } = api({ unfollowDossier: () => Promise.resolve(failed(noAnswer('offline'))), listMyDossiers: () => Promise.resolve(failed(noAnswer('offline'))) });
    const list = { dossiers: [mine('A', { onServer: true })], removed: [{ code: 'C', provinceId: null }] };
    expect(await syncWithServer(list, calls)).toEqual(list);
  });

  it('does not ask for ever about what the server does not know', async () => {
    const { calls } = api({ unfollowDossier: () => Promise.resolve(failed(readProblem(404, { code: 'dossier_not_found', title: 'x' }, null))) });
    expect(await syncWithServer({ dossiers: [], removed: [{ code: 'C', provinceId: null }] }, calls)).toMatchObject({ removed: [] });
  });
});

describe('the citizen’s own name for a dossier', () => {
  const there = (label: string | null): FollowedDossier => ({ code: 'A', label, followedAt: OLD, completion: null, procedureName: null, dueAt: null, workingDaysLeft: null, action: null });
  const listing = (label: string | null): Partial<FollowApi> => ({ listMyDossiers: () => Promise.resolve(ok([there(label)])) });
  const named = (label: string | null, onServer: boolean) => ({ dossiers: [mine('A', { label, onServer })], removed: [] });

  it('is kept, and told again, while the server could not be told', async () => {
    const { calls } = api({ ...listing('Đất'), followDossier: () => Promise.resolve(failed(readProblem(503, null, 5))) });
    expect((await syncWithServer(named('Đất ông ngoại', false), calls)).dossiers).toMatchObject([{ label: 'Đất ông ngoại', onServer: false }]);
  });

  it('once told is the server’s', async () => {
    expect((await syncWithServer(named('Đất ông ngoại', false), api(listing('Đất ông ngoại')).calls)).dossiers).toMatchObject([{ label: 'Đất ông ngoại', onServer: true }]);
    expect((await syncWithServer(named('Đất', true), api(listing(null)).calls)).dossiers).toMatchObject([{ label: null, onServer: true }]);
  });
});

describe('nobody signed in', () => {
  it('asks for the stale ones that can still change, five at most', async () => {
    const { said, calls } = api();
    const dossiers = [
      ...['A', 'B', 'C', 'D', 'E', 'F'].map((code) => mine(code)),
      mine('fresh', { savedAt: '2026-11-22T08:55:00+07:00' }),
      mine('over', { completion: fullView({ group: 'returned', fetchedAt: OLD }).completion }),
    ];
    const after = await refreshDevice({ dossiers, removed: [] }, calls, NOW_MS);
    expect(said).toEqual(['look up A', 'look up B', 'look up C', 'look up D', 'look up E']);
    expect(after.dossiers.find(({ code }) => code === 'A')?.completion?.percent).toBe(95);
    expect(after.dossiers.find(({ code }) => code === 'F')?.completion?.percent).toBe(60);
    expect(after.dossiers).toHaveLength(8);
  });

  it('asks also on a phone whose clock is behind', async () => {
    const { said, calls } = api();
    await refreshDevice({ dossiers: [mine('A')], removed: [] }, calls, new Date('2021-01-01T00:00:00+07:00').getTime());
    expect(said).toEqual(['look up A']);
  });

  it('takes what the citizen has just looked at, without asking', async () => {
    const { said, calls } = api({ readKeptDossier: (code) => Promise.resolve(fetched(code)) });
    const after = await refreshDevice({ dossiers: [mine('A', { label: 'Đất ông ngoại' })], removed: [] }, calls, NOW_MS);
    expect(said).toEqual([]);
    expect(after.dossiers).toMatchObject([{ label: 'Đất ông ngoại', completion: { percent: 95 } }]);
  });

  it('stops at the first sign of no network', async () => {
    let asked = 0;
    const { calls } = api({
      getDossier: () => {
        asked += 1;
        return Promise.resolve(failed(noAnswer('offline')));
      },
    });
    const list = { dossiers: [mine('A'), mine('B')], removed: [] };
    expect((await refreshDevice(list, calls, NOW_MS)).dossiers).toEqual(list.dossiers);
    expect(asked).toBe(1);
  });
});
