import type { SlotList } from '../../../contract/schemas/agency';
import { formatDay } from '../../locales/dates';
import { Choice } from '../../ui/choice';
import { SelectField } from '../../ui/select-field';
import { bookingWords } from './booking-words';
import { hourOf } from './when-words';

interface SlotPickerProps {
  list: SlotList;
  busy: boolean;
  slotId: string;
  wrong: boolean;
  onDay(day: string): void;
  onSlot(slotId: string): void;
}

/** A day, then one of its free times; how many places are left stands beside each. */
export function SlotPicker({ list, busy, slotId, wrong, onDay, onSlot }: SlotPickerProps) {
  const t = bookingWords.useWords();
  const free = list.items.filter(({ left }) => left > 0);
  return (
    <div className="letter-fields" aria-busy={busy}>
      <SelectField
        label={t('day')}
        value={list.date ?? ''}
        options={list.days.map(({ date, left }) => ({ value: date, label: left > 0 ? t('day_left', { day: formatDay(date), n: left }) : t('day_full', { day: formatDay(date) }) }))}
        onChange={onDay}
      />
      <div id="booking-slot" tabIndex={-1} className="letter-focus">
        {free.length === 0 ? (
          <p role="status">{t('no_slots')}</p>
        ) : (
          <Choice legend={t('slot')} value={slotId} options={free.map(({ id, from, to, left }) => ({ value: id, label: t('slot_left', { from: hourOf(from), to: hourOf(to), n: left }) }))} onChange={onSlot} />
        )}
        <div role="alert">{wrong && <p className="field__error">{t('slot_missing')}</p>}</div>
      </div>
    </div>
  );
}
