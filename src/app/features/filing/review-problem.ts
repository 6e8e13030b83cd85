import type { ApiError } from '../../api/api-error';
import type { SayReview } from './review-words';
import type { Submitted } from './submit-filing';

/** Why it was not filed, or not for certain, and what to do. Null when it was. */
export function submitSentence(submitted: Submitted, t: SayReview): string | null {
  if (submitted.kind === 'filed') return null;
  return submitted.kind === 'unsure' ? t('unsure') : refusalSentence(submitted.error, t);
}

function refusalSentence(error: ApiError, t: SayReview): string {
  if (error.code === 'offline') return t('offline');
  return error.code === 'unauthenticated' ? t('sign_in') : error.title;
}
