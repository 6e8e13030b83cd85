import { useState } from 'react';
import type { PostalView } from '../../../contract/schemas/post';
import { formatMoment } from '../../locales/dates';
import { formatMoney } from '../../locales/money';
import { Button } from '../../ui/button';
import { CancelPostDialog } from './cancel-post-dialog';
import type { PostalWays } from './postal-ways';
import { postalWords, type SayPostal } from './postal-words';

/** One request to the post: state, number, price, promise, steps, and the way back. */
export function PostalOrder({ order, ways }: { order: PostalView; ways: PostalWays }) {
  const t = postalWords.useWords();
  const [cancelling, setCancelling] = useState(false);
  const { direction, state, trackingNumber, estimateVnd, promisedDays, steps, cancellable } = order;
  const over = state === 'cancelled' || state === 'failed';
  return (
    <div className="filed-card">
      <h3>{t(direction)}</h3>
      <p className="filed-card__state">{stateOf(order, t)}</p>
      {direction === 'collect' && !over && state !== 'handed_over' && <p>{t('collect_not_filed')}</p>}
      {trackingNumber !== null && <p className="filed-id">{t('tracking', { number: trackingNumber })}</p>}
      {!over && <p>{estimateVnd === null ? t(state === 'ordering' ? 'pay_post' : 'estimate_none') : t('estimate', { amount: formatMoney(estimateVnd) })} {promisedDays !== null && t('days', { n: promisedDays })}</p>}
      {direction === 'deliver' && !over && state !== 'handed_over' && <p>{t('bring')}</p>}
      {steps.length > 0 && (
        <details className="filed-steps">
          <summary>{t('steps', { n: steps.length })}</summary>
          <ol>{steps.map(({ at, place, text }, index) => <li key={`${String(index)}-${at}`}>{t('step', { moment: formatMoment(at), place, text })}</li>)}</ol>
        </details>
      )}
      {cancellable && <div className="actions"><Button look="quiet" icon="close" aria-label={t('cancel_named', { name: t(direction) })} onClick={() => setCancelling(true)}>{t('cancel')}</Button></div>}
      {cancelling && <CancelPostDialog direction={direction} ways={ways} onClose={() => setCancelling(false)} />}
    </div>
  );
}

function stateOf({ state, direction }: PostalView, t: SayPostal): string {
  return state === 'handed_over' ? t(`state_handed_over_${direction}`) : t(`state_${state}`);
}
