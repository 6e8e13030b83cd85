import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Dossier } from '../domain/dossier';
import { buildProxy, type ProxyParts } from './build-proxy';
import type { Clock } from './clock';
import { readConfig } from './config';
import { openPaperFiles } from './filing-core/paper-files';
import { createLogger } from './http/logger';
import { createMetrics } from './http/metrics';
import { createJobs } from './jobs/jobs';
import { createMemoryCounters } from './limits/memory-counters';
import { loadProvinces } from './provinces/load-provinces';
import { createProvinceTable } from './provinces/province-table';
import type { Store } from './store/store';
import { readWebhookSecrets } from './webhook-secrets';
import type { OneStop, Position, UpstreamResult, ZaloGraph } from './upstream/ports';

export const CODE = 'H11.23-261103-0007';
export const OWNER_PHONE = '0912345678';
export const OWNER_ID = '060082001234';
const START = Date.parse('2026-11-20T09:00:00+07:00');

export function sampleDossier(code = CODE, change: Partial<Dossier> = {}): Dossier {
  const agency = { name: 'UBND xã Hòa Thắng', level: 'commune' as const, code: 'H11.23', nowNamed: null };
  return {
    code, altCodes: [], provinceId: 'binh-thuan', source: 'dvcqg', statusCode: 4, statusRaw: 'Đang xử lý',
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', onlineLevel: 4 },
    agency, submittedAt: '2026-11-03T08:00:00+07:00', receivedAt: '2026-11-03T08:15:00+07:00', dueAt: '2026-11-27T17:00:00+07:00',
    finishedAt: null, returnedAt: null, channel: 'counter',
    steps: [{ name: 'Tiếp nhận', agency, startedAt: '2026-11-03T08:15:00+07:00', endedAt: null, plannedEndAt: null, note: null }],
    supplements: [], fees: [{ name: 'Lệ phí', amountVnd: 8000, paid: true }], files: [{ id: 'f1', name: 'To khai.pdf', signed: null }], results: [],
    postal: null, apology: null, reason: null, returnPlace: null,
    owner: { kind: 'citizen', name: 'Nguyễn Văn Bền', idNumber: OWNER_ID, phone: OWNER_PHONE, address: 'xã Hòa Thắng, tỉnh Bình Thuận' },
    submitter: null, fetchedAt: '2026-11-20T09:00:00+07:00', ...change,
  };
}

/** A one-stop in memory. `answer` decides what it says; `calls` are the codes it was asked for. */
class FakeOneStop implements OneStop {
  readonly kind = 'dvcqg';
  readonly calls: string[] = [];
  answer: (code: string) => Promise<UpstreamResult<Dossier | null>> | UpstreamResult<Dossier | null> = (code) => ({ ok: true, value: code === CODE ? sampleDossier(code) : null });
  references: Record<string, string[]> = {};
  constructor(readonly provinceId: string) {}
  async findDossier(code: string): Promise<UpstreamResult<Dossier | null>> {
    this.calls.push(code);
    return this.answer(code);
  }
  async resolveReference({ id }: { id: string }): Promise<UpstreamResult<string[]>> {
    return { ok: true, value: this.references[id] ?? [] };
  }
}

export const down: UpstreamResult<never> = { ok: false, fault: { kind: 'unreachable', system: 'binh-thuan', detail: 'connection refused' } };

/** Zalo accounts by access token and phone numbers by phone token; a number is given out once. */
class FakeGraph implements ZaloGraph {
  accounts: Record<string, { id: string; name: string | null; oaUserId?: string }> = { 'zalo-an': { id: '7001', name: 'Trần Thị An' }, 'zalo-ben': { id: '7002', name: 'Nguyễn Văn Bền' } };
  readonly phones = new Map<string, string>();
  readonly places = new Map<string, Position>();
  down = false;
  async me(accessToken: string): ReturnType<ZaloGraph['me']> {
    if (this.down) return { ok: false, fault: { kind: 'timeout', system: 'zalo-graph', detail: 'no answer' } };
    const account = this.accounts[accessToken];
    return { ok: true, value: account === undefined ? 'rejected' : { oaUserId: null, ...account } };
  }
  async phone(_accessToken: string, phoneToken: string): ReturnType<ZaloGraph['phone']> {
    if (this.down) return { ok: false, fault: { kind: 'timeout', system: 'zalo-graph', detail: 'no answer' } };
    const number = this.phones.get(phoneToken);
    this.phones.delete(phoneToken);
    return { ok: true, value: number ?? 'rejected' };
  }
  async readLocation(_accessToken: string, locationToken: string): ReturnType<ZaloGraph['readLocation']> {
    if (this.down) return { ok: false, fault: { kind: 'timeout', system: 'zalo-graph', detail: 'no answer' } };
    const place = this.places.get(locationToken);
    this.places.delete(locationToken);
    return { ok: true, value: place ?? 'rejected' };
  }
}

/** Time that passes only when told or waited for. `waits` are the pauses asked for. */
class FakeClock implements Clock {
  now = START;
  readonly waits: number[] = [];
  nowMs = (): number => this.now;
  wait = async (ms: number): Promise<void> => {
    this.waits.push(ms);
    this.now += ms;
    await nextTurn(); // whatever answers at once comes first
  };
}

/** A proxy on fakes and a real store, with everything it logged. */
export async function startFakeProxy(store: Store, env: Record<string, string> = {}, change: Partial<ProxyParts> = {}, outside: Partial<ProxyParts['upstreams']> = {}) {
  const logged: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const provinces = createProvinceTable(loadProvinces(), 'binh-thuan');
  const oneStops = new Map(provinces.all.map((province) => [province.public.id, new FakeOneStop(province.public.id)]));
  const graph = new FakeGraph();
  const clock = new FakeClock();
  const config = readConfig({ LOG_LEVEL: 'debug', MAX_LOOP_DELAY_MS: '60000', ...env });
  const metrics = createMetrics();
  const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
  const catalogue = { list: () => Promise.resolve({ ok: true as const, value: { entries: [], unusable: 0 } }) };
  const jobs = createJobs({ store, clock, alone: false, pollMs: 50, sweepMs: 60_000, onError: (error) => logged.push(String(error)) });
  const files = await openPaperFiles(mkdtempSync(join(tmpdir(), 'fake-proxy-')), secrets.sealKey);
  const app = await buildProxy({
    config, provinces, upstreams: { oneStops, graph, catalogue, portals: new Map(), post: null, checkout: null, scanner: null, notices: [], listening: new Map(), centres: new Map(), statistics: new Map(), bookings: new Map(), ...outside }, store, files, jobs, counters: createMemoryCounters(clock.nowMs), secrets, metrics,
    log: createLogger(config.LOG_LEVEL, stream), clock, webhookSecrets: readWebhookSecrets(config, provinces.all, {}), oaTokens: null, isStopping: () => false, ...change,
  });
  const binhThuan = oneStops.get('binh-thuan');
  if (binhThuan === undefined) throw new Error('no province');

  async function signIn(zaloAccessToken: string): Promise<{ authorization: string }> {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/sessions', payload: { zaloAccessToken } });
    return { authorization: `Bearer ${String(answer.json().token)}` };
  }
  return { app, jobs, store, oneStops, binhThuan, graph, clock, logged, metrics, config, signIn };
}

export type FakeProxy = Awaited<ReturnType<typeof startFakeProxy>>;
