import { DELIVER_FILING, SEND_ERRAND } from '../../delivery/delivery-jobs';
import type { AfterDelivered } from '../../delivery/delivery-parts';
import type { Clock } from '../../clock';
import type { Jobs } from '../../jobs/jobs';
import type { Secrets } from '../../security/secrets';
import type { Database } from '../../store/database';
import { markDelivered } from '../../store/filings';
import type { TellOfFiling } from '../../telling/tell-of-filing';
import { isCodeTaken, isFailed, refuseFailed, reviveErrand, reviveFiling, settleErrand } from '../../store/ops';
import { createAudit, type Act } from './audit';

export interface OpsActionParts {
  db: Database;
  jobs: Jobs;
  secrets: Secrets;
  clock: Clock;
  afterDelivered: AfterDelivered[];
  tellOfFiling: TellOfFiling;
  onDelivered(citizenId: string): void;
}

/** How staff ended it: the agency has it under a code, or will not have it. */
export type HandledAs = { code: string } | { reason: string };
/** `gone`: it is not stuck (any more). `taken`: another one went in under this code, and whoever sent this would be shown that one. */
export type Handling = 'done' | 'gone' | 'taken';

/** What staff can do with what is stuck, each with its note in the audit, all or nothing. False when it is not stuck (any more). */
export interface OpsActions {
  retryFiling(id: string, act: Act): Promise<boolean>;
  retryErrand(id: string, act: Act): Promise<boolean>;
  handleFiling(id: string, as: HandledAs, act: Act): Promise<Handling>;
  handleErrand(id: string, act: Act): Promise<boolean>;
}

export function createOpsActions({ db, jobs, secrets, clock, afterDelivered, tellOfFiling, onDelivered }: OpsActionParts): OpsActions {
  const audit = createAudit({ secrets, clock });

  return {
    async retryFiling(id, act) {
      const revived = await db.transaction(async (tx) => {
        if (!(await reviveFiling(tx, id))) return false;
        await jobs.enqueue(tx, DELIVER_FILING, id);
        await audit(tx, 'retry', { filingId: id, errandId: null }, act);
        return true;
      });
      if (revived) jobs.wake(DELIVER_FILING);
      return revived;
    },
    async retryErrand(id, act) {
      const revived = await db.transaction(async (tx) => {
        const filingId = await reviveErrand(tx, id);
        if (filingId === null) return false;
        await jobs.enqueue(tx, SEND_ERRAND, id);
        await audit(tx, 'retry', { filingId, errandId: id }, act);
        return true;
      });
      if (revived) jobs.wake(SEND_ERRAND);
      return revived;
    },
    async handleFiling(id, as, act) {
      const handled = await db.transaction(async (tx): Promise<Exclude<Handling, 'done'> | { citizenId: string | null }> => {
        if (!(await isFailed(tx, id))) return 'gone';
        if ('code' in as && (await isCodeTaken(tx, id, as.code))) return 'taken';
        await audit(tx, 'handled', { filingId: id, errandId: null }, act);
        if ('reason' in as) {
          await refuseFailed(tx, id, as.reason);
          await tellOfFiling(tx, id, 'filing_refused');
          return { citizenId: null };
        }
        const row = await markDelivered(tx, id, as.code, new Date(clock.nowMs()));
        if (row === null) throw new Error('a failed filing could not be marked');
        for (const after of afterDelivered) await after(tx, { id, provinceId: row.provinceId, dossierCode: as.code });
        await tellOfFiling(tx, id, 'filing_delivered');
        return row;
      });
      if (typeof handled === 'string') return handled;
      if (handled.citizenId !== null) onDelivered(handled.citizenId);
      return 'done';
    },
    handleErrand: (id, act) =>
      db.transaction(async (tx) => {
        const filingId = await settleErrand(tx, id, new Date(clock.nowMs()));
        if (filingId === null) return false;
        await audit(tx, 'handled', { filingId, errandId: id }, act);
        return true;
      }),
  };
}
