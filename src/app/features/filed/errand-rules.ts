import type { DossierView } from '../../../contract/schemas/dossier';
import type { ErrandView, FilingView } from '../../../contract/schemas/filing';
import { handOverAt } from '../../../domain/return-place';

/** The newest of its kind that was not turned away; null for none. */
export function latestErrand(errands: readonly ErrandView[], kind: ErrandView['kind']): ErrandView | null {
  const [latest] = errands.filter((errand) => errand.kind === kind).sort((a, b) => Date.parse(b.sentAt) - Date.parse(a.sentAt));
  return latest ?? null;
}

/** The dossier goes no further, whatever came of it: nothing more is asked of the citizen for it. Not known counts as going on. */
export const isStopped = (view: DossierView | null): boolean => view !== null && ['refused', 'withdrawn', 'stopped'].includes(view.completion.group);

/** The agency has done its part, with whatever result. */
export const isSettled = (view: DossierView | null): boolean => isStopped(view) || view?.completion.group === 'done' || view?.completion.group === 'returned';

export const isTurnedAway = ({ state }: ErrandView): boolean => state === 'refused' || state === 'failed';

/** Until there is a result the citizen may ask to have it back. While the one-stop system does not answer, the agency decides. */
export function mayWithdraw({ state, errands }: FilingView, view: DossierView | null): boolean {
  const asked = latestErrand(errands, 'withdrawal');
  if (state !== 'delivered' || (asked !== null && !isTurnedAway(asked))) return false;
  return !isSettled(view);
}

/** Once the agency has done its part, with whatever result, and once only (TT 32/2017/TT-BTTTT Đ.11). */
export function mayRate({ state, rating, errands }: FilingView, view: DossierView | null): boolean {
  const rated = latestErrand(errands, 'rating');
  if (state !== 'delivered' || rating !== null || (rated !== null && !isTurnedAway(rated))) return false;
  return view !== null && ['done', 'returned', 'refused', 'stopped'].includes(view.completion.group);
}

/** Something is on its way to the agency or the post, so that asking again brings news. */
export const isUnderWay = ({ state, errands, postal }: FilingView): boolean =>
  state === 'delivered' && (errands.some((errand) => errand.state === 'accepted' || errand.state === 'delivering') || postal.some((order) => order.state === 'ordering'));

/**
 * The result is brought to the citizen: as ordered here, while the order stands, else as was chosen when filing or at the agency since.
 * Nobody waits for a post whose order was cancelled or failed.
 */
export function comesByPost({ resultWay, postal }: FilingView, view: DossierView | null): boolean {
  const orders = postal.filter(({ direction }) => direction === 'deliver');
  if (orders.length > 0) return orders.some(({ state }) => state !== 'cancelled' && state !== 'failed');
  return resultWay === 'post' || handOverAt(view?.detail?.returnPlace ?? null) === 'post';
}
