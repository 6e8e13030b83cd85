import { EventEmitter, once } from 'node:events';

/** Uploads whose bytes are coming in right now. What can wait, waits for them: a phone on a bad network may not get through a second time. */
export interface Receiving {
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when none is coming in, or after `withinMs`. */
  quiet(withinMs: number): Promise<void>;
}

export function createReceiving(): Receiving {
  const news = new EventEmitter();
  let underWay = 0;
  return {
    async during(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
        if (underWay === 0) news.emit('quiet');
      }
    },
    async quiet(withinMs) {
      if (underWay > 0) await once(news, 'quiet', { signal: AbortSignal.timeout(withinMs) }).catch(() => undefined);
    },
  };
}
