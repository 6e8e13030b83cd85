import { Type } from 'typebox';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Free = (maxLength: number) => Type.String({ maxLength });
const OrNull = <T extends Parameters<typeof Type.Optional>[0]>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));

const Person = Type.Object({
  HoTen: Text(120),
  SoDinhDanh: Type.String({ pattern: '^\\d{9,13}$' }),
  NgaySinh: Type.Optional(Free(30)),
  DienThoai: Type.String({ pattern: '^[+\\d][\\d .]{7,15}$' }),
  Email: OrNull(Free(120)),
  DiaChi: Type.Optional(Free(300)),
  QuanHe: OrNull(Free(60)),
});

const AttachedPaper = Type.Object({ IdGiayTo: Text(60), HashTepTin: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }), TenGiayTo: Free(200) });

/** Body of `hoso/get-next-value`. */
export const NumberBody = Type.Object({ MaDonVi: Text(35), MaTTHC: Text(20) });

/** Body of `hoso/create`. */
export const CreateBody = Type.Object({
  MaThamChieu: Text(64),
  MaHoSo: Type.String({ pattern: '^[0-9A-Z.]{3,35}-\\d{6}-\\d{3,7}$' }),
  MaTTHC: Text(20),
  MaDichVuCong: OrNull(Free(60)),
  LoaiDoiTuong: Type.Enum(['1', '2', '3']),
  MaDonViTiepNhan: Text(35),
  ChuHoSo: Person,
  ThongTinNguoiNop: OrNull(Person),
  UyQuyen: Type.Boolean(),
  MaTruongHop: OrNull(Free(20)),
  EformThongTinChiTiet: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown()),
  HinhThucTra: Type.Enum(['1', '2', '3']),
  ThanhPhanHoSo: Type.Array(
    Type.Object({
      MaThanhPhanHoSo: Text(40),
      TenThanhPhanHoSo: Text(500),
      SoLuong: Type.Integer({ minimum: 0, maximum: 99 }),
      LoaiBan: Type.Enum(['chinh', 'sao', 'dien_tu']),
      GiayToDinhKem: Type.Array(AttachedPaper, { maxItems: 20 }),
    }),
    { maxItems: 60 },
  ),
});

/** Body of `bo-sung`. */
export const AnswerBody = Type.Object({
  MaThamChieu: Text(64),
  HoSoBoSungId: Text(64),
  NoiDung: Free(2_000),
  GiayTo: Type.Array(Type.Object({ MaThanhPhanHoSo: Text(40), ...AttachedPaper.properties }), { maxItems: 60 }),
});

export const WithdrawBody = Type.Object({ MaThamChieu: Text(64), LyDo: Text(1_000) });
export const PayBody = Type.Object({ MaThamChieu: Text(64), SoTien: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), MaGiaoDich: Text(100), ThoiGian: Type.Optional(Free(40)) });
export const RateBody = Type.Object({ MaThamChieu: Text(64), MucDo: Type.Union([Type.Enum(['1', '2', '3']), Type.Integer({ minimum: 1, maximum: 3 })]), NoiDung: OrNull(Free(2_000)) });
