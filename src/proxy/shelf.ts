import type { Clock } from './clock';
import { createSingleFlight } from './single-flight';
import type { UpstreamResult } from './upstream/ports';

/** Something an outside system publishes, as last read. `stale`: the last try to renew it failed. */
export interface Shelved<T> {
  value: T;
  fetchedAtMs: number;
  stale: boolean;
}

export interface ShelfParts<T> {
  read(key: string): Promise<UpstreamResult<T>>;
  clock: Clock;
  refreshEveryMs: number;
  /** After a failure, before it is tried again behind somebody's back. */
  restMs: number;
  /** Hears of readings that failed. */
  onTrouble(what: string): void;
}

export interface Shelf<T> {
  /** The first who asks for a key waits for it; everyone after gets the last known while it is renewed behind them. */
  open(key: string): Promise<UpstreamResult<Shelved<T>>>;
}

interface Kept<T> {
  value: T;
  fetchedAtMs: number;
  failedAtMs: number | null;
}

/** Keeps what is the same for everyone in memory, so that it is there when its source is not. */
export function createShelf<T>({ read, clock, refreshEveryMs, restMs, onTrouble }: ShelfParts<T>): Shelf<T> {
  const kept = new Map<string, Kept<T>>();
  const flights = createSingleFlight<UpstreamResult<Shelved<T>>>();
  const shelved = ({ value, fetchedAtMs, failedAtMs }: Kept<T>): Shelved<T> => ({ value, fetchedAtMs, stale: failedAtMs !== null });

  async function fetchAnew(key: string): Promise<UpstreamResult<Shelved<T>>> {
    const answer = await read(key);
    if (!answer.ok) {
      const known = kept.get(key);
      if (known !== undefined) kept.set(key, { ...known, failedAtMs: clock.nowMs() });
      onTrouble(`${key}: ${answer.fault.kind}, ${answer.fault.detail}`);
      return answer;
    }
    const entry: Kept<T> = { value: answer.value, fetchedAtMs: clock.nowMs(), failedAtMs: null };
    kept.set(key, entry);
    return { ok: true, value: shelved(entry) };
  }

  const renew = (key: string): Promise<UpstreamResult<Shelved<T>>> => flights(key, () => fetchAnew(key)).result;

  return {
    async open(key) {
      const known = kept.get(key);
      if (known === undefined) return renew(key);
      const nowMs = clock.nowMs();
      const isDue = nowMs - known.fetchedAtMs > refreshEveryMs && nowMs - (known.failedAtMs ?? -Infinity) > restMs;
      if (isDue) renew(key).catch((error: unknown) => onTrouble(String(error)));
      return { ok: true, value: shelved(known) };
    },
  };
}
