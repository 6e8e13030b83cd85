import type { DossierDetail } from '../../../contract/schemas/dossier';
import type { ErrandView } from '../../../contract/schemas/filing';

export type SupplementRequest = DossierDetail['supplements'][number];

const arrived = ({ kind, state }: ErrandView): boolean => kind === 'supplement' && state !== 'refused' && state !== 'failed';

/**
 * Requests that still wait for the citizen. What was sent to a request after it was made answers it, though the agency's system may not say
 * so yet; of two requests of one day, of which some systems know no more than the day, each has its own answer.
 */
export function openRequests(requests: readonly SupplementRequest[], errands: readonly ErrandView[]): SupplementRequest[] {
  return requests.filter(({ id, answeredAt, requestedAt }) => {
    if (answeredAt !== null) return false;
    return !errands.some((errand) => arrived(errand) && errand.requestId === id && (requestedAt === null || Date.parse(errand.sentAt) >= Date.parse(requestedAt)));
  });
}

/** True once its last day is over. `today` is yyyy-MM-dd. */
export const isOver = ({ expiresAt }: Pick<SupplementRequest, 'expiresAt'>, today: string): boolean => expiresAt !== null && expiresAt.slice(0, 10) < today;
