import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Stamp, Text, list } from '../onestop/shared/wire-kit';

const Envelope = Type.Object({ ma: Type.Union([Type.String({ pattern: '^\\d{1,2}$' }), Type.Integer({ minimum: 0, maximum: 99 })]), thongBao: Text, duLieu: Type.Optional(Type.Unknown()) });
export const EnvelopeShape = Compile(Envelope);

/** Places left, as a number or in figures; below nothing where more were given out than there are. */
const Left = Type.Union([Type.Integer({ minimum: -100_000, maximum: 100_000 }), Type.String({ pattern: '^-?\\d{1,5}$' })]);
const SlotId = Type.Union([Type.String({ pattern: '^[A-Za-z0-9_-]{1,50}$' }), Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })]);

export const SlotShape = Compile(Type.Object({ id: SlotId, tu: Stamp, den: Stamp, conLai: Left }));
export const DayShape = Compile(Type.Object({ ngay: Stamp, conLai: Left }));
/** Its slots and days are looked at one by one: one slip must not cost the others. */
const Rows = list(Type.Object({}));
const Offer = Type.Object({ ngay: Stamp, khung: Rows, cacNgay: Rows });
export type WireOffer = Static<typeof Offer>;
export const OfferShape = Compile(Offer);

const Appointment = Type.Object({ thamChieu: Text, soThuTu: Type.Union([Code, Type.Integer({ minimum: 0 })]), khungId: SlotId, tu: Stamp, den: Stamp, trangThai: Code, lyDo: Text });
export type WireAppointment = Static<typeof Appointment>;
export const AppointmentShape = Compile(Appointment);
