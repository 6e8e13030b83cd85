import { randomUUID } from 'node:crypto';
import { SEND_ERRAND } from '../../delivery/delivery-jobs';
import type { ErrandContent } from '../../filing-core/filing-content';
import type { Database } from '../../store/database';
import { keepErrand } from '../../store/errands';
import type { FilingParts } from './filing-parts';

/**
 * Keeps what follows a filing with its job in one transaction. `key` makes one of a kind: false, and nothing kept, when that kind is
 * under way or was taken already, or when `more` finds that it cannot be.
 */
export async function sendErrand(parts: FilingParts, filingId: string, key: string, content: ErrandContent, more: (tx: Database) => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
  const { db, box, jobs, clock } = parts;
  const id = randomUUID();
  const errand = { id, filingId, kind: content.kind, key, contentSealed: box.sealErrand(id, content), sentAt: new Date(clock.nowMs()) };
  try {
    await db.transaction(async (tx) => {
      if ((await keepErrand(tx, errand)) === null || !(await more(tx))) throw new NotKept();
      await jobs.enqueue(tx, SEND_ERRAND, id);
    });
  } catch (error) {
    if (error instanceof NotKept) return false;
    throw error;
  }
  jobs.wake(SEND_ERRAND);
  return true;
}

/** Undoes the transaction. */
class NotKept extends Error {}
