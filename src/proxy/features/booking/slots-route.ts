import { LRUCache } from 'lru-cache';
import { ROUTES } from '../../../contract/routes';
import { AgencyParams, SlotList, SlotQuery } from '../../../contract/schemas/agency';
import { toIso } from '../../../domain/time';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { refusalOfFault } from '../../http/fault-refusal';
import { sendProblem } from '../../http/problem';
import { createSingleFlight } from '../../single-flight';
import type { OfferedDay } from '../../upstream/booking-ports';
import type { UpstreamResult } from '../../upstream/ports';
import type { BookingParts } from './booking-parts';
import { wireSlotId } from './slot-id';

/** Places go fast: a list is good for this long, and for everyone who looks meanwhile. */
const FRESH_MS = 5_000;

/** Lists asked for lately, by agency and day. */
export type KeptSlots = LRUCache<string, { atMs: number; offered: OfferedDay }>;

export const createKeptSlots = (): KeptSlots => new LRUCache({ max: 500 });

/** The times an agency gives out. Nobody's in particular, so no session is needed. */
export function registerSlots(app: App, { systems, agencies, provinces, clock }: Pick<BookingParts, 'systems' | 'agencies' | 'provinces' | 'clock'>, kept: KeptSlots): void {
  const once = createSingleFlight<UpstreamResult<OfferedDay | null>>();

  app.route({
    method: ROUTES.listSlots.method,
    url: ROUTES.listSlots.path,
    schema: { params: AgencyParams, querystring: SlotQuery, response: answering({ 200: SlotList }), tags: ['booking'], summary: 'Times an agency gives out' },
    handler: async (request, reply) => {
      const { params: { code }, query: { date = null } } = request;
      const agency = agencies.find(code);
      if (agency === null) return sendProblem(request, reply, { code: 'not_found' });
      const system = systems.get(agency.provinceId);
      if (!agency.takesBookings || system === undefined) return sendProblem(request, reply, { code: 'no_bookings_here', hotline: agency.phone });
      const key = `${code} ${date ?? ''}`;
      let held = kept.get(key);
      if (held === undefined || clock.nowMs() - held.atMs > FRESH_MS) {
        const asked = await once(key, () => system.listSlots(code, date)).result;
        if (!asked.ok) return sendProblem(request, reply, refusalOfFault(asked.fault, provinces.get(agency.provinceId)?.public.hotline ?? ''));
        if (asked.value === null) return sendProblem(request, reply, { code: 'no_bookings_here', hotline: agency.phone });
        held = { atMs: clock.nowMs(), offered: asked.value };
        kept.set(key, held);
      }
      const { offered: { date: day, slots, days }, atMs } = held;
      const ahead = day === null ? [] : slots.filter(({ from }) => Date.parse(from) > clock.nowMs());
      const items = ahead.map(({ id, from, to, left }) => ({ id: wireSlotId(day ?? '', id), from, to, left }));
      return reply.header('cache-control', 'no-store').send({ agencyCode: code, date: day, items, days, fetchedAt: toIso(new Date(atMs)) });
    },
  });
}
