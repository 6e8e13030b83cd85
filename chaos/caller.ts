import { setTimeout as pause } from 'node:timers/promises';

/** A client as patient as the app: tries another proxy when the line breaks or the answer is a 5xx, with the same request. */
export interface Caller {
  /** The answer, of any status below 500 other than 429 and a key that is busy. */
  call(method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Response>;
  /** One try; null when the line broke. */
  once(method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Response | null>;
  readonly broken: number;
}

const PATIENCE_MS = 300_000;

export function createCaller(bases: readonly string[], random: () => number): Caller {
  let broken = 0;
  async function once(method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Response | null> {
    const base = bases[Math.floor(random() * bases.length)] ?? '';
    try {
      const answer = await fetch(new URL(path, base), { method, headers, signal: AbortSignal.timeout(20_000), ...(body === undefined ? {} : { body }) });
      // The line may break while the body comes.
      const bytes = await answer.arrayBuffer();
      return new Response(answer.status === 204 || answer.status === 304 ? null : bytes, { status: answer.status, headers: answer.headers });
    } catch {
      broken += 1;
      return null;
    }
  }
  return {
    once,
    get broken() {
      return broken;
    },
    async call(method, path, headers, body) {
      const untilMs = Date.now() + PATIENCE_MS;
      for (;;) {
        const answer = await once(method, path, headers, body);
        const isBusy = answer !== null && answer.status === 409 && answer.headers.has('retry-after');
        if (answer !== null && answer.status < 500 && answer.status !== 429 && !isBusy) return answer;
        if (Date.now() > untilMs) throw new Error(`${method} ${path.replace(/[0-9a-f-]{36}/g, '…')}: no answer in five minutes (${answer?.status ?? 'line'})`);
        await pause(200 + random() * 600);
      }
    },
  };
}
