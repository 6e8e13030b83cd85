import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { UpstreamCall } from '../upstream/ports';

export type CacheResult = 'fresh' | 'missing' | 'fetched' | 'joined' | 'stale' | 'fault';

/** What is counted. Labels are route patterns, rules and systems: never a code, a person or an address. */
export interface Metrics {
  request(method: string, route: string, status: number, durationMs: number): void;
  upstreamCall(call: UpstreamCall): void;
  lookUp(result: CacheResult): void;
  refused(rule: string): void;
  counterFallback(): void;
  webhook(source: string, outcome: string): void;
  /** Whether staff must get new tokens for the Official Account. */
  oaNeedsPerson(needed: boolean): void;
  text(): Promise<string>;
  readonly contentType: string;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own, so that two proxies in one process do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({ name: 'http_request_duration_seconds', help: 'Requests by route pattern and status', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers });
  const calls = new Histogram({ name: 'upstream_call_duration_seconds', help: 'Calls to outside systems', labelNames: ['system', 'operation', 'outcome'], buckets: SECONDS, registers });
  const lookUps = new Counter({ name: 'dossier_look_ups_total', help: 'Look-ups by where the answer came from', labelNames: ['result'], registers });
  const refusals = new Counter({ name: 'limit_refusals_total', help: 'Requests refused by a limit', labelNames: ['rule'], registers });
  const fallbacks = new Counter({ name: 'limit_store_fallbacks_total', help: 'Counts made in memory because Redis did not answer', registers });
  const webhooks = new Counter({ name: 'webhooks_total', help: 'Calls of others by what came of them', labelNames: ['source', 'outcome'], registers });
  const oaTokens = new Gauge({ name: 'zalo_oa_token_needs_person', help: '1 when the tokens of the Official Account are lost and staff must get new ones', registers });
  const children = new Map<string, ReturnType<typeof requests.labels>>();
  const callChildren = new Map<string, ReturnType<typeof calls.labels>>();
  const lookUpChildren = new Map<CacheResult, ReturnType<typeof lookUps.labels>>();

  return {
    request(method, route, status, durationMs) {
      const key = `${method} ${status} ${route}`;
      let child = children.get(key);
      if (child === undefined) children.set(key, (child = requests.labels(method, route, String(status))));
      child.observe(durationMs / 1000);
    },
    upstreamCall({ system, operation, outcome, durationMs }) {
      const key = `${system} ${operation} ${outcome}`;
      let child = callChildren.get(key);
      if (child === undefined) callChildren.set(key, (child = calls.labels(system, operation, outcome)));
      child.observe(durationMs / 1000);
    },
    lookUp(result) {
      let child = lookUpChildren.get(result);
      if (child === undefined) lookUpChildren.set(result, (child = lookUps.labels(result)));
      child.inc();
    },
    refused: (rule) => refusals.labels(rule).inc(),
    counterFallback: () => fallbacks.inc(),
    webhook: (source, outcome) => webhooks.labels(source, outcome).inc(),
    oaNeedsPerson: (needed) => oaTokens.set(needed ? 1 : 0),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
