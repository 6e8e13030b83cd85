import type { Settled } from './settle-entry';

export type EntryProblem = Extract<Settled, { kind: 'problem' }>;

/** A way on that takes one more tap: an odd code to compare, one of several, or a text another system may know. */
export type Answer = Extract<Settled, { kind: 'confirm' | 'choice' }> | (EntryProblem & { other: string });
