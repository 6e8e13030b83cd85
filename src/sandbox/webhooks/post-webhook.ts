import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxState } from '../state';

const TRIES = 3;
const FIRST_PAUSE_MS = 150;
const TIMEOUT_MS = 5_000;

/** News ready to be sent. */
export interface WebhookCall {
  /** For the journal, e.g. `user.revoke.consent`. */
  kind: string;
  /** Behind the base address, e.g. `/zalo/oa`. */
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** The HTTP status of one try, or null. */
async function postOnce(url: string, { headers, body }: WebhookCall): Promise<number | null> {
  try {
    const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    await reply.arrayBuffer();
    return reply.status;
  } catch {
    return null;
  }
}

const isTaken = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
/** What is refused is not brought again. */
const isRefused = (status: number | null): boolean => status !== null && status >= 400 && status < 500 && status !== 429;

/** Sends news, three times at most until it is taken or refused, and writes down how that went. */
export async function postWebhook({ telling, clock }: SandboxState, call: WebhookCall): Promise<number | null> {
  const url = telling.webhooks.baseUrl() + call.path;
  let status: number | null = null;
  let tries = 0;
  while (tries < TRIES) {
    tries += 1;
    status = await postOnce(url, call);
    if (isTaken(status) || isRefused(status) || tries === TRIES) break;
    await wait(FIRST_PAUSE_MS * 2 ** (tries - 1), undefined, { ref: false });
  }
  telling.webhooks.note({ at: clock().toISOString(), kind: call.kind, tries, status });
  return status;
}
