import { isOpen, nextState } from '../../domain/petition/state';
import { toIso, vnClock, vnDate } from '../../domain/time';
import type { JobHandler, JobOutcome } from '../jobs/job-kind';
import { keepHeard, type LetterRow } from '../store/letters';
import type { HeardLetter } from '../upstream/listening-ports';
import type { UpstreamFault } from '../upstream/ports';
import type { HeardContent } from './letter-content';
import type { ListeningParts } from './listening-parts';
import { tellOfLetter } from './tell-of-letter';

const DONE: JobOutcome = { kind: 'done' };
const OFFICE_FROM = '06:30:00';
const OFFICE_TO = '18:00:00';
/** Outside office hours hardly anything is answered. */
const OFF_HOURS_FACTOR = 6;

/** Listens for what an agency's system says of a letter, again and again until it is answered or not accepted. */
export interface LetterListener extends JobHandler {
  /** Asks once, now. Null when the system said something (or nothing new); else why it did not. */
  ask(letter: LetterRow): Promise<UpstreamFault | null>;
}

const newestOf = (heard: Pick<HeardContent, 'steps' | 'answer'> | null): string | null => {
  const times = [...(heard?.steps ?? []).map(({ at }) => at), heard?.answer?.at ?? null].filter((at) => at !== null);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
};

export function createLetterListener(parts: ListeningParts): LetterListener {
  const { db, letters, box, systems, inbox, pacing, clock, calendar, config } = parts;

  /** Later when offices are closed, and spread, so that letters sent together are not asked for together. */
  function pauseSeconds(): number {
    const now = toIso(new Date(clock.nowMs()));
    const open = calendar.isWorkingDay(vnDate(now)) && vnClock(now) >= OFFICE_FROM && vnClock(now) < OFFICE_TO;
    return config.LISTENING_POLL_SECONDS * (open ? 1 : OFF_HOURS_FACTOR) * (0.8 + 0.4 * Math.random());
  }

  async function keep(row: LetterRow, said: HeardLetter): Promise<boolean> {
    const known = box.openHeard(row);
    if (isOldAnswer(row, said, known)) return false;
    const newest = { known: newestOf(known), said: newestOf(said) };
    const state = nextState({ state: row.state, newestAt: newest.known }, { state: said.state, newestAt: newest.said }, row.reopenedAt !== null);
    const isLate = newest.known !== null && (newest.said === null || Date.parse(newest.said) < Date.parse(newest.known));
    const content: HeardContent = isLate && known !== null ? known : { handler: said.handler, steps: said.steps, answer: said.answer, reason: said.reason };
    const fetchedAt = new Date(clock.nowMs());
    return db.transaction(async (tx) => {
      const answerBy = said.answerBy === null ? row.answerBy : vnDate(said.answerBy);
      if (!(await keepHeard(tx, row, { state, heardSealed: box.sealHeard(row.id, content), fetchedAt, answerBy }))) return false;
      const answeredAgain = state === 'answered' && row.state === 'answered' && known !== null && known.answer?.text !== content.answer?.text;
      const movedOn = state !== row.state || answeredAgain || (state === 'forwarded' && known?.handler !== content.handler);
      // The second answer is another change, also on the day of the first, or when no time is said.
      const turn = state === 'answered' && row.reopenedAt !== null ? ':again' : '';
      if (movedOn) await tellOfLetter(parts, tx, row, state, { agency: content.handler, mark: `${newestOf(content) ?? state}${turn}` });
      return movedOn;
    });
  }

  async function ask(letter: LetterRow): Promise<UpstreamFault | null> {
    const system = systems.get(letter.provinceId);
    if (system === undefined || letter.upstreamId === null) return null;
    const said = await system.read(letter.kind, letter.upstreamId);
    if (!said.ok) return said.fault;
    if (said.value !== null && (await keep(letter, said.value))) inbox.wake();
    return null;
  }

  return {
    ask,
    async run({ id }) {
      const letter = await letters.find(id);
      if (letter === null || letter.upstreamId === null || !isOpen(letter.state)) return DONE;
      return pacing.run(`${letter.provinceId}-hearing`, async () => {
        const fault = await ask(letter);
        // A system that cannot be reached is no reason to stop listening, so this is never a failed attempt.
        if (fault !== null) pacing.outcomeOf(`${letter.provinceId}-hearing`, fault);
        const now = await letters.find(id);
        return now !== null && isOpen(now.state) ? { kind: 'wait', seconds: pauseSeconds() } : DONE;
      });
    },
    bury: () => Promise.resolve(),
  };
}

/**
 * What was answered before a letter was reopened is no answer to why: the system has not taken it up yet. Many write the day of an answer alone: on the
 * day of the reopening only its words tell the two apart.
 */
function isOldAnswer(row: LetterRow, said: HeardLetter, known: HeardContent | null): boolean {
  if (said.state !== 'answered' || row.reopenedAt === null || said.answer === null) return false;
  const { at, text } = said.answer;
  const isThatDay = at !== null && vnClock(at) === '00:00:00' && vnDate(at) === vnDate(toIso(row.reopenedAt));
  return at === null || isThatDay ? text === known?.answer?.text : Date.parse(at) < row.reopenedAt.getTime();
}
