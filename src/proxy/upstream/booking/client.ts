import type { Appointment, AppointmentAnswer, BookingSystem } from '../booking-ports';
import { decode } from '../call/decode';
import type { Request } from '../call/exchange';
import { done, failed, failedStatus } from '../call/fault';
import type { Link } from '../call/link';
import { isOtherReference } from '../call/same-reference';
import { textOf } from '../onestop/shared/read';
import { isUnwellTold } from '../portal/shared/unwell';
import type { UpstreamResult } from '../ports';
import { mapAppointment, mapOffer } from './map';
import { AppointmentShape, EnvelopeShape, OfferShape } from './wire';

const OK = '00';
/** This reference was booked before: the answer holds it. */
const EXISTS = '01';
const NONE = '04';
/** Statuses under which its no may come, too. */
const SAYS_NO: readonly number[] = [400, 404, 409, 410, 422];
type AppointmentValue = Extract<AppointmentAnswer, { ok: true }>['value'];
type No = Exclude<AppointmentValue, { kind: 'done' }>['kind'];
const REFUSALS: Readonly<Record<string, No>> = { [NONE]: 'unknown', '20': 'refused', '21': 'full', '22': 'same_day', '23': 'closed', '24': 'unknown' };

interface Told {
  code: string;
  reason: string;
  data: unknown;
}

/** A province's system for taking a queue number online ("lấy số trực tuyến"). */
export function createBookingSystem({ provinceId, link, apiKey }: { provinceId: string; link: Link; apiKey: string }): BookingSystem {
  const { system } = link;
  const headers = { 'x-api-key': apiKey, accept: 'application/json', 'content-type': 'application/json' };

  const ask = async (request: Request, deadlineAt: number): Promise<UpstreamResult<Told>> => {
    const sent = await link.send({ ...request, headers }, deadlineAt);
    if (!sent.ok) return sent;
    const { status, body } = sent.value;
    const isSuccess = status >= 200 && status <= 299;
    if (!isSuccess && !SAYS_NO.includes(status)) return failedStatus(system, status);
    const answer = decode(system, EnvelopeShape, body);
    if (!answer.ok) return isSuccess ? answer : failedStatus(system, status);
    const { ma, thongBao, duLieu } = answer.value;
    const code = String(ma).padStart(2, '0');
    return code === OK && !isSuccess ? failedStatus(system, status) : done({ code, reason: textOf(thongBao, 500) ?? '', data: duLieu });
  };

  const readAppointment = (data: unknown, reference: string): UpstreamResult<Appointment> => {
    if (!AppointmentShape.Check(data)) return failed(system, 'bad_answer', 'shape of an appointment');
    if (isOtherReference(reference, data.thamChieu)) return failed(system, 'bad_answer', 'another appointment');
    const appointment = mapAppointment(data);
    return appointment === null ? failed(system, 'bad_answer', 'times or state of an appointment') : done(appointment);
  };

  /** `isDone`: whether the appointment is what was asked for. One that still stands as before was not changed, whatever the code says. */
  const write = (operation: string, reference: string, request: Request, isDone: (appointment: Appointment) => boolean = () => true): Promise<AppointmentAnswer> =>
    link.once<AppointmentValue>(operation, async (deadlineAt) => {
      const told = await ask(request, deadlineAt);
      if (!told.ok) return told;
      const { code, reason, data } = told.value;
      if (code === OK || code === EXISTS) {
        const read = readAppointment(data, reference);
        if (!read.ok) return read;
        return isDone(read.value) ? done({ kind: 'done', value: read.value }) : failed(system, 'bad_answer', 'the appointment stands as before');
      }
      const kind = REFUSALS[code];
      if (kind === 'refused' && isUnwellTold(reason)) return failed(system, 'unreachable', 'says that it is unwell');
      return kind === undefined ? failed(system, 'bad_answer', `code ${code}`) : done({ kind, reason });
    });

  const pathOf = (reference: string): string => `/api/v1/luot/${encodeURIComponent(reference)}`;

  return {
    provinceId,
    listSlots: (agencyCode, date) =>
      link.read('slots', async (deadlineAt) => {
        const day = date === null ? '' : `&ngay=${encodeURIComponent(date)}`;
        const told = await ask({ method: 'GET', path: `/api/v1/lich?donVi=${encodeURIComponent(agencyCode)}${day}` }, deadlineAt);
        if (!told.ok) return told;
        if (told.value.code === NONE) return done(null);
        if (told.value.code !== OK || !OfferShape.Check(told.value.data)) return failed(system, 'bad_answer', 'shape of the slots');
        const offer = mapOffer(told.value.data);
        return offer === null ? failed(system, 'bad_answer', 'no slot that could be read') : done(offer);
      }),
    find: (reference) =>
      link.read('find', async (deadlineAt) => {
        const told = await ask({ method: 'GET', path: pathOf(reference) }, deadlineAt);
        if (!told.ok) return told;
        if (told.value.code === NONE) return done(null);
        return told.value.code === OK ? readAppointment(told.value.data, reference) : failed(system, 'bad_answer', `code ${told.value.code}`);
      }),
    book: ({ reference, agencyCode, slotId, person, name, procedureCode, note }) => {
      const body = { thamChieu: reference, donVi: agencyCode, khungId: slotId, nguoiDen: person, hoTen: name, maTTHC: procedureCode ?? '', ghiChu: note ?? '' };
      return write('book', reference, { method: 'POST', path: '/api/v1/luot', body: JSON.stringify(body) });
    },
    change: (reference, slotId) =>
      write('change', reference, { method: 'PUT', path: pathOf(reference), body: JSON.stringify({ khungId: slotId }) }, (now) => now.slotId === slotId || now.state !== 'booked'),
    cancel: (reference) => write('cancel', reference, { method: 'POST', path: `${pathOf(reference)}/huy`, body: JSON.stringify({ lyDo: 'Công dân hủy' }) }, ({ state }) => state !== 'booked'),
  };
}
