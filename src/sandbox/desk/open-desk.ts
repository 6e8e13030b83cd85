import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Value } from 'typebox/value';
import type { Markup } from '../markup';
import type { SandboxState } from '../state';
import { actOnBooking, BookingAct, PlacesSpec } from '../systems/booking/booking-acts';
import { MaintenanceSpec, NoticeSpec, planMaintenance, publishNotice } from '../systems/centre/publish';
import { PROVINCE_IDS } from '../world/model';
import { bookingsPage } from './bookings-page';
import { centrePage } from './centre-page';
import { formOf } from './read-form';

type Show = (request: FastifyRequest, reply: FastifyReply, title: string, content: Markup) => FastifyReply;
type Form = Readonly<Record<string, string>>;

const filled = (form: Form): Record<string, string> => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));

/** The desks of the centre's editor and of the counter that calls numbers. */
export function serveOpenDesk(scope: FastifyInstance, state: SandboxState, show: Show): void {
  const { centre, booking, clock } = state;

  function edit(form: Form): boolean {
    const { act = '', id = '', maintainedProvince = '', ...fields } = filled(form);
    if (act === 'withdraw') return centre.withdraw(id);
    if (act === 'call_off') return centre.callOff(id);
    if (act === 'publish') {
      const { validMinutes, pinned, html = '', ...rest } = fields;
      const spec = { ...rest, html, pinned: pinned === '1', ...(validMinutes === undefined ? {} : { validMinutes: Number(validMinutes) }) };
      return Value.Check(NoticeSpec, spec) && publishNotice(state, spec).id !== '';
    }
    const plan = { province: maintainedProvince, system: fields['system'], inMinutes: Number(fields['inMinutes']), minutes: Number(fields['minutes']), text: fields['text'] ?? '' };
    return act === 'plan' && Value.Check(MaintenanceSpec, plan) && planMaintenance(state, plan).id !== '';
  }

  scope.get('/centre', (request, reply) => show(request, reply, 'Thông báo, bảo trì', centrePage(PROVINCE_IDS.flatMap((id) => centre.notices(id)), PROVINCE_IDS.flatMap((id) => centre.maintenance(id)))));
  scope.post('/centre', (request, reply) => reply.redirect(`/desk/centre?notice=${edit(formOf(request.body)) ? 'published' : 'bad_form'}`, 303));

  scope.get('/bookings', (request, reply) => show(request, reply, 'Đặt lịch', bookingsPage(booking.list())));
  scope.post('/bookings', (request, reply) => {
    // The fields of one row carry its number, so that labels on the page are one of a kind.
    const { reference = '', ...numbered } = filled(formOf(request.body));
    const act: unknown = Object.fromEntries(Object.entries(numbered).map(([name, value]) => [name.replace(/-\d+$/, ''), value]));
    const isDone = Value.Check(BookingAct, act) && actOnBooking(booking, reference, act, clock()) !== null;
    return reply.redirect(`/desk/bookings?notice=${isDone ? 'booking_moved' : 'bad_form'}`, 303);
  });
  scope.post('/slots', (request, reply) => {
    const form = formOf(request.body);
    const spec: unknown = { ...form, places: Number(form['places']) };
    const isDone = Value.Check(PlacesSpec, spec) && booking.setPlaces(spec.agency, spec.slotId, spec.places);
    return reply.redirect(`/desk/bookings?notice=${isDone ? 'booking_moved' : 'bad_form'}`, 303);
  });
}
