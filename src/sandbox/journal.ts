import type { System } from './faults/fault-settings';

/** One call a system received, as it arrived. */
export interface JournalEntry {
  n: number;
  at: string;
  system: System;
  operation: string;
  method: string;
  /** Path and query exactly as received, so that a test can tell what left the phone and the proxy. */
  url: string;
  /** Body text as received, cut at 2,000 characters; null for log-ins, which hold secrets. */
  body: string | null;
  /** Dossier code or id asked for. */
  code: string | null;
  /** HTTP status answered; null when the caller got none. */
  status: number | null;
  outcome: 'answer' | 'hang' | 'reset' | 'error' | 'garbage' | 'died_after_write';
  latencyMs: number;
  /** For writes: the caller's own reference, and whether the system applied it. */
  write: { clientReference: string | null; applied: boolean } | null;
}

export interface JournalFilter {
  system?: System;
  operation?: string;
  /** The `n` of the last entry already seen. */
  after?: number;
  limit?: number;
  /** Only writes; these are kept apart, so that reads do not push them out. */
  writes?: boolean;
}

export interface Journal {
  add(entry: Omit<JournalEntry, 'n'>): void;
  /** Newest last. Without `limit` all that is kept; with it the first so many after `after`. */
  list(filter?: JournalFilter): JournalEntry[];
  clear(): void;
}

const MAX_ENTRIES = 5_000;
/** Some 2,000 filings with their papers, payments and repetitions. */
const MAX_WRITES = 40_000;

/** Keeps the last calls in memory. */
export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  let writes: JournalEntry[] = [];
  let count = 0;
  return {
    add: (entry) => {
      count += 1;
      const numbered = { n: count, ...entry };
      entries.push(numbered);
      if (entries.length > MAX_ENTRIES * 2) entries = entries.slice(-MAX_ENTRIES);
      if (entry.write !== null) writes.push(numbered);
      if (writes.length > MAX_WRITES * 2) writes = writes.slice(-MAX_WRITES);
    },
    list: ({ system, operation, after = 0, limit, writes: onlyWrites = false } = {}) =>
      (onlyWrites ? writes.slice(-MAX_WRITES) : entries.slice(-MAX_ENTRIES))
        .filter((entry) => entry.n > after && (system === undefined || entry.system === system) && (operation === undefined || entry.operation === operation))
        .slice(0, limit),
    clear: () => {
      entries = [];
      writes = [];
    },
  };
}
