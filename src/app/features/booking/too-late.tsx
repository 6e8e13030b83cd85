import type { BookingView } from '../../../contract/schemas/booking';
import { CallButton } from '../../letters/call-button';
import { bookingWords } from './booking-words';

/** True for an appointment still to come that its agency no longer lets anyone move or cancel from here. */
export function isTooLate({ state, changeable, until }: Pick<BookingView, 'state' | 'changeable' | 'until'>, nowMs: number): boolean {
  return (state === 'booked' || state === 'asking') && !changeable && Date.parse(until) > nowMs;
}

/** Why there is nothing to press, and whom to ring instead. */
export function TooLate({ agency: { name, phone } }: Pick<BookingView, 'agency'>) {
  const t = bookingWords.useWords();
  return (
    <>
      <p>{t(phone === '' ? 'too_late_plain' : 'too_late')}</p>
      {phone !== '' && <div className="actions"><CallButton number={phone} named={name} /></div>}
    </>
  );
}
