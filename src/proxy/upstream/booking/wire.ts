import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Stamp, Text, list } from '../onestop/shared/wire-kit';

const Envelope = Type.Object({ ma: Type.Union([Type.String({ pattern: '^\\d{1,2}$' }), Type.Integer({ minimum: 0, maximum: 99 })]), thongBao: Text, duLieu: Type.Optional(Type.Unknown()) });
export const EnvelopeShape = Compile(Envelope);

/** Places left, as a number or in figures. */
const Left = Type.Union([Type.Integer({ minimum: 0, maximum: 100_000 }), Type.String({ pattern: '^\\d{1,5}$' })]);
const SlotId = Type.Union([Type.String({ pattern: '^[A-Za-z0-9_-]{1,50}$' }), Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })]);

const Offer = Type.Object({
  ngay: Stamp,
  khung: list(Type.Object({ id: SlotId, tu: Stamp, den: Stamp, conLai: Left })),
  cacNgay: list(Type.Object({ ngay: Stamp, conLai: Left })),
});
export type WireOffer = Static<typeof Offer>;
export const OfferShape = Compile(Offer);

const Appointment = Type.Object({ thamChieu: Code, soThuTu: Type.Union([Code, Type.Integer({ minimum: 0 })]), khungId: SlotId, tu: Stamp, den: Stamp, trangThai: Code, lyDo: Text });
export type WireAppointment = Static<typeof Appointment>;
export const AppointmentShape = Compile(Appointment);
