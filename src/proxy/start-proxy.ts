import { join } from 'node:path';
import { buildProxy } from './build-proxy';
import { systemClock } from './clock';
import type { Config } from './config';
import { createServer } from './create-server';
import { prepareDataFolder } from './data-folder';
import { openPaperFiles } from './filing-core/paper-files';
import { hostOf } from './host-of';
import { createLogger } from './http/logger';
import { createMetrics } from './http/metrics';
import { registerRunningRoutes } from './http/running-routes';
import { createJobs } from './jobs/jobs';
import { createOaTokens } from './oa-token/open-oa-tokens';
import type { CounterStore } from './limits/counter-store';
import { withFallback } from './limits/fallback-counters';
import { createMemoryCounters } from './limits/memory-counters';
import { loadProvinces } from './provinces/load-provinces';
import { withOfficialAccount } from './provinces/official-account';
import { createProvinceTable } from './provinces/province-table';
import { servedOf } from './provinces/served';
import { loadSecrets } from './security/secrets';
import { openStore } from './store/store';
import { connectUpstreams } from './upstream/connect';
import { readWebhookSecrets } from './webhook-secrets';

const PRUNE_EVERY_MS = 3_600_000;

export interface StartOptions {
  config: Config;
  /** Where connectors find their secrets. */
  env: Record<string, string | undefined>;
  /** Base of the sandbox; null for the real systems. */
  sandboxUrl: string | null;
}

export interface RunningProxy {
  /** Stops being ready, finishes what is under way, then closes everything. */
  stop(): Promise<void>;
}

/** Opens the store and the ways outside, and listens. Rejects when anything it needs is wrong or taken. */
export async function startProxy({ config, env, sandboxUrl }: StartOptions): Promise<RunningProxy> {
  const provinces = createProvinceTable(withOfficialAccount(servedOf(loadProvinces(), config.PROVINCES), config), config.DEFAULT_PROVINCE);
  prepareDataFolder(config.DATA_DIR);
  const log = createLogger(config.LOG_LEVEL);
  const metrics = createMetrics();
  const secrets = loadSecrets(config);
  const warn = (what: string) => (error: unknown) => log.warn({ err: error }, what);
  const store = await openStore({ databaseUrl: config.DATABASE_URL ?? null, dataDir: join(config.DATA_DIR, 'pg'), onError: warn('a database connection broke') });
  const oaTokens = createOaTokens({ db: store.db, secrets, metrics, log });
  const upstreams = connectUpstreams([...provinces.all], { sandboxUrl, env, onCall: (call) => metrics.upstreamCall(call), openOaAccess: oaTokens.open });
  const counters = await openCounters(config, warn('Redis does not answer'), () => metrics.counterFallback());

  const files = await openPaperFiles(config.DATA_DIR, secrets.sealKey);
  const alone = config.DATABASE_URL === undefined;
  const jobs = createJobs({ store, clock: systemClock, alone, pollMs: config.JOB_POLL_MS, sweepMs: (config.JOB_LEASE_SECONDS * 1000) / 4, onError: warn('a job failed') });

  let stopping = false;
  const isStopping = (): boolean => stopping;
  const app = await buildProxy({ config, provinces, upstreams, store, files, jobs, counters, secrets, metrics, log, clock: systemClock, webhookSecrets: readWebhookSecrets(config, provinces.all, env), oaTokens: oaTokens.keeper(), isStopping });
  const prune = (): void => void store.prune(new Date()).catch(warn('pruning failed'));
  prune();
  const pruning = setInterval(prune, PRUNE_EVERY_MS);
  pruning.unref();
  await (config.WORKER === 'on' || config.ROLE === 'worker' ? jobs.start() : jobs.open());
  const server = config.ROLE === 'worker' ? workerServer() : app;
  await app.ready();
  await server.listen({ port: config.PROXY_PORT, host: hostOf(config) });

  /** A worker tells how it is and serves nothing else. */
  function workerServer(): typeof app {
    const bare = createServer({ log, trustProxy: config.TRUST_PROXY });
    registerRunningRoutes(bare, { metrics, ping: () => store.ping(), isStopping });
    return bare;
  }

  return {
    async stop() {
      stopping = true;
      clearInterval(pruning);
      oaTokens.stop();
      await systemClock.wait(config.DRAIN_MS);
      await Promise.all([server.close(), app.close(), jobs.stop(config.JOB_GRACE_MS)]);
      await Promise.all([upstreams.close(), counters.close()]);
      await store.close();
    },
  };
}

async function openCounters({ REDIS_URL }: Config, onError: (error: unknown) => void, onFallback: () => void): Promise<CounterStore> {
  const inMemory = createMemoryCounters(() => systemClock.nowMs());
  if (REDIS_URL === undefined) return inMemory;
  const { createRedisCounters } = await import('./limits/redis-counters');
  return withFallback(createRedisCounters(REDIS_URL, onError), inMemory, onFallback);
}
