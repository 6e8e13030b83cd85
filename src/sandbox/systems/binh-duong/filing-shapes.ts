import { Type } from 'typebox';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Free = (maxLength: number) => Type.String({ maxLength });
const OrNull = <T extends Parameters<typeof Type.Optional>[0]>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));

const Person = Type.Object({
  HoTen: Text(120),
  SoGiayTo: Type.String({ pattern: '^(\\d{9,13}|[A-Z]{1,2}\\d{6,8})$' }),
  NgaySinh: Type.Optional(Free(30)),
  SoDienThoai: Type.String({ pattern: '^[+\\d][\\d .]{7,15}$' }),
  Email: OrNull(Free(120)),
  DiaChi: Type.Optional(Free(300)),
  LoaiDoiTuong: Type.Optional(Type.Enum(['1', '2'])),
});
const Attached = Type.Array(Type.Object({ MaGiayTo: Text(40), TenGiayTo: Text(500), Id: Text(60) }), { maxItems: 100 });

/** Body of `tep`. */
export const FileBody = Type.Object({ TenTep: Text(200), LoaiTep: Text(100), NoiDung: Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' }), SHA256: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }) });
/** Body of `hoso`. */
export const DossierBody = Type.Object({
  MaThamChieu: Text(64),
  MaTTHC: Text(20),
  MaDonVi: Text(35),
  ChuHoSo: Person,
  NguoiNop: OrNull(Person),
  MaTruongHop: OrNull(Free(20)),
  DuLieuToKhai: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown()),
  HinhThucNhanKetQua: Type.Enum(['1', '2', '3']),
  TepDinhKem: Attached,
});
export const AnswerBody = Type.Object({ MaThamChieu: Text(64), IdYeuCau: Text(64), NoiDung: Free(2_000), TepDinhKem: Attached });
export const WithdrawBody = Type.Object({ MaThamChieu: Text(64), LyDo: Text(1_000) });
export const PayBody = Type.Object({ MaThamChieu: Text(64), SoTien: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), MaGiaoDich: Text(100), ThoiGian: Type.Optional(Free(40)) });
export const RateBody = Type.Object({ MaThamChieu: Text(64), MucDo: Type.Union([Type.Enum(['1', '2', '3']), Type.Integer({ minimum: 1, maximum: 3 })]), NoiDung: OrNull(Free(2_000)) });
