import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { BookingView } from '../../../contract/schemas/booking';
import { cancelBooking } from '../../api/listening/bookings';
import { useSend } from '../../state/use-send';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { headingOver } from '../../ui/heading-over';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast-context';
import { bookingWords } from './booking-words';
import { whenParts } from './when-words';

/** Gives the place back, after a yes. */
export function CancelBooking({ booking, named, onCancelled }: { booking: BookingView; named: string; onCancelled(): void }) {
  const t = bookingWords.useWords();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { busy, problem, send } = useSend(booking.id, (key) => cancelBooking(booking.id, key), 'cancel');
  const cancel = async () => {
    const toHeading = headingOver(document.activeElement);
    if ((await send()) === null) return;
    flushSync(() => setAsking(false)); // the dialog gives the focus back to the button, which goes
    toHeading();
    toast({ text: t('cancelled') });
    onCancelled();
  };
  return (
    <>
      <Button look="quiet" icon="trash" aria-label={named} onClick={() => setAsking(true)}>{t('cancel')}</Button>
      <Dialog open={asking} title={t('cancel_title')} onClose={() => setAsking(false)} actions={<><Button look="danger" busy={busy} onClick={() => void cancel()}>{t('cancel')}</Button><Button onClick={() => setAsking(false)}>{t('keep')}</Button></>}>
        <div className="stack">
          <p>{t('when', whenParts(booking.at, booking.until))}</p>
          <p>{booking.agency.name}</p>
          <p>{t('cancel_text')}</p>
          {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
        </div>
      </Dialog>
    </>
  );
}
