import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, Stamp, Text } from '../onestop/shared/wire-kit';

const Id = Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^[A-Za-z0-9_-]{1,60}$' })]);

/** A page of rows, perhaps with how many there are in all; each is looked at by itself, so that one slip does not hide the others. */
export const PageShape = Compile(Type.Object({ tong: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^(?:\\d{1,9}|\\d{1,3}(?:[.,]\\d{3})+)$' }), Type.Null()])), ds: Type.Union([Type.Array(Type.Unknown(), { maxItems: 100 }), Type.Null()]) }));

const Notice = Type.Object({
  id: Id,
  chuyenMuc: Text,
  tieuDe: Type.String({ minLength: 1 }),
  tomTat: Text,
  noiDung: Text,
  anhDaiDien: Text,
  moTaAnh: Text,
  ghim: Flag,
  ngayDang: Stamp,
  hieuLucTu: Stamp,
  hieuLucDen: Stamp,
  donVi: Text,
  lienKet: Text,
});
export type WireNotice = Static<typeof Notice>;
export const NoticeShape = Compile(Notice);

const Maintenance = Type.Object({ id: Id, heThong: Code, batDau: Stamp, ketThuc: Stamp, noiDung: Text, huy: Flag });
export type WireMaintenance = Static<typeof Maintenance>;
export const MaintenanceShape = Compile(Maintenance);
