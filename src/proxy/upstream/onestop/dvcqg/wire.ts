import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, OtherCode, Paper, Stamp, Text, list, part } from '../shared/wire-kit';

const ErrorCode = Type.Union([Type.String(), Type.Number()]);

/** Answer to `/mapi/login`. */
export const LoginAnswer = Compile(
  Type.Object({
    error_code: ErrorCode,
    session: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    expires_in: Type.Optional(Type.Union([Type.Number(), Type.String(), Type.Null()])),
  }),
);

const Step = Type.Object({
  ThoiDiemXuLy: Stamp,
  PhongBanXuLy: Text,
  MaCoQuan: Text,
  NoiDungXuLy: Text,
  NgayBatDau: Stamp,
  NgayKetThucTheoQuyDinh: Stamp,
});

const Supplement = Type.Object({
  HoSoBoSungId: Text,
  NoiDungBoSung: Text,
  NgayBoSung: Stamp,
  ThoiHanBoSung: Stamp,
  NgayTiepNhanBoSung: Stamp,
  NgayHenTraTruoc: Stamp,
  NgayHenTraMoi: Stamp,
  DanhSachGiayToBoSung: list(Paper),
});

/** One dossier of the national sync format (đồng bộ hồ sơ DVCQG), with its steps. */
const Row = Type.Object({
  MaHoSo: Code,
  MaHoSoKhac: Text,
  MaTTHC: Text,
  TenTTHC: Text,
  TenLinhVuc: Text,
  MucDo: Text,
  KenhThucHien: Text,
  ChuHoSo: Text,
  LoaiDoiTuong: Text,
  SoDienThoai: Text,
  DiaChi: Text,
  DinhDanhCHS: list(Type.Object({ LoaiDinhDanh: Text, SoDinhDanh: Text })),
  NgayNopHoSo: Stamp,
  NgayTiepNhan: Stamp,
  NgayHenTra: Stamp,
  NgayKetThucXuLy: Stamp,
  NgayTra: Stamp,
  NgayTuChoi: Stamp,
  TrangThaiHoSo: Type.Union([Type.String({ minLength: 1 }), Type.Number()]),
  ThongTinTra: Text,
  HinhThuc: Text,
  DonViXuLy: Text,
  GhiChu: Text,
  LyDoTuChoi: Text,
  TienTrinh: list(Step),
  TaiLieuNop: list(Type.Object({ TepDinhKemId: Text, TenTepDinhKem: Text, IsDeleted: Flag })),
  DanhSachLePhi: list(Type.Object({ TenPhiLePhi: Text, HinhThucThu: Text, Gia: Text, TrangThaiThanhToan: Flag })),
  DanhSachHoSoBoSung: list(Supplement),
  DanhSachGiayToKetQua: list(Type.Object({ TenGiayTo: Text, GiayToId: Text, MaGiayToKetQua: Text })),
  PhieuXinLoi: part(Type.Object({ LyDo: Text, NgayPhatHanh: Stamp, NgayHenTraMoi: Stamp })),
});
export type DvcqgRow = Static<typeof Row>;

/** Answer to `/mapi/g`; `result` is checked only when `error_code` says there is one. */
export const DossierAnswer = Compile(Type.Object({ error_code: ErrorCode, message: Type.Optional(Type.Unknown()), result: Type.Optional(Type.Unknown()) }));
export const DossierRow = Compile(Row);
export const CodedRow = Compile(Type.Object({ MaHoSo: Code, MaHoSoKhac: OtherCode }));

/** Answer to `/apiqr/qr`. */
export const QrAnswer = Compile(
  Type.Object({ Id: Type.Union([Type.String(), Type.Number()]), Content: Type.Union([Type.String(), Type.Null()]) }),
);
