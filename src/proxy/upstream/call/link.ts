import { Pool } from 'undici';
import type { UpstreamCall, UpstreamResult } from '../ports';
import { textOfBody } from './body-text';
import { type Answer, type BytesAnswer, type Request, exchange } from './exchange';
import { done, failed } from './fault';
import { type GuardLimits, type Work, createGuard } from './guard';

const MAX_ANSWER_BYTES = 1024 * 1024;
const CONNECT_TIMEOUT_MS = 3000;

export interface LinkOptions extends GuardLimits {
  system: string;
  /** May have a path; every request's path is put behind it. */
  baseUrl: string;
  /** For one HTTP exchange. */
  timeoutMs: number;
  onCall(call: UpstreamCall): void;
}

/** The way to one outside system: its own connections, limits and breaker. */
export interface Link {
  readonly system: string;
  /** One guarded and observed read, of as many exchanges as it needs; may run twice. */
  read<T>(operation: string, work: Work<T>): Promise<UpstreamResult<T>>;
  /** The same, never repeated. `budgetMs` instead of the link's own, for uploads. */
  once<T>(operation: string, work: Work<T>, budgetMs?: number): Promise<UpstreamResult<T>>;
  /** One exchange inside an operation; any HTTP status is an answer. */
  send(request: Request, deadlineAt: number): Promise<UpstreamResult<Answer>>;
  /** The same for an answer that is a file of at most `maxBytes`. */
  fetchBytes(request: Request, deadlineAt: number, maxBytes: number): Promise<UpstreamResult<BytesAnswer>>;
  /** Tells the metrics of a part of an operation, such as a log-in. */
  observe<T>(operation: string, work: () => Promise<UpstreamResult<T>>): Promise<UpstreamResult<T>>;
  close(): Promise<void>;
}

export function openLink(options: LinkOptions): Link {
  const { system, timeoutMs, onCall } = options;
  const base = new URL(options.baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const guard = createGuard(system, options);
  const pool = new Pool(base.origin, {
    connections: options.maxConcurrent,
    connect: { timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 10_000,
  });

  const observe: Link['observe'] = async (operation, work) => {
    const startedAt = performance.now();
    const result = await work();
    const outcome = result.ok ? 'ok' : result.fault.kind;
    onCall({ system, operation, outcome, durationMs: performance.now() - startedAt });
    return result;
  };

  const fetchBytes: Link['fetchBytes'] = async (request, deadlineAt, maxBytes) => {
    const leftMs = Math.min(timeoutMs, deadlineAt - performance.now());
    if (leftMs <= 0) return failed(system, 'timeout', 'no time left');
    return exchange(system, pool, { ...request, path: prefix + request.path }, { timeoutMs: leftMs, maxBytes });
  };

  return {
    system,
    observe,
    fetchBytes,
    read: (operation, work) => observe(operation, () => guard.read(work)),
    once: (operation, work, budgetMs) => observe(operation, () => guard.once(work, budgetMs)),
    send: async (request, deadlineAt) => {
      const answer = await fetchBytes(request, deadlineAt, MAX_ANSWER_BYTES);
      return answer.ok ? done({ status: answer.value.status, body: textOfBody(answer.value.chunks, answer.value.headers['content-type']) }) : answer;
    },
    close: () => pool.destroy(),
  };
}
