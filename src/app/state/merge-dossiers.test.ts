import { describe, expect, it } from 'vitest';
import type { FollowedDossier } from '../../contract/schemas/dossier';
import { completionOf, fullView } from '../api/sample-views.test-helper';
import { mergeDossiers as merge } from './merge-dossiers';
import { toMyDossier, withoutDetail, type MyDossier } from './my-dossier';

const AT = '2026-11-20T08:00:00+07:00';
const here = (code: string, onServer: boolean, over: Partial<MyDossier> = {}): MyDossier => ({ ...toMyDossier({ code, label: null, view: fullView({ code }) }, AT), onServer, ...over });
const there = (code: string, over: Partial<FollowedDossier> = {}): FollowedDossier => ({
  code,
  label: null,
  followedAt: AT,
  completion: completionOf({ code, percent: 90 }),
  procedureName: null,
  dueAt: null,
  workingDaysLeft: null,
  action: null,
  ...over,
});
const NOW = '2026-11-23T08:00:00+07:00';
const mergeDossiers = (device: readonly MyDossier[], server: readonly FollowedDossier[], removed: Parameters<typeof merge>[2]) => merge(device, server, removed, NOW);
const codes = (list: readonly MyDossier[]) => list.map(({ code }) => code);

describe('one list from the device and the server', () => {
  it('takes the server\'s state', () => {
    expect(mergeDossiers([here('A', true)], [there('A')], [])).toMatchObject([{ code: 'A', onServer: true, completion: { percent: 90 } }]);
  });

  it('keeps the device\'s state while the server has none', () => {
    expect(mergeDossiers([here('A', true)], [there('A', { completion: null })], [])).toMatchObject([{ completion: { percent: 60 }, procedureName: 'Đăng ký biến động quyền sử dụng đất' }]);
  });

  it('knows when the days left were counted', () => {
    expect(mergeDossiers([], [there('A')], [])).toMatchObject([{ countedAt: NOW }]);
    expect(mergeDossiers([here('A', true, { countedAt: AT })], [there('A', { completion: null })], [])).toMatchObject([{ countedAt: AT }]);
  });

  it('keeps what was followed here and not told yet', () => {
    expect(codes(mergeDossiers([here('A', false)], [there('B')], []))).toEqual(['B', 'A']);
  });

  it('drops what was removed on another phone', () => {
    expect(codes(mergeDossiers([here('A', true)], [], []))).toEqual([]);
  });

  it('does not bring back what was removed here and not told yet', () => {
    expect(codes(mergeDossiers([], [there('A')], [{ code: 'A', provinceId: null }]))).toEqual([]);
  });

  it('keeps the province a free-form code was asked of', () => {
    expect(mergeDossiers([here('A', true, { provinceId: 'ca-mau' })], [there('A')], [])).toMatchObject([{ provinceId: 'ca-mau' }]);
  });
});

describe('a device nobody is signed in on', () => {
  it('keeps the citizen\'s own label and the degree of completion, nothing that needs proof', () => {
    expect(withoutDetail(here('A', true, { label: 'Giấy khai sinh bé Na' }))).toMatchObject({
      label: 'Giấy khai sinh bé Na',
      completion: { tier: 0, percent: 60 },
      procedureName: null,
      dueAt: null,
      workingDaysLeft: null,
      action: null,
    });
  });
});
