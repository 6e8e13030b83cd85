import type { AgencyView } from '../../../contract/schemas/agency';
import { refusalOfFault } from '../../http/fault-refusal';
import type { Refusal } from '../../http/problem';
import type { BookingSystem, OfferedSlot } from '../../upstream/booking-ports';
import type { BookingParts } from './booking-parts';
import { readSlotId } from './slot-id';

type FoundSlot = { ok: true; system: BookingSystem; agency: AgencyView; day: string; slot: OfferedSlot } | { ok: false; refusal: Refusal };

/** The slot a citizen chose, as the agency's system offers it now. */
export async function findSlot({ systems, agencies, provinces, clock }: BookingParts, agencyCode: string, slotId: string): Promise<FoundSlot> {
  const no = (refusal: Refusal): FoundSlot => ({ ok: false, refusal });
  const agency = agencies.find(agencyCode);
  if (agency === null) return no({ code: 'not_found' });
  const system = systems.get(agency.provinceId);
  if (!agency.takesBookings || system === undefined) return no({ code: 'no_bookings_here', hotline: agency.phone });
  const chosen = readSlotId(slotId);
  if (chosen === null) return no({ code: 'bad_request', hint: 'body/slotId' });
  const offered = await system.listSlots(agency.code, chosen.day);
  if (!offered.ok) return no(refusalOfFault(offered.fault, provinces.get(agency.provinceId)?.public.hotline ?? ''));
  if (offered.value === null) return no({ code: 'no_bookings_here', hotline: agency.phone });
  const slot = offered.value.date === chosen.day ? offered.value.slots.find(({ id }) => id === chosen.id) : undefined;
  if (slot === undefined || slot.left === 0 || Date.parse(slot.from) <= clock.nowMs()) return no({ code: 'slot_taken' });
  return { ok: true, system, agency, day: chosen.day, slot };
}
