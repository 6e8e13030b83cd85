import type { BookingView } from '../../../contract/schemas/booking';
import { toIso, toIsoOrNull } from '../../../domain/time';
import type { BookingRow } from '../../store/bookings';
import type { BookingParts } from './booking-parts';

/** Whether the citizen can still move or cancel it here: before the hour the province closes it. */
export function isChangeable({ provinces, clock }: Pick<BookingParts, 'provinces' | 'clock'>, row: BookingRow): boolean {
  const closesMinutes = provinces.get(row.provinceId)?.open.bookings?.closesMinutes ?? 0;
  return (row.state === 'booked' || row.state === 'asking') && row.at.getTime() - clock.nowMs() >= closesMinutes * 60_000;
}

/** An appointment as its owner sees it. */
export function viewBooking(parts: Pick<BookingParts, 'agencies' | 'box' | 'provinces' | 'clock'>, row: BookingRow): BookingView {
  const { id, number, state, procedureCode, agencyCode, provinceId } = row;
  const agency = parts.agencies.find(agencyCode);
  const content = parts.box.openContent(row);
  // An agency that was taken out of the data since is called by the province's own name.
  const home = parts.provinces.get(provinceId)?.public;
  return {
    id, number, state, procedureCode,
    at: toIso(row.at),
    until: toIso(row.until),
    agency: {
      code: agencyCode, provinceId,
      name: agency?.name ?? home?.centreName ?? '', address: agency?.address ?? home?.address ?? '', phone: agency?.phone ?? home?.hotline ?? '', hours: agency?.hours ?? home?.hotlineHours ?? '',
    },
    name: content?.name ?? '',
    note: content?.note ?? null,
    bookedAt: toIso(row.bookedAt),
    reason: parts.box.openReason(row),
    movedFrom: toIsoOrNull(row.movedFrom),
    changeable: isChangeable(parts, row),
  };
}
