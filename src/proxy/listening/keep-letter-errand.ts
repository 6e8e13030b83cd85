import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database';
import { keepLetterErrand } from '../store/letter-errands';
import type { LetterRow } from '../store/letters';
import type { LetterErrandContent } from './letter-content';
import { SEND_LETTER_ERRAND } from './listening-jobs';
import type { ListeningParts } from './listening-parts';

/** Keeps what a citizen sends after a letter, with its job and what it changes of the letter, once of its kind and key. False when there was one. */
export async function sendLetterErrand(
  { db, box, jobs, clock }: Pick<ListeningParts, 'db' | 'box' | 'jobs' | 'clock'>,
  letter: LetterRow,
  key: string,
  content: LetterErrandContent,
  change: Partial<LetterRow>,
  more: (tx: Database) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const id = randomUUID();
  const kept = await db.transaction(async (tx) => {
    const errand = { id, letterId: letter.id, kind: content.kind, key, contentSealed: box.sealErrand(id, content), sentAt: new Date(clock.nowMs()) };
    if (!(await keepLetterErrand(tx, errand, change))) return false;
    await jobs.enqueue(tx, SEND_LETTER_ERRAND, id);
    await more(tx);
    return true;
  });
  if (kept) jobs.wake(SEND_LETTER_ERRAND);
  return kept;
}

/** Which answer of a letter a rating is of: the first, or the one after reopening. */
export const ratingKeyOf = ({ reopenedAt }: Pick<LetterRow, 'reopenedAt'>): string => (reopenedAt === null ? 'once' : 'again');
