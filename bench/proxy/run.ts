import { existsSync, mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../.ci/postgres.mjs';
import { API_PREFIX } from '../../src/contract/routes';
import { latencyAt, saturate, type Target } from './load';
import { nginxConfig, residentMib, start, stopAll } from './processes';

/**
 * Our proxy beside the other ways to stand in front of the same upstream. All run in one go and take turns, because a machine
 * is never equally quiet twice: read the ratios. Servers under test live on core 0; the load (wrk) and the upstream on core 1.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
/** Until the just-in-time compiler, which shares the server's core, has seen each way often enough. */
const warmSeconds = Number(process.env.BENCH_WARM_SECONDS ?? 12);
const port = { upstream: 18_500, ours: 18_501, bare: 18_502, httpProxy: 18_503, express: 18_504, nginx: 18_505 };
const at = (which: keyof typeof port) => `http://127.0.0.1:${port[which]}`;
const node = [process.execPath, '--import', 'tsx'];
const warmCode = 'H12.14-261103-0007';
const huge = '1000000000';
const MOST_MIB = 150;

if (!existsSync('dist/main.js')) throw new Error('Build the server first: npm run build:server');
process.on('exit', stopAll);

// The database of the container, on the other core: the proxy alone is weighed and timed.
const postgres = await startPostgres();
if (postgres === null) console.log('no PostgreSQL here: the proxy runs with the embedded database, which adds about 45 MiB');
await start(1, [...node, 'bench/proxy/upstream.ts'], { PORT: String(port.upstream) }, `${at('upstream')}/`);
const proxy = await start(
  0,
  // As the container starts it: see deploy/Containerfile.
  [process.execPath, '--max-semi-space-size=4', '--max-old-space-size=256', '--no-concurrent-marking', 'dist/main.js'],
  {
    ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
    ROLE: 'proxy', PROXY_PORT: String(port.ours), SANDBOX_URL: at('upstream'), DATA_DIR: mkdtempSync(join(tmpdir(), 'mot-cua-bench-')),
    LOG_LEVEL: 'error', DEFAULT_PROVINCE: 'ca-mau', FRESH_SECONDS: '3600',
    LIMIT_IP_REQUESTS_PER_MINUTE: huge, LIMIT_PERSON_REQUESTS_PER_MINUTE: huge, LIMIT_IP_CODES_PER_HOUR: huge, LIMIT_PERSON_CODES_PER_HOUR: huge,
    LIMIT_IP_MISSES_PER_HOUR: huge, LIMIT_PERSON_MISSES_PER_HOUR: huge, LIMIT_SEQUENCES_PER_HOUR: huge,
  },
  `${at('ours')}/health/ready`,
);
const idleMib = await residentMib(proxy.pid ?? 0);

const session = await fetch(`${at('ours')}${API_PREFIX}/sessions`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ zaloAccessToken: 'bench-token' }),
}).then((response) => response.json() as Promise<{ token: string }>);
const headers = { authorization: `Bearer ${session.token}` };
const look = (code: string) => `${API_PREFIX}/dossiers/${code}`;
const body = await warmUp();

await start(0, [...node, 'bench/proxy/rivals.ts'], { RIVAL: 'bare', PORT: String(port.bare), BARE_BODY: body }, at('bare'));
await start(0, [...node, 'bench/proxy/rivals.ts'], { RIVAL: 'httpProxy', PORT: String(port.httpProxy), UPSTREAM_URL: at('upstream') }, at('httpProxy'));
await start(0, [...node, 'bench/proxy/rivals.ts'], { RIVAL: 'express', PORT: String(port.express), UPSTREAM_URL: at('upstream') }, at('express'));
await start(0, ['nginx', '-c', nginxConfig(port.nginx, port.upstream)], {}, at('nginx'));

const fresh = '/ca-mau/api/hoso/tracuuhoso?tukhoa=H12.14-{n}';
const rows: Record<string, Target> = {
  'bare Fastify route': { url: at('bare'), path: look(warmCode), headers },
  'Một Cửa, cached': { url: at('ours'), path: look(warmCode), headers },
  'nginx proxy_cache': { url: at('nginx'), path: `/cached${fresh.replace('{n}', '261103-0007')}`, headers: {} },
  'upstream, direct': { url: at('upstream'), path: fresh, headers: {} },
  'nginx proxy_pass': { url: at('nginx'), path: fresh, headers: {} },
  '@fastify/http-proxy': { url: at('httpProxy'), path: fresh, headers: {} },
  'Express + http-proxy-middleware': { url: at('express'), path: fresh, headers: {} },
  'Một Cửa, cold': { url: at('ours'), path: look('H12.14-{n}'), headers },
};

const results = new Map<string, number[]>(Object.keys(rows).map((name) => [name, []]));
let failed = 0;
for (const target of Object.values(rows)) await saturate(target, warmSeconds);
for (let round = 0; round < rounds; round++) {
  for (const [name, target] of Object.entries(rows)) {
    const outcome = await saturate(target, seconds);
    results.get(name)?.push(outcome.perSecond);
    if (outcome.failed > 0) console.log(`${name}: ${outcome.failed} requests failed`);
    failed += outcome.failed;
  }
}

/** The first look-up, repeated while a proxy that has just started still calls itself overloaded. */
async function warmUp(): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(`${at('ours')}${look(warmCode)}`, { headers });
    const text = await answer.text();
    if (answer.ok) return text;
    if (answer.status !== 503 || attempt === 20) throw new Error(`The warm look-up answered ${answer.status}: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rate = (name: string) => median(results.get(name) ?? []);
console.log(`\n${rounds} rounds of ${seconds} s, interleaved, 32 connections; ${cpus().length} cores, Node ${process.version}\n`);
console.log('| server | requests/s (median) | of the bare route |\n|---|---:|---:|');
for (const name of results.keys()) console.log(`| ${name} | ${Math.round(rate(name))} | ${(rate(name) / rate('bare Fastify route')).toFixed(2)} |`);

const goals: [string, number, number][] = [
  ['cached look-up / bare route', rate('Một Cửa, cached') / rate('bare Fastify route'), 0.5],
  ['cold look-up / @fastify/http-proxy', rate('Một Cửa, cold') / rate('@fastify/http-proxy'), 1],
  ['cold look-up / Express + http-proxy-middleware', rate('Một Cửa, cold') / rate('Express + http-proxy-middleware'), 6],
];
console.log('\n| ratio | measured | goal |\n|---|---:|---:|');
for (const [name, value, goal] of goals) console.log(`| ${name} | ${value.toFixed(2)} | >= ${goal.toFixed(1)} |`);
const loadedMib = await residentMib(proxy.pid ?? 0);
console.log(`| resident memory, idle and after the load, MiB | ${idleMib.toFixed(0)}, ${loadedMib.toFixed(0)} | <= ${MOST_MIB} |`);

console.log('\n| cached look-up at a fixed rate | p50 ms | p90 | p99 | p99.9 | max |\n|---|---:|---:|---:|---:|---:|');
for (const share of [0.25, 0.5]) {
  const target = rows['Một Cửa, cached'];
  if (!target) continue;
  const perSecond = rate('Một Cửa, cached') * share;
  const latency = await latencyAt(target, perSecond, seconds * 2);
  console.log(`| ${Math.round(perSecond)}/s (${share * 100} % of the maximum) | ${latency.p50} | ${latency.p90} | ${latency.p99} | ${latency.p999} | ${latency.max} |`);
  failed += latency.failed;
}
stopAll();
const isKept = goals.every(([, value, goal]) => value >= goal) && Math.max(idleMib, loadedMib) <= MOST_MIB;
await postgres?.stop();
process.exit(failed > 0 || !isKept ? 1 : 0);
