import type { BookingView } from '../../../contract/schemas/booking';
import { vnDate } from '../../../domain/time';
import { agencyPath, changeBookingPath } from '../../centre-paths';
import { formatMoment, todayInVietnam } from '../../locales/dates';
import { ButtonLink } from '../../ui/button-link';
import { Link } from 'react-router-dom';
import { bookingWords } from './booking-words';
import { CancelBooking } from './cancel-booking';
import { isTooLate, TooLate } from './too-late';
import { whenParts } from './when-words';

const AHEAD: ReadonlySet<BookingView['state']> = new Set(['asking', 'booked', 'called']);

/** Many systems never say what became of an appointment; the day after, it is no longer one to come to. `today` is `yyyy-MM-dd`. */
function stateOf({ state, until }: BookingView, today: string): BookingView['state'] {
  return AHEAD.has(state) && vnDate(until) < today ? 'missed' : state;
}

/** One appointment: number, time, place, and what can still be done with it. */
export function BookingCard({ booking, onChanged }: { booking: BookingView; onChanged(): void }) {
  const t = bookingWords.useWords();
  const { number, agency, reason, movedFrom } = booking;
  const state = stateOf(booking, todayInVietnam());
  const when = whenParts(booking.at, booking.until);
  const named = { agency: agency.name, day: when.day };
  return (
    <li className="row booking">
      <div className="booking__body">
        {number !== null && AHEAD.has(state) && <p className="booking__number"><span className="muted">{t('number')}</span> {number}</p>}
        <p className="booking__when">{t('when', when)}</p>
        <p><Link className="booking__agency" to={agencyPath(agency.code)}>{agency.name}</Link></p>
        <p className="muted">{agency.address}</p>
        <p className={`booking__state booking__state--${state}`}>{t(`state_${state}`)}</p>
        {state === 'asking' && <p>{t('asking_text')}</p>}
        {state === 'booked' && <p className="muted">{t('bring')}</p>}
        {movedFrom !== null && <p>{t('moved', { moment: formatMoment(movedFrom) })}</p>}
        {reason !== null && <p>{t('reason', { reason })}</p>}
        {booking.note !== null && booking.note !== '' && <p className="muted">{booking.note}</p>}
        {isTooLate(booking, Date.now()) && <TooLate agency={agency} />}
        {booking.changeable && (
          <div className="actions">
            {state === 'booked' && <ButtonLink icon="clock" to={changeBookingPath(booking.id)} label={t('change_named', named)}>{t('change')}</ButtonLink>}
            <CancelBooking booking={booking} named={t('cancel_named', named)} onCancelled={onChanged} />
          </div>
        )}
      </div>
    </li>
  );
}
