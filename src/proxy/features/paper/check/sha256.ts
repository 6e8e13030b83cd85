import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

const SLICE_BYTES = 1024 * 1024;

/** SHA-256, hex, of pieces in order. Others get their turn between megabytes. */
export async function sha256Of(pieces: readonly Buffer[]): Promise<string> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += SLICE_BYTES) {
      hash.update(piece.subarray(at, at + SLICE_BYTES));
      if (piece.length > SLICE_BYTES) await nextTurn();
    }
  }
  return hash.digest('hex');
}
