import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, list, part, Text } from '../onestop/shared/wire-kit';

/** Names are as long as ministries make them; what is too long to show is cut. */
const Name = Type.String({ minLength: 1, maxLength: 2000 });
/** A code as text or in figures. */
const Key = Type.Union([Code, Type.Integer()]);
const Named = Type.Object({ ma: Key, ten: Name });
const Amount = Type.Union([Type.String(), Type.Number()]);

const Paper = Type.Object({
  ma: Text,
  ten: Name,
  banChinh: Type.Optional(Type.Union([Amount, Type.Null()])),
  banSao: Type.Optional(Type.Union([Amount, Type.Null()])),
  batBuoc: Flag,
  truongHop: list(Type.String()),
  /** The database that has it, or only whether one has. */
  khaiThacCsdl: Flag,
  bieuMau: part(Type.Object({ ten: Text, url: Text })),
  dungTrongUyQuyen: Flag,
});
export type WirePaper = Static<typeof Paper>;

const Time = Type.Object({ hinhThuc: Text, giaTri: Text, donVi: Text });
export type WireTime = Static<typeof Time>;

const Fee = Type.Object({ hinhThuc: Text, ten: Text, mucThu: Text, donVi: Text, moTa: Text, doiTuongMienGiam: Text });
export type WireFee = Static<typeof Fee>;

const Row = Type.Object({
  ma: Code,
  ten: Name,
  /** The field by itself, or only its name. */
  linhVuc: Type.Union([part(Type.Object({ ma: Text, ten: Text })), Type.String()]),
  capThucHien: list(Type.String()),
  capTruoc01072025: list(Type.String()),
  coQuanThucHien: Text,
  mucDo: Text,
  doiTuong: list(Type.String()),
  thoiHan: list(Time),
  phiLePhi: list(Fee),
  thanhPhanHoSo: list(Paper),
  truongHop: list(Named),
  ketQua: list(Type.Union([Type.Object({ ma: Text, ten: Text }), Type.String()])),
  canCuPhapLy: list(Type.Union([Type.Object({ so: Text, ten: Text }), Type.String()])),
  trinhTu: Text,
  yeuCau: Text,
  suKien: list(Type.String()),
  tuKhoa: list(Type.String()),
  buuChinh: part(Type.Object({ guiHoSo: Flag, nhanKetQua: Flag })),
  capNhat: Text,
});
export type WireProcedure = Static<typeof Row>;

export const ProcedureShape = Compile(Row);

/** A page; not every gateway says how many rows there are in all. Its rows are checked one by one: one that cannot be read must not hide the others. */
export const PageShape = Compile(Type.Object({ tong: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.String({ pattern: '^(?:\\d{1,6}|\\d{1,3}[.,]\\d{3})$' }), Type.Null()])), ds: Type.Array(Type.Unknown(), { maxItems: 100 }) }));
