/** What is kept of a file: pieces of it, in order, that together are the file to store. */
export type Findings = { ok: true; pieces: readonly Buffer[]; changed: boolean } | { ok: false; fault: 'damaged' | 'unreadable' | 'wrong_type' };

export const damaged: Findings = { ok: false, fault: 'damaged' };
export const unreadable: Findings = { ok: false, fault: 'unreadable' };
export const wrongType: Findings = { ok: false, fault: 'wrong_type' };

/** Drops nothing. */
export const asItIs = (bytes: Buffer): Findings => ({ ok: true, pieces: [bytes], changed: false });

/** `pieces` are subarrays of `bytes`, or new ones: the same length can still be another content, so who made a piece says so. */
export const keeping = (bytes: Buffer, pieces: readonly Buffer[], made: boolean): Findings => ({
  ok: true,
  pieces,
  changed: made || pieces.reduce((sum, piece) => sum + piece.length, 0) !== bytes.length,
});
