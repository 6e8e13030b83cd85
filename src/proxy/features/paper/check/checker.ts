import { setTimeout as pause } from 'node:timers/promises';
import type { Locker } from '@tus/server';
import type { PaperFault } from '../../../../contract/schemas/paper';
import type { PaperRow } from '../../../store/papers';
import type { PaperParts } from '../paper-parts';
import type { RunningHashes } from '../receive/running-hashes';
import { createSteps } from './check-paper';

/** Each holds a file of up to 20 MiB in memory. */
const AT_ONCE = 2;
const SWEEP = 200;
/** A check takes less than that unless others wait before it or a scanner is asked: who sent the last byte then need not ask again. */
const QUICK_MS = 400;

export interface Checker {
  /** `receiving` → `checking`, and into the queue. Resolves when it is checked, or after a moment when that takes longer. */
  receive(id: string): Promise<void>;
  /** Takes up what another process, or this one before a restart, left unfinished. */
  resume(): Promise<void>;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

export interface CheckerParts extends PaperParts {
  hashes: RunningHashes;
  locker: Locker;
}

/**
 * Checks received files, two at a time. Rows are the queue that lasts; the list in memory only says what to look at first, so a
 * process may die at any point and `resume` goes on from the room that the bytes are in.
 */
export function createChecker(parts: CheckerParts): Checker {
  const { store, files, scanner, log, locker } = parts;
  const steps = createSteps(parts);
  /** With the row as it was when its check began, if that was here. */
  const queue = new Map<string, PaperRow | null>();
  const running = new Map<string, Promise<void>>();
  let stopping = false;

  const never = new AbortController().signal;
  async function alone(id: string, work: () => Promise<void>): Promise<void> {
    const lock = locker.newLock(id);
    await lock.lock(never, () => undefined);
    try {
      await work();
    } finally {
      await lock.unlock();
    }
  }

  async function reject(row: PaperRow, fault: PaperFault): Promise<void> {
    await store.papers.reject(row.id, fault, fault === 'infected' ? 'infected' : undefined);
    await Promise.all([files.remove('incoming', row.id), files.remove('quarantine', row.id)]);
  }

  /** `row` may be older than the lock: what another process did meanwhile shows in the files, and no state but `checking` is ever left. */
  async function check(row: PaperRow): Promise<void> {
    const { id } = row;
    let sha256: string | null = null;
    let virusScan: 'off' | 'clean' = scanner === null ? 'off' : 'clean';
    // In the vault already: it had passed everything when the process died.
    if ((await files.sizeOf('vault', row.storageKey)) === null) {
      const found = await steps.inspect(row);
      if (found.kind === 'gone') return reject(row, 'damaged');
      if (found.kind === 'rejected') return reject(row, found.fault);
      sha256 = found.sha256;
      const scanned = await steps.scan(row);
      if (scanned === null) return undefined;
      if (scanned === 'infected' || scanned === 'scan_unavailable') return reject(row, scanned);
      virusScan = scanned;
    }
    const kept = await steps.keep(row, sha256);
    const settled = await store.papers.settle(id, { ...kept, virusScan });
    if (settled === 'ready' || settled === 'done') return undefined;
    // Turned away as a double, or the citizen removed it meanwhile: nobody else has this key yet.
    await files.remove('vault', row.storageKey);
    return settled === 'duplicate' ? reject(row, 'duplicate') : undefined;
  }

  async function checkIfDue(id: string, known: PaperRow | null): Promise<void> {
    const row = known ?? (await store.papers.find(id));
    if (row?.state === 'checking') await check(row);
  }

  /** A paper that was removed while it was looked at leaves the check without its file: that is no failure. */
  async function complain(id: string, error: unknown): Promise<void> {
    if ((await store.papers.find(id).catch(() => undefined)) !== null) log.error({ err: error }, 'checking a paper failed');
  }

  function pump(): void {
    for (const [id, known] of queue) {
      if (stopping || running.size >= AT_ONCE) return;
      queue.delete(id);
      if (running.has(id)) continue;
      const work = alone(id, () => checkIfDue(id, known))
        .catch((error: unknown) => complain(id, error))
        .finally(() => {
          running.delete(id);
          pump();
        });
      running.set(id, work);
    }
  }

  async function begin(id: string): Promise<void> {
    const row = await store.papers.startChecking(id, scanner === null ? 'off' : 'waiting');
    if (row === null) return;
    queue.set(id, row);
    pump();
  }

  /** Neither queued nor under way. */
  async function checked(id: string): Promise<void> {
    while (queue.has(id) || running.has(id)) await (running.get(id) ?? Promise.race(running.values()));
  }

  async function receive(id: string): Promise<void> {
    await begin(id);
    if (scanner !== null) return;
    const enough = new AbortController();
    await Promise.race([checked(id), pause(QUICK_MS, undefined, { signal: enough.signal }).catch(() => undefined)]);
    enough.abort();
  }

  async function resume(): Promise<void> {
    for (let after: string | null = null; !stopping; ) {
      const rows: PaperRow[] = await store.papers.listInState('receiving', SWEEP, after);
      for (const { id, sizeBytes } of rows) if ((await files.sizeOf('incoming', id)) === sizeBytes) await begin(id);
      after = rows.at(-1)?.id ?? null;
      if (rows.length < SWEEP) break;
    }
    for (const { id } of await store.papers.listInState('checking', SWEEP, null)) if (!running.has(id) && !queue.has(id)) queue.set(id, null);
    pump();
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  return {
    receive,
    resume,
    idle,
    async stop() {
      stopping = true;
      await idle();
    },
  };
}
