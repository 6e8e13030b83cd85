import { vnDate } from '../../../domain/time';
import type { Appointment, OfferedDay } from '../booking-ports';
import { itemsOf, textOf, timeOf } from '../onestop/shared/read';
import type { WireAppointment, WireOffer } from './wire';

const MAX_NUMBER_CHARS = 20;
const STATES: ReadonlyMap<string, Appointment['state']> = new Map([['DA_DAT', 'booked'], ['DANG_GOI', 'called'], ['DA_PHUC_VU', 'served'], ['VANG_MAT', 'missed'], ['DA_HUY', 'cancelled'], ['CO_QUAN_HUY', 'withdrawn']]);

/** A day's slots in their order; those without readable times are left out. */
export function mapOffer({ ngay, khung, cacNgay }: WireOffer): OfferedDay {
  const slots = itemsOf(khung).flatMap(({ id, tu, den, conLai }) => {
    const [from, to] = [timeOf(tu), timeOf(den)];
    return from === null || to === null || from >= to ? [] : [{ id: String(id), from, to, left: Number(conLai) }];
  });
  const days = itemsOf(cacNgay).flatMap((day) => {
    const at = timeOf(day.ngay);
    return at === null ? [] : [{ date: vnDate(at), left: Number(day.conLai) }];
  });
  const date = timeOf(ngay);
  return { date: date === null ? null : vnDate(date), slots: slots.sort((a, b) => a.from.localeCompare(b.from)), days: days.sort((a, b) => a.date.localeCompare(b.date)) };
}

/** null when its times or its state cannot be read. */
export function mapAppointment({ soThuTu, khungId, tu, den, trangThai, lyDo }: WireAppointment): Appointment | null {
  const [from, to, state] = [timeOf(tu), timeOf(den), STATES.get(trangThai)];
  if (from === null || to === null || from >= to || state === undefined) return null;
  return { number: String(soThuTu).slice(0, MAX_NUMBER_CHARS), slotId: String(khungId), from, to, state, reason: textOf(lyDo, 500) };
}
