import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { AgencyView } from '../../../contract/schemas/agency';
import { getAgency } from '../../api/listening/agencies';
import { createBooking } from '../../api/listening/bookings';
import { agencyPath } from '../../centre-paths';
import { ConsentField, focusConsent } from '../../letters/consent-field';
import { FaultSummary } from '../../letters/fault-summary';
import { useKeptNote } from '../../outbox/use-kept-note';
import { PATHS } from '../../routes';
import { useOnline } from '../../state/network';
import { useMe } from '../../state/session';
import { useSend } from '../../state/use-send';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NoteField } from '../../ui/note-field';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { useToast } from '../../ui/toast-context';
import { bookingWords } from './booking-words';
import { SlotPicker } from './slot-picker';
import { SlotsNotShown } from './slots-not-shown';
import { useSlots } from './use-slots';
import './booking.css';
import '../../letters/letters.css';

/** The notice the citizen agrees to; a new text takes a new version. */
const CONSENT_VERSION = '2026-11-booking-1';

/** `/dat-lich/moi/<agency>`, with `?thu-tuc=<code>` when it is for a procedure: a day, a time, who comes. */
export default function BookPage() {
  const { agencyCode = '' } = useParams();
  return <Book key={agencyCode} agencyCode={agencyCode} />;
}

function Book({ agencyCode }: { agencyCode: string }) {
  const t = bookingWords.useWords();
  const navigate = useNavigate();
  const toast = useToast();
  const online = useOnline();
  const me = useMe();
  const [query] = useSearchParams();
  const [agency, setAgency] = useState<AgencyView | null>(null);
  const { slots, choose, reload } = useSlots(agencyCode);
  const [slotId, setSlotId] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote, forgetNote] = useKeptNote(`booking.${agencyCode}`);
  const [agreed, setAgreed] = useState(false);
  const [tries, setTries] = useState(0);
  const name = typed ?? me?.displayName ?? '';
  const procedureCode = query.get('thu-tuc');
  const body = { agencyCode, slotId, name: name.trim(), ...(note.trim() ? { note: note.trim() } : {}), ...(procedureCode ? { procedureCode } : {}), consentVersion: CONSENT_VERSION };
  const { busy, problem, send } = useSend(agencyCode, (key) => createBooking(body, key), JSON.stringify(body));

  useEffect(() => {
    let wanted = true;
    void getAgency(agencyCode).then((result) => wanted && result.ok && setAgency(result.value));
    return () => {
      wanted = false;
    };
  }, [agencyCode]);

  const lines = [
    ...(slotId === '' ? [{ id: 'booking-slot', label: t('slot'), sentence: t('slot_missing') }] : []),
    ...(name.trim().length < 2 ? [{ id: 'booking-name', label: t('name'), sentence: t('name_short') }] : []),
  ];
  const book = async () => {
    setTries((before) => before + 1);
    if (lines.length > 0) return;
    if (!agreed) return focusConsent();
    const made = await send();
    if (made === null) return reload(); // the place may be gone
    forgetNote();
    toast({ text: t(made.state === 'asking' ? 'state_asking' : 'booked') });
    navigate(PATHS.bookings, { replace: true });
  };

  return (
    <Screen title={t('book_title')} back={agencyPath(agencyCode)} note={agency?.name}>
      {slots.phase !== 'shown' || slots.list.days.length === 0 ? (
        <SlotsNotShown slots={slots} hours={agency?.hours ?? null} onRetry={reload} />
      ) : (
        <>
          <FaultSummary tries={tries} lines={lines} />
          <SlotPicker
            list={slots.list}
            busy={slots.busy}
            slotId={slotId}
            wrong={tries > 0 && slotId === ''}
            onDay={(day) => {
              setSlotId('');
              choose(day);
            }}
            onSlot={setSlotId}
          />
          <div className="letter-fields">
            <Field id="booking-name" label={t('name')} value={name} onChange={setTyped} error={tries > 0 && name.trim().length < 2 ? t('name_short') : undefined} autoComplete="name" maxLength={80} required />
            <NoteField id="booking-note" label={t('note')} hint={t('note_hint')} value={note} maxLength={300} onChange={setNote} />
            <ConsentField label={t('consent')} missing={t('consent_missing')} agreed={agreed} asked={tries > 0} onAgree={setAgreed} />
            {!online && <p className="muted">{t('offline')}</p>}
            {problem !== null && <Notice tone="danger" live>{problem}</Notice>}
            <Button look="primary" wide busy={busy} disabled={!online} onClick={() => void book()}>{t('book')}</Button>
          </div>
        </>
      )}
    </Screen>
  );
}
