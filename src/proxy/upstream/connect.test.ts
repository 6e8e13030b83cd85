import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProvinceConfig } from '../provinces/schema';
import { type LocalServer, sendJson, startLocalServer } from './call/local-server.test-helper';
import { connectUpstreams } from './connect';
import type { ConnectOptions } from './connect-options';
import type { UpstreamCall } from './ports';

let server: LocalServer;
let calls: UpstreamCall[];

const AGENCY = { code: 'H11.01', name: '', address: '', phone: '', province: '68' };
const province = (id: string, connector: Partial<ProvinceConfig['connector']>, filing: Partial<ProvinceConfig['filing']> = {}): ProvinceConfig => ({
  public: {
    id,
    name: id,
    nowPartOf: null,
    centreName: '',
    hotline: '',
    hotlineHours: '',
    address: '',
    portalUrl: '',
    oaId: null,
    dossierGroups: [],
  },
  divisionNames: ['Bình Thuận'],
  qrHosts: [],
  filing: {
    portal: null,
    agencies: { commune: AGENCY, province: AGENCY },
    native: [],
    handoffUrl: 'https://x/{code}',
    uploadLimits: { maxFileBytes: 1, maxFilesPerPaper: 1, maxTotalBytes: 1, types: [] },
    post: false,
    ...filing,
  },
  open: { notices: null, statistics: null, bookings: null, hours: '', division: '68', agencies: [] },
  listening: {
    system: { kind: 'gopy', name: '', baseUrl: server.url, source: 'Zalo', fields: { conduct: '1', unfit: '2', inconsistent: '3', unlawful: '4', treaty: '5', other: '6', solution: '7', initiative: '8' }, questionField: '9', timeoutMs: 1000, maxConcurrent: 2, maxQueued: 2 },
    bodies: [], fallback: 'H11.01', byKind: {}, answerWorkingDays: 10,
    limits: { maxFileBytes: 1, maxFilesPerPaper: 1, maxTotalBytes: 1, types: [] },
    reception: { name: '', address: '', phone: '', hours: '', url: null },
  },
  connector: { kind: 'camau', baseUrl: `${server.url}/live/`, timeoutMs: 1000, maxConcurrent: 2, maxQueued: 2, ...connector },
});

const connect = (provinces: ProvinceConfig[], options: Partial<ConnectOptions> = {}) =>
  connectUpstreams(provinces, { sandboxUrl: null, env: { ZALO_APP_SECRET: 'x' }, onCall: (call) => calls.push(call), ...options });

beforeEach(async () => {
  calls = [];
  server = await startLocalServer((_request, response) => sendJson(response, []));
});
afterEach(() => server.close());

describe('connecting', () => {
  it('goes to the configured address', async () => {
    const upstreams = connect([province('ca-mau', {})]);
    expect(await upstreams.oneStops.get('ca-mau')?.findDossier('H12.01-240502-0001')).toEqual({ ok: true, value: null });
    expect(server.requests[0]?.url).toBe('/live/api/hoso/tracuuhoso?tukhoa=H12.01-240502-0001');
    expect(calls).toMatchObject([{ system: 'ca-mau', operation: 'find', outcome: 'ok' }]);
    await upstreams.close();
  });

  it('goes to the sandbox under the province\'s name when there is one, with the sandbox\'s secrets', async () => {
    const sandboxUrl = server.url;
    server.reply = (request, response) => sendJson(response, request.url.includes('zalo') ? { error: 452 } : []);
    const live = { kind: 'lgsp', baseUrl: 'https://lgsp.invalid', userEnv: 'A', secretEnv: 'B' } as const;
    const upstreams = connect([province('ca-mau', {}), province('binh-duong', live)], { sandboxUrl, env: {} });
    await upstreams.oneStops.get('ca-mau')?.findDossier('H12.01-240502-0001');
    await upstreams.oneStops.get('binh-duong')?.findDossier('H09.01-240502-0001');
    await upstreams.graph.me('tok');
    expect(server.requests.map(({ url }) => url.split('?')[0])).toEqual([
      '/ca-mau/api/hoso/tracuuhoso',
      '/binh-duong/token',
      '/zalo-graph/v2.0/me',
    ]);
    expect(server.requests[1]?.headers.authorization).toBe(`Basic ${Buffer.from('sandbox-client:sandbox-secret').toString('base64')}`);
    await upstreams.close();
  });

  it('prefers the environment\'s secrets', async () => {
    const upstreams = connect([province('x', { kind: 'lgsp', userEnv: 'A', secretEnv: 'B' })], {
      env: { A: 'me', B: 'mine', ZALO_APP_SECRET: 'x' },
    });
    await upstreams.oneStops.get('x')?.findDossier('H09.01-240502-0001');
    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:mine').toString('base64')}`);
    await upstreams.close();
  });

  it('opens a portal where the province has one, the post and Checkout where they have an address and a key', async () => {
    const live = { kind: 'igate', userEnv: 'A', secretEnv: 'B' } as const;
    const provinces = [province('with', live, { portal: 'igate' }), province('without', {})];
    const bare = connect(provinces, { env: { ZALO_APP_SECRET: 'x', A: 'a', B: 'b' } });
    expect([...bare.portals.keys()]).toEqual(['with']);
    expect([bare.post, bare.checkout, bare.scanner]).toEqual([null, null, null]);
    const full = connect(provinces, { env: { ZALO_APP_SECRET: 'x', A: 'a', B: 'b', VNPOST_URL: server.url, VNPOST_TOKEN: 't', VNPOST_CUSTOMER_CODE: 'c', ZALO_CHECKOUT_KEY: 'k', MINI_APP_ID: '1', CLAMD_URL: 'tcp://127.0.0.1:9' } });
    expect([full.post, full.checkout, full.scanner]).not.toContain(null);
    await full.post?.findOrder('r');
    expect(server.requests[0]).toMatchObject({ url: '/serviceApi/v1/don-hang?Reference=r', headers: { token: 't' } });
    await Promise.all([bare.close(), full.close()]);
  });

  it.each([
    ['VNPOST_TOKEN', { VNPOST_URL: 'http://x' }],
    ['VNPOST_CUSTOMER_CODE', { VNPOST_URL: 'http://x', VNPOST_TOKEN: 't' }],
    ['MINI_APP_ID', { ZALO_CHECKOUT_KEY: 'k' }],
  ])('does not start half of the post or of Checkout: %s', (name, env) => {
    expect(() => connect([], { env: { ZALO_APP_SECRET: 'x', ...env } })).toThrow(name);
  });

  it.each([
    ['ZALO_APP_SECRET', {}, {}],
    ['A', { kind: 'igate', userEnv: 'A', secretEnv: 'B' }, { ZALO_APP_SECRET: 'x', B: 'b' }],
    ['B', { kind: 'dvcqg', userEnv: 'A', secretEnv: 'B' }, { ZALO_APP_SECRET: 'x', A: 'a', B: '' }],
    ['province x', { kind: 'lgsp' }, { ZALO_APP_SECRET: 'x' }],
  ] as const)('does not start without %s', (name, connector, env) => {
    expect(() => connect([province('x', connector)], { env })).toThrow(name);
  });

  it('tells the new name of an old commune', async () => {
    const row = { MaHoSo: 'H11.01-240502-0001', TrangThai: 'Đang xử lý', DonViTiepNhan: 'UBND phường Phú Trinh, TP Phan Thiết' };
    server.reply = (_request, response) => sendJson(response, [row]);
    const upstreams = connect([province('p', {})]);
    expect(await upstreams.oneStops.get('p')?.findDossier(row.MaHoSo)).toMatchObject({
      value: { agency: { level: 'commune', nowNamed: 'phường Phan Thiết' } },
    });
    await upstreams.close();
  });
});
