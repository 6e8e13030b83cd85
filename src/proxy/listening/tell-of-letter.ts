import type { LetterState } from '../../domain/petition/state';
import type { NoticeKind } from '../../domain/telling/kinds';
import type { Database } from '../store/database';
import type { LetterRow } from '../store/letters';
import type { ListeningParts } from './listening-parts';

/** What is worth an entry in the inbox; being sent and merely received is not. */
const KINDS: Readonly<Record<LetterRow['kind'], Partial<Record<LetterState, NoticeKind>>>> = {
  petition: { forwarded: 'petition_moved', in_progress: 'petition_moved', not_accepted: 'petition_moved', failed: 'filing_failed', answered: 'petition_answered' },
  question: { not_accepted: 'petition_moved', failed: 'filing_failed', answered: 'question_answered' },
};

/**
 * Tells a citizen that a letter is in a new state, in the caller's transaction: one entry for one change, however often it is heard. `mark` tells two
 * changes to the same state apart (the time of the answer). Nothing of the text leaves: the entry leads to it.
 */
export async function tellOfLetter({ inbox, clock }: Pick<ListeningParts, 'inbox' | 'clock'>, tx: Database, row: LetterRow, state: LetterState, about: { agency: string | null; mark: string }): Promise<void> {
  const kind = KINDS[row.kind][state];
  if (kind === undefined || row.citizenId === null) return;
  const { id, kind: letterKind, citizenId, number, agencyName } = row;
  await inbox.add(tx, {
    citizenId,
    kind,
    subject: { kind: letterKind, id },
    facts: { number, agency: about.agency ?? agencyName, state },
    changeKey: `${state}:${about.mark}`,
    at: new Date(clock.nowMs()),
  });
}
