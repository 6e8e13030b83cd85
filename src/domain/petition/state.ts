import type { IsoTime } from '../dossier';

/** `accepted` and `failed` are ours; the others are what the agency's system says. */
export const LETTER_STATES = ['accepted', 'sent', 'received', 'forwarded', 'in_progress', 'answered', 'not_accepted', 'failed'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** States in which the agency's system has the letter and will say more. */
const OPEN: readonly LetterState[] = ['sent', 'received', 'forwarded', 'in_progress'];
export const isOpen = (state: LetterState): boolean => OPEN.includes(state);

/** What was heard of a letter, as far as it decides what is believed. */
export interface Heard {
  state: LetterState;
  /** The newest time in it; null when it names none. */
  newestAt: IsoTime | null;
}

/**
 * The state after the agency's system said something. Officials correct mistakes, so any move among its own states is believed, with three exceptions:
 * it cannot be with us again (`accepted`, `failed`) or merely `sent` once it was further; what is older than what is known came late and changes nothing;
 * and what was answered stays answered unless it is heard that it was taken up again (`reopened`).
 */
export function nextState(known: Heard, heard: Heard, reopened: boolean): LetterState {
  if (known.state === 'accepted' || known.state === 'failed' || heard.state === 'accepted' || heard.state === 'failed') return known.state;
  if (known.newestAt !== null && heard.newestAt !== null && Date.parse(heard.newestAt) < Date.parse(known.newestAt)) return known.state;
  if (heard.state === 'sent') return known.state;
  if (known.state === 'answered' && isOpen(heard.state) && !reopened) return known.state;
  return heard.state;
}

/** What the citizen may do with a letter. */
export interface LetterFacts {
  state: LetterState;
  ratedAt: IsoTime | null;
  reopenedAt: IsoTime | null;
  answeredAt: IsoTime | null;
}

/** Each answer is rated once: a second one, after reopening, once more. */
export function mayRate({ state, ratedAt, reopenedAt }: LetterFacts): boolean {
  return state === 'answered' && (ratedAt === null || (reopenedAt !== null && Date.parse(ratedAt) < Date.parse(reopenedAt)));
}

/** Once, with why. */
export const mayReopen = ({ state, reopenedAt }: LetterFacts): boolean => state === 'answered' && reopenedAt === null;
