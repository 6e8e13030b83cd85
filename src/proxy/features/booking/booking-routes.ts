import type { FastifyReply, FastifyRequest } from 'fastify';
import { ROUTES } from '../../../contract/routes';
import { BookingBody, BookingChangeBody, BookingPage, BookingQuery, BookingView } from '../../../contract/schemas/booking';
import { IdParams } from '../../../contract/schemas/draft';
import { toIso, vnDate } from '../../../domain/time';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { cursorOf, readCursor } from '../../http/page-mark';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { listOwnBookings } from '../../store/bookings';
import { bookSlot } from './book-slot';
import type { BookingOutcome, BookingParts } from './booking-parts';
import { cancelBooking } from './cancel-booking';
import { changeSlot } from './change-slot';
import type { KeptSlots } from './slots-route';
import { viewBooking } from './view-booking';

const DEFAULT_PAGE = 20;
const tags = ['booking'];

/** Appointments of the signed-in citizen: make, see, move, take back. */
export function registerBookings(app: App, parts: BookingParts, kept: Pick<KeptSlots, 'clear'>): void {
  const { db, clock } = parts;
  const common = { preHandler: requireCitizen };

  function answer(request: FastifyRequest, reply: FastifyReply, outcome: BookingOutcome): FastifyReply {
    // Whoever just took or lost a place looks at the list next: it must not offer what they know is gone.
    if (outcome.ok || outcome.refusal.code === 'slot_taken') kept.clear();
    if (!outcome.ok) return sendProblem(request, reply, outcome.refusal);
    return reply.header('cache-control', 'private, no-store').send(viewBooking(parts, outcome.row));
  }

  app.route({
    ...common, method: ROUTES.createBooking.method, url: ROUTES.createBooking.path, config: { idempotency: 'required' },
    schema: { body: BookingBody, response: answering({ 200: BookingView }), tags, summary: 'Book a time at an agency' },
    handler: async (request, reply) => answer(request, reply, await bookSlot(parts, citizenOf(request).id, request.heldKey?.key ?? '', request.body)),
  });

  app.route({
    ...common, method: ROUTES.listMyBookings.method, url: ROUTES.listMyBookings.path,
    schema: { querystring: BookingQuery, response: answering({ 200: BookingPage }), tags, summary: 'My appointments' },
    handler: async (request, reply) => {
      const { cursor, limit = DEFAULT_PAGE } = request.query;
      const mark = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && mark === null) return sendProblem(request, reply, { code: 'bad_request', hint: 'querystring/cursor' });
      const dayStart = new Date(`${vnDate(toIso(new Date(clock.nowMs())))}T00:00:00+07:00`);
      const rows = await listOwnBookings(db, citizenOf(request).id, dayStart, limit + 1, mark);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = rows.length > limit && last !== undefined ? cursorOf({ at: last.at, id: last.id }) : null;
      return reply.header('cache-control', 'private, no-store').send({ items: page.map((row) => viewBooking(parts, row)), nextCursor });
    },
  });

  app.route({
    ...common, method: ROUTES.changeBooking.method, url: ROUTES.changeBooking.path, config: { idempotency: 'optional' },
    schema: { params: IdParams, body: BookingChangeBody, response: answering({ 200: BookingView }), tags, summary: 'Move an appointment' },
    handler: async (request, reply) => answer(request, reply, await changeSlot(parts, citizenOf(request).id, request.params.id, request.body.slotId)),
  });

  app.route({
    ...common, method: ROUTES.cancelBooking.method, url: ROUTES.cancelBooking.path,
    schema: { params: IdParams, response: answering({ 200: BookingView }), tags, summary: 'Take an appointment back' },
    handler: async (request, reply) => answer(request, reply, await cancelBooking(parts, citizenOf(request).id, request.params.id)),
  });
}
