import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, list, Text } from '../onestop/shared/wire-kit';

const Named = Type.Object({ ma: Code, ten: Code });
const Amount = Type.Union([Type.String(), Type.Number()]);

const Paper = Type.Object({
  ma: Code,
  ten: Type.String({ minLength: 1, maxLength: 2000 }),
  banChinh: Type.Optional(Type.Union([Amount, Type.Null()])),
  banSao: Type.Optional(Type.Union([Amount, Type.Null()])),
  batBuoc: Flag,
  truongHop: list(Type.String()),
  khaiThacCsdl: Text,
  bieuMau: Type.Optional(Type.Union([Type.Object({ ten: Text, url: Text }), Type.Null()])),
  dungTrongUyQuyen: Flag,
});
export type WirePaper = Static<typeof Paper>;

const Time = Type.Object({ hinhThuc: Text, giaTri: Text, donVi: Text });
export type WireTime = Static<typeof Time>;

const Fee = Type.Object({ hinhThuc: Text, ten: Text, mucThu: Text, donVi: Text, moTa: Text, doiTuongMienGiam: Text });
export type WireFee = Static<typeof Fee>;

const Row = Type.Object({
  ma: Code,
  ten: Type.String({ minLength: 1, maxLength: 2000 }),
  linhVuc: Named,
  capThucHien: Type.Array(Type.String()),
  capTruoc01072025: list(Type.String()),
  coQuanThucHien: Text,
  mucDo: Text,
  doiTuong: list(Type.String()),
  thoiHan: list(Time),
  phiLePhi: list(Fee),
  thanhPhanHoSo: list(Paper),
  truongHop: list(Named),
  ketQua: list(Named),
  canCuPhapLy: list(Type.Object({ so: Text, ten: Text })),
  trinhTu: Text,
  yeuCau: Text,
  suKien: list(Type.String()),
  tuKhoa: list(Type.String()),
  buuChinh: Type.Optional(Type.Union([Type.Object({ guiHoSo: Flag, nhanKetQua: Flag }), Type.Null()])),
  capNhat: Text,
});
export type WireProcedure = Static<typeof Row>;

export const ProcedureShape = Compile(Row);

/** A page. Its rows are checked one by one: one that cannot be read must not hide the others. */
export const PageShape = Compile(Type.Object({ tong: Type.Integer({ minimum: 0 }), ds: Type.Array(Type.Unknown(), { maxItems: 100 }) }));
