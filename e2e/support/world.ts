import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../.ci/free-port.mjs';
import { Sandbox } from './sandbox';

const MAIN = resolve(import.meta.dirname, '../../dist/main.js');
const START_LIMIT_MS = 180_000;

/** The whole system as `npm start` runs it: app, proxy and sandbox on ports of their own, data in a folder of its own. */
export interface World {
  /** Our own index.html, for a plain browser. */
  browserUrl: string;
  /** The document as Zalo makes it, under the host name the SDK looks for; ends with a slash. */
  zaloUrl: string;
  proxyUrl: string;
  appId: string;
  sandbox: Sandbox;
  /** What the system has written to its log so far. */
  log(): string;
  stop(): Promise<void>;
}

const APP_ID = '1234567890123456789';

/** Every test comes from one address; only the tests of the limits themselves start a world with the real ones. A machine busy with browsers is no crowd of citizens. */
const UNLIMITED = Object.fromEntries(
  ['IP_REQUESTS_PER_MINUTE', 'PERSON_REQUESTS_PER_MINUTE', 'IP_CODES_PER_HOUR', 'PERSON_CODES_PER_HOUR', 'IP_MISSES_PER_HOUR', 'PERSON_MISSES_PER_HOUR',
    'SEQUENCES_PER_HOUR', 'PERSON_FILINGS_PER_DAY', 'IP_PROOFS_PER_HOUR', 'PERSON_PROOFS_PER_HOUR', 'CODE_PROOFS_PER_HOUR'].map((name) => [`LIMIT_${name}`, '1000000']),
);

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Starts the built system and waits until all three parts answer. */
export async function startWorld(extraEnv: Record<string, string> = {}): Promise<World> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: run `npm run build && npm run build:server` first');
  const [app, proxy, sandbox] = [await freePort(), await freePort(), await freePort()];
  const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-e2e-'));
  const template = process.env['E2E_DATABASE_TEMPLATE'];
  if (template !== undefined) await cp(template, join(dataDir, 'pg'), { recursive: true });
  const env = {
    ...process.env,
    APP_PORT: String(app), PROXY_PORT: String(proxy), SANDBOX_PORT: String(sandbox),
    DATA_DIR: dataDir, MINI_APP_ID: APP_ID, NODE_ENV: 'test', LOG_LEVEL: 'info', MAX_LOOP_DELAY_MS: '10000', ...UNLIMITED, ...extraEnv,
  };
  const child = spawn(process.execPath, [MAIN], { env, cwd: resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => { log += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { log += chunk.toString(); });
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };

  const world: World = {
    browserUrl: `http://localhost:${app}/`,
    zaloUrl: `http://h5.zdn.vn.localhost:${app}/zapps/${APP_ID}/`,
    proxyUrl: `http://localhost:${proxy}`,
    appId: APP_ID,
    sandbox: new Sandbox(`http://localhost:${sandbox}`),
    log: () => log,
    stop,
  };
  const probes = [world.browserUrl, `${world.proxyUrl}/health/ready`, `${world.sandbox.url}/__sandbox/citizens`];
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until && child.exitCode === null) {
    if ((await Promise.all(probes.map(answers))).every(Boolean)) {
      await world.sandbox.setFaults('all', {}); // the ordinary day's random faults are for people to try, not for tests
      return world;
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await stop();
  throw new Error(`the system (exit code ${child.exitCode}) did not start:\n${log.slice(-4000)}`);
}
