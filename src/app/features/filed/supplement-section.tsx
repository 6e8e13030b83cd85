import type { FilingView } from '../../../contract/schemas/filing';
import { formatDay, todayInVietnam } from '../../locales/dates';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { commonWords } from '../../locales/common';
import { errandWords } from './errand-words';
import { SupplementForm } from './supplement-form';
import { isOver, type SupplementRequest } from './supplement-requests';
import type { Offer } from './use-offer';

interface SupplementSectionProps {
  filing: FilingView;
  request: SupplementRequest;
  paused: boolean;
  offer: Offer | null;
  onReplace(filing: FilingView): void;
}

/** One request of the agency: why, what, by when; and its one complete answer. */
export function SupplementSection({ filing, request, paused, offer, onReplace }: SupplementSectionProps) {
  const t = errandWords.useWords();
  const common = commonWords.useWords();
  const { reason, papers, expiresAt } = request;
  const over = isOver(request, todayInVietnam());
  return (
    <Section title={t('more_title')}>
      <div className="stack">
        <Notice tone="warning">
          {reason !== '' && <p>{t('more_reason', { reason })}</p>}
          <p>{expiresAt === null ? t('more_no_day') : t(over ? 'more_over' : 'more_by', { day: formatDay(expiresAt) })}</p>
          {paused && !over && <p>{t('more_paused')}</p>}
        </Notice>
        {over && papers.length > 0 && <ul className="filed-history">{papers.map((paper, index) => <li key={`${String(index)}-${paper}`}>{paper}</li>)}</ul>}
        {!over && offer?.phase === 'loading' && <Skeleton label={common('loading')} heights={['8rem']} />}
        {!over && offer?.phase === 'failed' && <Notice tone="warning" action={<Button icon="refresh" onClick={offer.retry}>{common('retry')}</Button>}>{t('more_limits', { why: offer.error.title })}</Notice>}
        {!over && offer?.phase === 'shown' && <SupplementForm filing={filing} request={request} limits={offer.procedure.uploadLimits} onReplace={onReplace} />}
      </div>
    </Section>
  );
}
