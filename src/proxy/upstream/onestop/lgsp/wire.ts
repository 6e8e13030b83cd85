import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, OtherCode, Paper, Stamp, Text, list, part } from '../shared/wire-kit';

/** With its code and level, or its name alone. */
const Agency = Type.Optional(Type.Union([part(Type.Object({ Ten: Text, Ma: Text, Cap: Text })), Text]));

const Person = part(
  Type.Object({ HoTen: Text, SoGiayTo: Text, SoDienThoai: Text, DiaChi: Text, LoaiDoiTuong: Text }),
);

const Step = Type.Object({
  BuocXuLy: Text,
  DonViXuLy: Agency,
  ThoiGianBatDau: Stamp,
  /** The one time there is where only what was done is written. */
  ThoiGian: Stamp,
  ThoiGianKetThuc: Stamp,
  HanXuLy: Stamp,
  YKien: Text,
});

const Supplement = Type.Object({
  Id: Text,
  NoiDung: Text,
  NgayYeuCau: Stamp,
  HanBoSung: Stamp,
  GiayTo: list(Paper),
  NgayBoSung: Stamp,
});

/** A dossier as the province's service bus (LGSP) gives it. */
const Data = Type.Object({
  SoBienNhan: Text,
  MaHoSo: Code,
  MaHoSoKhac: Text,
  MaTTHC: Text,
  TenTTHC: Text,
  TenLinhVuc: Text,
  MucDo: Text,
  /** A number, its label in `TenTrangThai`, or both. */
  TrangThaiHoSo: Text,
  TenTrangThai: Text,
  HinhThuc: Text,
  ChuHoSo: Type.Optional(Type.Union([Person, Text])),
  NguoiNop: Type.Optional(Type.Union([Person, Text])),
  DonViTiepNhan: Agency,
  NgayNop: Stamp,
  NgayTiepNhan: Stamp,
  NgayHenTra: Stamp,
  NgayKetThuc: Stamp,
  NgayTraKetQua: Stamp,
  LyDo: Text,
  NoiTraKetQua: Text,
  TienTrinh: list(Step),
  YeuCauBoSung: list(Supplement),
  PhieuXinLoi: part(Type.Object({ LyDo: Text, Ngay: Stamp, NgayHenMoi: Stamp })),
  LePhi: list(Type.Object({ Ten: Text, SoTien: Text, TrangThai: Flag })),
  TepDinhKem: list(Type.Object({ Id: Text, Ten: Text })),
  KetQua: list(Type.Object({ Id: Text, Ten: Text, KySo: Flag })),
  BuuChinh: part(Type.Object({ MaVanDon: Text, TrangThai: Text })),
});
export type LgspData = Static<typeof Data>;

/** The gateway's envelope; `data` is checked only when `code` says there is one. */
export const Envelope = Compile(
  Type.Object({ code: Type.Union([Type.String(), Type.Number()]), message: Type.Optional(Type.Unknown()), data: Type.Optional(Type.Unknown()) }),
);
export const DossierData = Compile(Data);
export const CodedData = Compile(Type.Object({ MaHoSo: Code, MaHoSoKhac: OtherCode, SoBienNhan: OtherCode }));
