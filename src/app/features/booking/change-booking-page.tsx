import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { BookingView } from '../../../contract/schemas/booking';
import type { ApiResult } from '../../api/api-error';
import { changeBooking } from '../../api/listening/bookings';
import { commonWords } from '../../locales/common';
import { PATHS } from '../../routes';
import { useOnline } from '../../state/network';
import { useSend } from '../../state/use-send';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { useToast } from '../../ui/toast-context';
import { bookingWords } from './booking-words';
import { findBooking } from './find-booking';
import { SlotPicker } from './slot-picker';
import { SlotsNotShown } from './slots-not-shown';
import { isTooLate, TooLate } from './too-late';
import { useSlots } from './use-slots';
import { whenParts } from './when-words';
import './booking.css';
import '../../letters/letters.css';

/** `/dat-lich/doi/<id>`: another time at the same agency. */
export default function ChangeBookingPage() {
  const { id = '' } = useParams();
  return <ChangeBooking key={id} id={id} />;
}

function ChangeBooking({ id }: { id: string }) {
  const t = bookingWords.useWords();
  const common = commonWords.useWords();
  const [result, setResult] = useState<ApiResult<BookingView | null> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void findBooking(id).then((found) => wanted && setResult(found));
    return () => {
      wanted = false;
    };
  }, [id, turn]);

  const booking = result?.ok ? result.value : null;
  return (
    <Screen title={t('change_title')} back={PATHS.bookings} note={booking?.agency.name}>
      {result === null ? (
        <Skeleton label={t('loading')} heights={['4.5rem', '9rem']} />
      ) : booking?.changeable === true && booking.state === 'booked' ? (
        <ChangeForm booking={booking} />
      ) : booking?.state === 'asking' ? (
        <EmptyState icon="clock" title={t('state_asking')} action={<ButtonLink to={PATHS.bookings}>{t('to_list')}</ButtonLink>}>
          <p>{t('asking_text')}</p>
        </EmptyState>
      ) : booking !== null ? (
        <EmptyState icon="clock" title={t('not_changeable')} action={<ButtonLink to={PATHS.bookings}>{t('to_list')}</ButtonLink>}>
          {isTooLate(booking, Date.now()) && <TooLate agency={booking.agency} />}
        </EmptyState>
      ) : (
        <EmptyState icon="clock" title={result.ok ? t('missing') : t('failed')} action={<div className="actions">{!result.ok && <Button look="primary" icon="refresh" onClick={() => setTurn((before) => before + 1)}>{common('retry')}</Button>}<ButtonLink to={PATHS.bookings}>{t('to_list')}</ButtonLink></div>}>
          {!result.ok && <p role="alert">{result.error.title}</p>}
        </EmptyState>
      )}
    </Screen>
  );
}

function ChangeForm({ booking }: { booking: BookingView }) {
  const t = bookingWords.useWords();
  const navigate = useNavigate();
  const toast = useToast();
  const online = useOnline();
  const { slots, choose, reload } = useSlots(booking.agency.code);
  const [slotId, setSlotId] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useSend(booking.id, (key) => changeBooking(booking.id, slotId, key), slotId);

  const change = async () => {
    setTried(true);
    if (slotId === '') return document.getElementById('booking-slot')?.focus();
    if ((await send()) === null) return reload(); // the place may be gone
    toast({ text: t('changed') });
    navigate(PATHS.bookings, { replace: true });
  };

  if (slots.phase !== 'shown' || slots.list.days.length === 0) return <SlotsNotShown slots={slots} hours={booking.agency.hours} onRetry={reload} />;
  return (
    <div className="stack">
      <p>{t('now', { when: t('when', whenParts(booking.at, booking.until)) })}</p>
      <SlotPicker
        list={slots.list}
        busy={slots.busy}
        slotId={slotId}
        wrong={tried && slotId === ''}
        onDay={(day) => {
          setSlotId('');
          choose(day);
        }}
        onSlot={setSlotId}
      />
      {!online && <p className="muted">{t('offline')}</p>}
      {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
      <Button look="primary" wide busy={busy} disabled={!online} onClick={() => void change()}>{t('change_send')}</Button>
    </div>
  );
}
