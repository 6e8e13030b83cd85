import { createHash, type Hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

interface Running {
  hash: Hash;
  upToByte: number;
}

/** Uploads whose hash is kept in memory at once. */
const MAX_UPLOADS = 256;

/** Hashes of files that are arriving, so that they need not be read again at the end. Forgotten ones only cost that reading. */
export interface RunningHashes {
  /** Takes a chunk that was written at `offset`. */
  add(id: string, offset: number, chunk: Buffer): void;
  /** SHA-256, hex, when every one of `sizeBytes` went by here; else null. Forgets it. */
  finish(id: string, sizeBytes: number): string | null;
}

export function createRunningHashes(): RunningHashes {
  const running = new LRUCache<string, Running>({ max: MAX_UPLOADS });
  return {
    add(id, offset, chunk) {
      if (offset === 0) running.set(id, { hash: createHash('sha256'), upToByte: 0 });
      const known = running.get(id);
      if (known === undefined) return;
      if (known.upToByte !== offset) {
        running.delete(id);
        return;
      }
      known.hash.update(chunk);
      known.upToByte += chunk.length;
    },
    finish(id, sizeBytes) {
      const known = running.get(id);
      running.delete(id);
      return known?.upToByte === sizeBytes ? known.hash.digest('hex') : null;
    },
  };
}
