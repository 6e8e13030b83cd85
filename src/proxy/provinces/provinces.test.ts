import { describe, expect, it } from 'vitest';
import { ConfigError } from '../config';
import { connectUpstreams } from '../upstream/connect';
import binhThuan from './binh-thuan.json';
import { loadProvinces, ProvinceError } from './load-provinces';
import { createProvinceTable } from './province-table';
import { servedOf } from './served';

describe('loadProvinces', () => {
  it('takes the four provinces of this deployment', () => {
    expect(loadProvinces().map((province) => province.public.id)).toEqual(['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong']);
  });

  it('names the file and the path of a wrong value', () => {
    const wrong = { ...binhThuan, connector: { ...binhThuan.connector, timeoutMs: 'soon' } };
    expect(() => loadProvinces({ 'x.json': wrong })).toThrow(/^x\.json\/connector\/timeoutMs: /);
  });

  it('names a missing and an unknown value', () => {
    const { qrHosts: _dropped, ...missing } = binhThuan;
    expect(() => loadProvinces({ 'x.json': missing })).toThrow(/^x\.json\/qrHosts: /);
    expect(() => loadProvinces({ 'x.json': { ...binhThuan, colour: 'blue' } })).toThrow(/^x\.json\/colour: /);
  });

  it('refuses two provinces that claim one group', () => {
    const twin = { ...binhThuan, public: { ...binhThuan.public, id: 'twin' }, qrHosts: [] };
    expect(() => loadProvinces({ 'a.json': binhThuan, 'b.json': twin })).toThrow(ProvinceError);
    expect(() => loadProvinces({ 'a.json': binhThuan, 'b.json': twin })).toThrow(/^b\.json\/public\/dossierGroups\/0: "H11"/);
  });
});

describe('createProvinceTable', () => {
  const table = createProvinceTable(loadProvinces(), 'ca-mau');
  const routed = (group: string | null, hint: string | null) => table.route(group, hint)?.public.id ?? null;

  it.each([
    ['H11', 'binh-thuan'], ['H36', 'binh-thuan'], ['H16', 'binh-thuan'], ['H47', 'quang-nam'], ['H17', 'quang-nam'],
    ['H12', 'ca-mau'], ['H04', 'ca-mau'], ['H09', 'binh-duong'], ['H29', 'binh-duong'], ['H06', 'binh-duong'],
  ])('sends %s to the system that holds it now: %s', (group, id) => expect(routed(group, null)).toBe(id));

  it('lets the code win over the hint, and the hint over the default', () => {
    expect(routed('H11', 'quang-nam')).toBe('binh-thuan');
    expect(routed('H01', 'quang-nam')).toBe('quang-nam');
    expect(routed(null, 'quang-nam')).toBe('quang-nam');
    expect(routed(null, null)).toBe('ca-mau');
  });

  it.each(['H26', 'H01', 'G22', 'K01'])('does not send %s, which nobody serves, to the default', (group) => expect(routed(group, null)).toBeNull());

  it('serves nobody for a hint it does not know', () => expect(routed('H01', 'atlantis')).toBeNull());

  it('finds the province of a QR host in any case, and none for a look-alike', () => {
    expect(table.ofHost('DichVuCong.BinhThuan.gov.vn')?.public.id).toBe('binh-thuan');
    expect(table.ofHost('dichvucong.binhthuan.gov.vn.evil.com')).toBeNull();
  });

  it('stops the start on a default that does not exist', () => {
    expect(() => createProvinceTable(loadProvinces(), 'atlantis')).toThrow(/^DEFAULT_PROVINCE: "atlantis"/);
  });
});

describe('which provinces a deployment serves', () => {
  const idsOf = (named?: string): string[] => servedOf(loadProvinces(), named).map((province) => province.public.id);

  it('is all that have a file, or those it names', () => {
    expect(idsOf()).toEqual(['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong']);
    expect(idsOf('ca-mau,binh-thuan,ca-mau')).toEqual(['ca-mau', 'binh-thuan']);
  });

  it('stops the start on one that has no file, and on a default that is not served', () => {
    expect(() => idsOf('ca-mau,atlantis')).toThrow(new ConfigError('PROVINCES: no province file has the id "atlantis"'));
    expect(() => createProvinceTable(servedOf(loadProvinces(), 'ca-mau'), 'binh-thuan')).toThrow(ConfigError);
  });

  it('takes the codes of no other, and needs the secrets of no other', async () => {
    const served = servedOf(loadProvinces(), 'ca-mau');
    expect(createProvinceTable(served, 'ca-mau').route('H11', null)).toBeNull();
    const live = { sandboxUrl: null, onCall: () => undefined, env: { ZALO_APP_SECRET: 'x'.repeat(20), CA_MAU_BOOKING_KEY: 'k', CA_MAU_PAKN_USER: 'u', CA_MAU_PAKN_SECRET: 's' } };
    const upstreams = connectUpstreams(served, live);
    expect([...upstreams.oneStops.keys()]).toEqual(['ca-mau']);
    await upstreams.close();
    expect(() => connectUpstreams(loadProvinces(), live)).toThrow(new ConfigError('BINH_THUAN_USER: not set, and required with UPSTREAMS=live'));
  });
});
