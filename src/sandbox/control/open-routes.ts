import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SandboxState } from '../state';
import { actOnBooking, BookingAct, PlacesSpec } from '../systems/booking/booking-acts';
import { MaintenanceSpec, NoticeSpec, planMaintenance, publishNotice } from '../systems/centre/publish';

const IdParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 80 }) });

/** What the centres publish and the agencies' appointments, for tests. */
export const openRoutes =
  (state: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    const { centre, booking, clock } = state;
    scope.post('/notices', { schema: { body: NoticeSpec } }, (request, reply) => reply.code(201).send(publishNotice(state, request.body)));
    scope.delete('/notices/:id', { schema: { params: IdParams } }, (request, reply) => (centre.withdraw(request.params.id) ? reply.code(204).send() : reply.code(404).send({ error: 'unknown_notice' })));
    scope.post('/maintenance', { schema: { body: MaintenanceSpec } }, (request, reply) => reply.code(201).send(planMaintenance(state, request.body)));
    scope.delete('/maintenance/:id', { schema: { params: IdParams } }, (request, reply) => (centre.callOff(request.params.id) ? reply.code(204).send() : reply.code(404).send({ error: 'unknown_maintenance' })));

    scope.get('/bookings', () => booking.list());
    scope.post('/bookings/:id/act', { schema: { params: IdParams, body: BookingAct } }, (request, reply) =>
      actOnBooking(booking, request.params.id, request.body, clock()) ?? reply.code(409).send({ error: 'not_possible' }));
    scope.put('/slots', { schema: { body: PlacesSpec } }, (request, reply) => {
      const { agency, slotId, places } = request.body;
      return booking.setPlaces(agency, slotId, places) ? reply.code(204).send() : reply.code(404).send({ error: 'unknown_slot' });
    });
    done();
  };
