import { BOOKABLE_AGENCIES_PATH } from '../../centre-paths';
import { commonWords } from '../../locales/common';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Skeleton } from '../../ui/skeleton';
import { bookingWords } from './booking-words';
import type { Slots } from './use-slots';

/** Times that are on their way, cannot be had, or do not exist; each with a way on. */
export function SlotsNotShown({ slots, hours, onRetry }: { slots: Slots; hours: string | null; onRetry(): void }) {
  const t = bookingWords.useWords();
  const common = commonWords.useWords();
  if (slots.phase === 'loading') return <Skeleton label={t('loading')} heights={['4.5rem', '9rem']} />;
  if (slots.phase === 'failed') {
    return (
      <EmptyState icon="offline" title={t('failed')} action={<div className="actions"><Button look="primary" icon="refresh" onClick={onRetry}>{common('retry')}</Button><ButtonLink to={BOOKABLE_AGENCIES_PATH}>{t('to_agencies')}</ButtonLink></div>}>
        <p role="alert">{slots.error.title}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="clock" title={t('no_days_title')} action={<ButtonLink look="primary" to={BOOKABLE_AGENCIES_PATH}>{t('to_agencies')}</ButtonLink>}>
      <p>{hours === null ? t('no_days_plain') : t('no_days_text', { hours })}</p>
    </EmptyState>
  );
}
