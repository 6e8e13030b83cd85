import type { BookingView } from '../../../contract/schemas/booking';
import { listMyBookings } from '../../api/listening/bookings';
import { BOOKABLE_AGENCIES_PATH } from '../../centre-paths';
import { PagedList } from '../../listing/paged-list';
import { usePages } from '../../listing/use-pages';
import { usePlatform } from '../../platform/use-platform';
import { PATHS } from '../../routes';
import { ButtonLink } from '../../ui/button-link';
import { Screen } from '../../ui/screen';
import { Section } from '../../ui/section';
import { BookingCard } from './booking-card';
import { bookingWords } from './booking-words';
import './booking.css';

/** `/dat-lich`: appointments to come, then past ones, and the way to a new one. */
export default function BookingsPage() {
  const t = bookingWords.useWords();
  const { kind } = usePlatform();
  const pages = usePages<BookingView>(listMyBookings);
  return (
    <Screen title={t('title')} back={PATHS.home}>
      <div className="stack">
        <p>{t('new_text')}</p>
        <ButtonLink look="primary" wide icon="clock" to={BOOKABLE_AGENCIES_PATH}>{t('new')}</ButtonLink>
      </div>
      <Section title={t('list_label')}>
        {pages.error?.code === 'unauthenticated' ? (
          <p>{kind === 'zalo' ? t('signed_out') : pages.error.title}</p>
        ) : (
          <PagedList pages={pages} words={{ loading: t('list_loading'), label: t('list_label') }} empty={<p>{t('empty')}</p>} row={(booking) => <BookingCard key={booking.id} booking={booking} onChanged={pages.reload} />} />
        )}
      </Section>
    </Screen>
  );
}
