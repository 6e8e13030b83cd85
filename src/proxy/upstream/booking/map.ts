import type { IsoTime } from '../../../domain/dossier';
import { vnDate } from '../../../domain/time';
import type { Appointment, OfferedDay } from '../booking-ports';
import { itemsOf, textOf, timeOf } from '../onestop/shared/read';
import { DayShape, SlotShape, type WireAppointment, type WireOffer } from './wire';

const MAX_NUMBER_CHARS = 20;
const STATES: ReadonlyMap<string, Appointment['state']> = new Map([['DA_DAT', 'booked'], ['DANG_GOI', 'called'], ['DA_PHUC_VU', 'served'], ['VANG_MAT', 'missed'], ['DA_HUY', 'cancelled'], ['CO_QUAN_HUY', 'withdrawn']]);

/** A day's slots in their order; those that cannot be read are left out, and null where that is all of them: an agency without a free time is another thing. */
export function mapOffer({ ngay, khung, cacNgay }: WireOffer): OfferedDay | null {
  const told = timeOf(ngay);
  const date = told === null ? null : vnDate(told);
  const [slotRows, dayRows] = [itemsOf(khung), itemsOf(cacNgay)];
  const slots = slotRows.flatMap((row) => {
    if (!SlotShape.Check(row)) return [];
    const [from, to] = [momentOf(row.tu, date), momentOf(row.den, date)];
    return from === null || to === null || from >= to ? [] : [{ id: String(row.id), from, to, left: Math.max(0, Number(row.conLai)) }];
  });
  const days = dayRows.flatMap((row) => {
    const at = DayShape.Check(row) ? timeOf(row.ngay) : null;
    return at === null || !DayShape.Check(row) ? [] : [{ date: vnDate(at), left: Math.max(0, Number(row.conLai)) }];
  });
  if ((slots.length === 0 && slotRows.length > 0) || (days.length === 0 && dayRows.length > 0)) return null;
  return { date, slots: slots.sort((a, b) => a.from.localeCompare(b.from)), days: days.sort((a, b) => a.date.localeCompare(b.date)) };
}

const CLOCK = /^\s*\d{1,2}(?::\d{2}){1,2}\s*$/;

/** A moment, also by its clock alone on the day that the offer is of. */
function momentOf(value: unknown, date: string | null): IsoTime | null {
  return typeof value === 'string' && date !== null && CLOCK.test(value) ? timeOf(`${date} ${value.trim()}`) : timeOf(value);
}

/** null when its times or its state cannot be read. */
export function mapAppointment({ soThuTu, khungId, tu, den, trangThai, lyDo }: WireAppointment): Appointment | null {
  const [from, to, state] = [timeOf(tu), timeOf(den), STATES.get(trangThai.trim().toUpperCase())];
  if (from === null || to === null || from >= to || state === undefined) return null;
  return { number: String(soThuTu).slice(0, MAX_NUMBER_CHARS), slotId: String(khungId), from, to, state, reason: textOf(lyDo, 500) };
}
