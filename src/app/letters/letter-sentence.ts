import type { LetterState } from '../../contract/schemas/petition';
import { formatDay, todayInVietnam } from '../locales/dates';
import type { Tone } from '../ui/tone';
import type { SayLetter } from './letter-words';

/** What a sentence about a letter is made of. */
export interface LetterFacts {
  state: LetterState;
  /** Whom it was sent to. */
  agencyName: string;
  /** Who has it now, where that is known. */
  handlerName?: string | null | undefined;
  /** `yyyy-MM-dd`. */
  forwardBy?: string | undefined;
  answerBy: string | null;
}

export interface LetterSentence {
  text: string;
  tone: Tone;
  /** What happens next, with dates. */
  next: string[];
}

/** The state of a petition or question in words, and what comes next. `today` is `yyyy-MM-dd`. */
export function letterSentence({ state, agencyName, handlerName, forwardBy, answerBy }: LetterFacts, t: SayLetter, today: string = todayInVietnam()): LetterSentence {
  const agency = state === 'accepted' || state === 'sent' || state === 'failed' ? agencyName : (handlerName ?? agencyName);
  const text = t(`at_${state}`, { agency });
  const forward = forwardBy === undefined || forwardBy < today ? [] : [t('forward_by', { day: formatDay(forwardBy) })];
  const answer = answerBy === null ? [] : [t(answerBy < today ? 'answer_late' : 'answer_by', { day: formatDay(answerBy) })];
  const isLate = answerBy !== null && answerBy < today;
  switch (state) {
    case 'accepted':
      return { text, tone: 'info', next: [...answer, t('accepted_note')] };
    case 'sent':
    case 'received':
      return { text, tone: isLate ? 'warning' : 'info', next: [...forward, ...answer] };
    case 'forwarded':
    case 'in_progress':
      return { text, tone: isLate ? 'warning' : 'info', next: answer };
    case 'answered':
      return { text, tone: 'success', next: [] };
    case 'not_accepted':
      return { text, tone: 'danger', next: [] };
    case 'failed':
      return { text, tone: 'warning', next: [t('failed_note')] };
  }
}
