import { setTimeout as delay } from 'node:timers/promises';
import type { Dossier } from '../../domain/dossier';
import type { DossierKey } from '../store/dossier-key';
import { changeFollowState, type FollowStateRow } from '../store/follow-states';
import { createWakeUp, type WakeUp } from '../jobs/wake-up';
import type { UpstreamFault } from '../upstream/ports';
import { claimLooks, settleLooks, type ClaimParts } from './claim-looks';
import type { Observer } from './observe';

/** Another try at one dossier whose system gave no usable answer. */
const RETRY_MS = 300_000;
/** Younger than this, what somebody else has just seen will do. */
const FRESH_MS = 30_000;

export type Looked = { kind: 'found'; dossier: Dossier } | { kind: 'missing' } | { kind: 'fault'; fault: UpstreamFault };

export interface FollowWorkerParts extends ClaimParts {
  provinceIds: readonly string[];
  observer: Observer;
  /** Asks the province's system, unless somebody saw the dossier at `newerThanMs` or later; shares a question that is under way, unless `alone`. */
  look(key: DossierKey, asking: { newerThanMs: number; alone: boolean }): Promise<Looked>;
  /** How long a pause lasts by the wall clock, where the proxy's own runs faster. */
  toRealMs(ms: number): number;
  onError(error: unknown): void;
}

export interface FollowWorker {
  /** One claim and its looks; resolves with the time until there can be more. */
  turn(provinceId: string): Promise<number>;
  start(): void;
  wake(provinceId: string): void;
  /** Takes nothing new and resolves when what is under way has ended, or after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Looks at what is followed, one loop for each province's system, so that one that is down or slow holds up nobody else. */
export function createFollowWorker(parts: FollowWorkerParts): FollowWorker {
  const { provinceIds, observer, look, db, clock, idleMs, random, toRealMs, onError } = parts;
  const naps = new Map<string, WakeUp>();
  let stopping = false;
  let loops: Promise<void>[] = [];

  async function lookAt({ provinceId, code, hintedAt }: FollowStateRow): Promise<Looked['kind'] | 'cut_off'> {
    const key = { provinceId, code };
    const askedAtMs = clock.nowMs();
    const looked = await look(key, { newerThanMs: hintedAt?.getTime() ?? askedAtMs - FRESH_MS, alone: hintedAt !== null });
    if (looked.kind === 'found') await observer.saw(key, looked.dossier, askedAtMs);
    else if (looked.kind === 'missing') await observer.missed(key);
    else await observer.waited(key, clock.nowMs() + RETRY_MS * (1 - random() / 4));
    return looked.kind === 'fault' && (looked.fault.kind === 'timeout' || looked.fault.kind === 'unreachable') ? 'cut_off' : looked.kind;
  }

  /** A bug with one dossier must not keep it first in line. */
  async function lookSafely(row: FollowStateRow): Promise<Looked['kind'] | 'cut_off'> {
    try {
      return await lookAt(row);
    } catch (error) {
      onError(error);
      await changeFollowState(db, row, { lookAt: new Date(clock.nowMs() + RETRY_MS), leaseUntil: null });
      return 'missing';
    }
  }

  async function turn(provinceId: string): Promise<number> {
    const { rows, resting, troubled, waitMs } = await claimLooks(parts, provinceId);
    if (resting) {
      await Promise.all(rows.map((row) => observer.waited(row, null)));
      return waitMs;
    }
    const ends = await Promise.all(rows.map(lookSafely));
    const cutOff = ends.filter((end) => end === 'cut_off').length;
    const failed = cutOff + ends.filter((end) => end === 'fault').length;
    // A call that was cut off was tried twice: see upstream/call/guard.
    if (rows.length > 0 && (failed > 0 || troubled)) await settleLooks(parts, provinceId, { answered: rows.length - failed, failed, extraRequests: cutOff });
    return waitMs;
  }

  async function loop(provinceId: string, nap: WakeUp): Promise<void> {
    while (!stopping) {
      let waitMs = idleMs;
      try {
        waitMs = await turn(provinceId);
      } catch (error) {
        onError(error);
      }
      if (!stopping) await nap.pause(toRealMs(waitMs));
    }
  }

  return {
    turn,
    start() {
      stopping = false;
      loops = provinceIds.map((provinceId) => {
        const nap = createWakeUp();
        naps.set(provinceId, nap);
        return loop(provinceId, nap);
      });
    },
    wake: (provinceId) => naps.get(provinceId)?.call(),
    async stop(graceMs) {
      stopping = true;
      for (const nap of naps.values()) nap.call();
      await Promise.race([Promise.all(loops), delay(graceMs, undefined, { ref: false })]);
      loops = [];
    },
  };
}
