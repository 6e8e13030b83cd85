import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { checkBody } from '../../filing/check-body';
import type { SandboxState } from '../../state';
import { slashTime } from '../../vn-time';
import { textField } from '../form';
import { noteCode, noteWrite } from '../system-scope';
import type { Booked, BookingFault, SandboxAppointment } from './booking-store';

const Free = (maxLength: number) => Type.String({ maxLength });
const BookBody = Type.Object({ thamChieu: Type.String({ minLength: 8, maxLength: 64 }), donVi: Free(40), khungId: Free(50), nguoiDen: Type.String({ minLength: 1, maxLength: 64 }), hoTen: Type.String({ minLength: 2, maxLength: 120 }), maTTHC: Free(60), ghiChu: Free(500) });
const MoveBody = Type.Object({ khungId: Free(50) });

const CODES: Record<BookingFault, readonly [code: string, words: string]> = {
  unknown: ['04', 'Không có lượt hẹn này'],
  no_bookings: ['04', 'Đơn vị không nhận đặt lịch'],
  full: ['21', 'Khung giờ đã hết chỗ'],
  same_day: ['22', 'Người này đã có lượt hẹn trong ngày'],
  closed: ['23', 'Đã quá giờ đổi hoặc hủy'],
  unknown_slot: ['24', 'Không có khung giờ này'],
};

const toAppointment = ({ reference, agency, slotId, from, to, number, state, reason }: SandboxAppointment) => ({
  thamChieu: reference, donVi: agency, khungId: slotId, tu: slashTime(from), den: slashTime(to), soThuTu: number, trangThai: state, lyDo: reason,
});

function toAnswer(booked: Booked): { ma: string; thongBao: string; duLieu: unknown } {
  if (booked.ok) return { ma: booked.existed ? '01' : '00', thongBao: '', duLieu: toAppointment(booked.appointment) };
  const [ma, thongBao] = CODES[booked.fault];
  return { ma, thongBao, duLieu: null };
}

/** A province's system for queue numbers, the same program in all four. Always 200 past the key; `ma` tells. */
export function serveBooking(scope: FastifyInstance, { booking, secrets, clock }: SandboxState): void {
  scope.addHook('preHandler', (request, reply) => (request.headers['x-api-key'] === secrets.bookingKey ? Promise.resolve() : reply.code(401).send({ ma: '99', thongBao: 'Khóa không hợp lệ' })));

  scope.get('/:province/api/v1/lich', { config: { operation: 'slots' } }, (request) => {
    const agency = textField(request.query, 'donVi');
    noteCode(request, agency);
    const offer = booking.offer(agency, textField(request.query, 'ngay') || null, clock());
    if (offer === null) return { ma: '04', thongBao: 'Đơn vị không nhận đặt lịch', duLieu: null };
    const ngay = (day: string): string => day.split('-').reverse().join('/');
    return {
      ma: '00', thongBao: '',
      duLieu: {
        donVi: agency, ngay: offer.day === null ? null : ngay(offer.day),
        khung: offer.slots.map(({ id, from, to, left }) => ({ id, tu: slashTime(from), den: slashTime(to), conLai: left })),
        cacNgay: offer.days.map(({ day, left }) => ({ ngay: ngay(day), conLai: left })),
      },
    };
  });

  scope.get<{ Params: { reference: string } }>('/:province/api/v1/luot/:reference', { config: { operation: 'appointment' } }, (request) => {
    noteCode(request, request.params.reference);
    const appointment = booking.find(request.params.reference);
    return appointment === null ? toAnswer({ ok: false, fault: 'unknown' }) : { ma: '00', thongBao: '', duLieu: toAppointment(appointment) };
  });

  scope.post('/:province/api/v1/luot', { config: { operation: 'book' } }, (request) => {
    const reference = textField(request.body, 'thamChieu').slice(0, 64) || null;
    noteWrite(request, { clientReference: reference, applied: false });
    const body = checkBody(BookBody, request.body);
    if (!body.ok) return { ma: '20', thongBao: body.where, duLieu: null };
    const { thamChieu, donVi, khungId, nguoiDen, hoTen, maTTHC, ghiChu } = body.value;
    noteCode(request, donVi);
    const booked = booking.book({ reference: thamChieu, agency: donVi, slotId: khungId, person: nguoiDen, name: hoTen, procedure: maTTHC, note: ghiChu }, clock());
    noteWrite(request, { clientReference: reference, applied: booked.ok && !booked.existed });
    return toAnswer(booked);
  });

  scope.put<{ Params: { reference: string } }>('/:province/api/v1/luot/:reference', { config: { operation: 'move' } }, (request) => {
    const { reference } = request.params;
    noteWrite(request, { clientReference: reference, applied: false });
    const body = checkBody(MoveBody, request.body);
    if (!body.ok) return { ma: '20', thongBao: body.where, duLieu: null };
    const moved = booking.move(reference, body.value.khungId, clock());
    noteWrite(request, { clientReference: reference, applied: moved.ok && !moved.existed });
    return toAnswer(moved);
  });

  scope.post<{ Params: { reference: string } }>('/:province/api/v1/luot/:reference/huy', { config: { operation: 'cancel' } }, (request) => {
    const { reference } = request.params;
    const cancelled = booking.cancel(reference, clock());
    noteWrite(request, { clientReference: reference, applied: cancelled.ok && !cancelled.existed });
    return toAnswer(cancelled);
  });
}
