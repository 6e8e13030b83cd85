import type { Locker } from '@tus/server';
import type { PaperFault } from '../../../../contract/schemas/paper';
import type { PaperRow } from '../../../store/papers';
import type { PaperParts } from '../paper-parts';
import type { Receiving } from '../receive/receiving';
import type { RunningHashes } from '../receive/running-hashes';
import { createSteps } from './check-paper';

/** Each holds a file of up to 20 MiB in memory. */
const AT_ONCE = 2;
const SWEEP = 200;
/** Reading and rewriting a file competes with files coming in, which go first, for a while. */
const YIELD_MS = 300;

export interface Checker {
  /** `receiving` → `checking`, and into the queue. */
  receive(id: string): Promise<void>;
  /** Takes up what another process, or this one before a restart, left unfinished. */
  resume(): Promise<void>;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** `known` is the row as it was when its check began, if that was here. */
interface Turn {
  known: PaperRow | null;
  over(): void;
}

export interface CheckerParts extends PaperParts {
  hashes: RunningHashes;
  locker: Locker;
  receiving: Pick<Receiving, 'quiet'>;
}

/**
 * Checks received files, two at a time. Rows are the queue that lasts; the list in memory only says what to look at first, so a
 * process may die at any point and `resume` goes on from the room that the bytes are in.
 */
export function createChecker(parts: CheckerParts): Checker {
  const { store, files, scanner, log, locker, checks, receiving } = parts;
  const steps = createSteps(parts);
  const queue = new Map<string, Turn>();
  const arriving = new Set<Promise<void>>();
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
    for (const [id, { known, over }] of queue) {
      if (stopping || running.size >= AT_ONCE) return;
      queue.delete(id);
      if (running.has(id)) {
        over();
        continue;
      }
      const work = alone(id, () => checkIfDue(id, known))
        .catch((error: unknown) => complain(id, error))
        .finally(() => {
          running.delete(id);
          over();
          pump();
        });
      running.set(id, work);
    }
  }

  /** From now on who asks for it waits for its turn to be over. */
  function announce(id: string): () => void {
    let over: () => void = () => undefined;
    checks.begin(id, new Promise<void>((resolve) => (over = resolve)));
    return over;
  }

  /** Its row, too, is written when nothing comes in: whoever asks meanwhile waits for the end of its check anyway. */
  async function enqueue(id: string, over: () => void): Promise<void> {
    try {
      await receiving.quiet(YIELD_MS);
      const known = await store.papers.startChecking(id, scanner === null ? 'off' : 'waiting');
      if (known === null) return over();
      queue.set(id, { known, over });
      pump();
    } catch (error) {
      over();
      throw error;
    }
  }

  function receive(id: string): Promise<void> {
    const entering = enqueue(id, announce(id)).finally(() => arriving.delete(entering));
    arriving.add(entering);
    return entering;
  }

  async function resume(): Promise<void> {
    for (let after: string | null = null; !stopping; ) {
      const rows: PaperRow[] = await store.papers.listInState('receiving', SWEEP, after);
      for (const { id, sizeBytes } of rows) if ((await files.sizeOf('incoming', id)) === sizeBytes) await receive(id);
      after = rows.at(-1)?.id ?? null;
      if (rows.length < SWEEP) break;
    }
    for (const { id } of await store.papers.listInState('checking', SWEEP, null)) if (!running.has(id) && !queue.has(id)) queue.set(id, { known: null, over: announce(id) });
    pump();
  }

  async function idle(): Promise<void> {
    while (arriving.size > 0 || running.size > 0 || (queue.size > 0 && !stopping)) {
      await Promise.allSettled(arriving);
      await receiving.quiet(YIELD_MS);
      pump();
      await Promise.all(running.values());
    }
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
