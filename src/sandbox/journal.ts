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

export interface Journal {
  add(entry: Omit<JournalEntry, 'n'>): void;
  /** Newest last. `after` is the `n` of the last entry already seen. */
  list(filter?: { system?: System; after?: number }): JournalEntry[];
  clear(): void;
}

const MAX_ENTRIES = 5_000;

/** Keeps the last calls in memory. */
export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  let count = 0;
  return {
    add: (entry) => {
      count += 1;
      entries.push({ n: count, ...entry });
      if (entries.length > MAX_ENTRIES * 2) entries = entries.slice(-MAX_ENTRIES);
    },
    list: ({ system, after = 0 } = {}) =>
      entries.slice(-MAX_ENTRIES).filter((entry) => entry.n > after && (system === undefined || entry.system === system)),
    clear: () => {
      entries = [];
    },
  };
}
