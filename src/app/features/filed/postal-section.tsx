import type { StatusGroupView } from '../../../contract/schemas/dossier';
import type { PostalBody, PostalView } from '../../../contract/schemas/post';
import type { FilingSituation } from '../../../domain/needed-papers';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { PostalOrder } from './postal-order';
import { PostalRegister } from './postal-register';
import { openDirections } from './postal-orders';
import type { PostalWays } from './postal-ways';
import { postalWords } from './postal-words';
import type { Offer } from './use-offer';

interface PostalSectionProps {
  orders: readonly PostalView[];
  provinceId: string;
  offer: Offer | null;
  group: StatusGroupView | null;
  /** What decides which papers are the citizen's; null for a dossier filed elsewhere. */
  situation: FilingSituation | null;
  /** No more can be ordered. */
  closed: boolean;
  ways: PostalWays;
  /** Fills in where the citizen lives; null when nothing is known. */
  onFromForm: (() => Partial<PostalBody['party']>) | null;
}

/** What was asked of the post and how far it is; what may still be asked. Nothing is shown where the post has no part. */
export function PostalSection({ orders, provinceId, offer, group, situation, closed, ways, onFromForm }: PostalSectionProps) {
  const t = postalWords.useWords();
  const common = commonWords.useWords();
  const procedure = offer?.phase === 'shown' ? offer.procedure : null;
  const directions = closed || procedure === null ? [] : openDirections(procedure.post, orders, group);
  // A procedure that is not in the catalogue any more has no options; one that could not be asked about may.
  const unasked = !closed && offer?.phase === 'failed' && offer.error.status !== 404 ? offer : null;
  if (orders.length === 0 && directions.length === 0 && unasked === null) return null;
  return (
    <Section title={t('title')}>
      <div className="stack">
        {orders.map((order) => <PostalOrder key={order.id} order={order} ways={ways} />)}
        {unasked !== null && <Notice tone="warning" action={<Button icon="refresh" onClick={unasked.retry}>{common('retry')}</Button>}>{t('offer_failed', { why: unasked.error.title })}</Notice>}
        {procedure !== null && directions.length > 0 && (
          <PostalRegister directions={directions} procedure={procedure} situation={situation} provinceId={provinceId} ways={ways} onFromForm={onFromForm} />
        )}
      </div>
    </Section>
  );
}
