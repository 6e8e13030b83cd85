import type { JobHandler, JobKind, JobOutcome } from '../../jobs/job-kind';
import { askAgainAt, findOrder } from '../../store/payments';
import { askOrder } from './ask-order';
import { nextAskAt } from './ask-times';
import type { PaymentParts } from './payment-parts';

/** Queue of orders that Zalo is to be asked about; the job's id is our number of the order. */
export const RECONCILE_PAYMENT = 'payment';

const DONE: JobOutcome = { kind: 'done' };
const THREE_DAYS_SECONDS = 3 * 86_400;

export const RECONCILE_KIND: JobKind = { name: RECONCILE_PAYMENT, concurrency: 2, leaseSeconds: 60, retry: { firstSeconds: 30, maxSeconds: 3600, giveUpSeconds: THREE_DAYS_SECONDS } };

/** Asks about an order when its callback did not come, less and less often; a callback that never comes loses no payment. */
export function createReconcile(parts: PaymentParts): JobHandler {
  const { db, checkout, clock } = parts;
  return {
    async run({ id }) {
      const order = await findOrder(db, id);
      if (checkout === null || order === null || order.askAt === null) return DONE;
      const dueInMs = order.askAt.getTime() - clock.nowMs();
      if (dueInMs > 0) return { kind: 'wait', seconds: dueInMs / 1000 };
      if (!(await askOrder(parts, checkout, order, 'reconcile'))) return { kind: 'retry', fault: 'checkout' };
      const settled = (await findOrder(db, id))?.askAt ?? null;
      if (settled === null) return DONE;
      const askAt = nextAskAt(order.createdAt, clock.nowMs());
      await askAgainAt(db, id, askAt);
      return askAt === null ? DONE : { kind: 'wait', seconds: (askAt.getTime() - clock.nowMs()) / 1000 };
    },
    bury: (id, tx) => askAgainAt(tx, id, null),
  };
}
