import { toIso } from '../../domain/time';
import type { LetterErrandRow } from '../store/letter-errands';
import type { LetterBox } from './letter-box';

/** The last rating as its citizen gave it. */
export function ratingOf(box: LetterBox, errands: readonly LetterErrandRow[]): { score: number; comment: string } | null {
  const last = errands.filter(({ kind }) => kind === 'rating').at(-1);
  const content = last === undefined ? null : box.openErrand(last);
  return content?.kind === 'rating' ? { score: content.score, comment: content.comment } : null;
}

/** When and why it was reopened. */
export function reopeningOf(box: LetterBox, errands: readonly LetterErrandRow[]): { at: string; why: string } | null {
  const errand = errands.find(({ kind }) => kind === 'reopen');
  const content = errand === undefined ? null : box.openErrand(errand);
  return errand !== undefined && content?.kind === 'reopen' ? { at: toIso(errand.sentAt), why: content.why } : null;
}
