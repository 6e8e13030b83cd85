import type { Clock } from '../../clock';
import type { Jobs } from '../../jobs/jobs';
import type { LetterBox } from '../../listening/letter-box';
import { DELIVER_LETTER, HEAR_LETTER, SEND_LETTER_ERRAND } from '../../listening/listening-jobs';
import { tellOfLetter } from '../../listening/tell-of-letter';
import type { Secrets } from '../../security/secrets';
import type { Database } from '../../store/database';
import { markNotAccepted, markSent } from '../../store/letters';
import { isLetterFailed, isUpstreamIdTaken, reviveLetter, reviveLetterErrand, settleFailedLetterErrand } from '../../store/ops-letters';
import type { Inbox } from '../../telling/inbox-box';
import { createAudit, type Act } from './audit';
import type { HandledAs, Handling } from './ops-actions';

export interface LetterActionParts {
  db: Database;
  jobs: Pick<Jobs, 'enqueue' | 'wake'>;
  box: LetterBox;
  inbox: Pick<Inbox, 'add' | 'wake'>;
  secrets: Secrets;
  clock: Clock;
}

/** What staff can do with petitions and questions that are stuck, each with its note in the audit, all or nothing. False when it is not stuck (any more). */
export interface LetterActions {
  retryLetter(id: string, act: Act): Promise<boolean>;
  retryErrand(id: string, act: Act): Promise<boolean>;
  /** The agency has it under its number, or will not have it. */
  handleLetter(id: string, as: HandledAs, act: Act): Promise<Handling>;
  handleErrand(id: string, act: Act): Promise<boolean>;
}

export function createLetterActions(parts: LetterActionParts): LetterActions {
  const { db, jobs, box, inbox, clock } = parts;
  const audit = createAudit(parts);

  return {
    async retryLetter(id, act) {
      const revived = await db.transaction(async (tx) => {
        if (!(await reviveLetter(tx, id))) return false;
        await jobs.enqueue(tx, DELIVER_LETTER, id);
        await audit(tx, 'retry', { filingId: id, errandId: null }, act);
        return true;
      });
      if (revived) jobs.wake(DELIVER_LETTER);
      return revived;
    },
    async retryErrand(id, act) {
      const revived = await db.transaction(async (tx) => {
        const letterId = await reviveLetterErrand(tx, id);
        if (letterId === null) return false;
        await jobs.enqueue(tx, SEND_LETTER_ERRAND, id);
        await audit(tx, 'retry', { filingId: letterId, errandId: id }, act);
        return true;
      });
      if (revived) jobs.wake(SEND_LETTER_ERRAND);
      return revived;
    },
    async handleLetter(id, as, act) {
      const now = new Date(clock.nowMs());
      const handled = await db.transaction(async (tx): Promise<Handling> => {
        if (!(await isLetterFailed(tx, id))) return 'gone';
        if ('code' in as && (await isUpstreamIdTaken(tx, id, as.code))) return 'taken';
        await audit(tx, 'handled', { filingId: id, errandId: null }, act);
        if ('code' in as) {
          await markSent(tx, id, as.code, now);
          await jobs.enqueue(tx, HEAR_LETTER, id);
          return 'done';
        }
        const row = await markNotAccepted(tx, id, box.sealHeard(id, { handler: null, steps: [], answer: null, reason: as.reason }), now);
        if (row !== null) await tellOfLetter(parts, tx, row, 'not_accepted', { agency: null, mark: 'by-hand' });
        return 'done';
      });
      if (handled === 'done') inbox.wake();
      return handled;
    },
    handleErrand: (id, act) =>
      db.transaction(async (tx) => {
        const letterId = await settleFailedLetterErrand(tx, id, new Date(clock.nowMs()));
        if (letterId === null) return false;
        await audit(tx, 'handled', { filingId: letterId, errandId: id }, act);
        return true;
      }),
  };
}
