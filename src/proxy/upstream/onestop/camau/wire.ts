import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Code, Flag, OtherCode, Paper, Stamp, Text, list, part } from '../shared/wire-kit';

const Step = Type.Object({
  BuocXuLy: Text,
  DonViXuLy: Text,
  CapDonVi: Text,
  BatDau: Stamp,
  /** The one time there is where only what was done is written. */
  ThoiGian: Stamp,
  KetThuc: Stamp,
  HanXuLy: Stamp,
  YKien: Text,
});

const Supplement = Type.Object({
  NoiDung: Text,
  NgayYeuCau: Stamp,
  ThoiHan: Stamp,
  GiayTo: list(Paper),
  NgayBoSung: Stamp,
});

/** One row of `tracuuhoso`. */
const Row = Type.Object({
  MaHoSo: Code,
  MaHoSoKhac: Text,
  MaThuTuc: Text,
  TenThuTuc: Text,
  LinhVuc: Text,
  MucDo: Text,
  ChuHoSo: Text,
  SoGiayTo: Text,
  DienThoai: Text,
  DiaChi: Text,
  NguoiNop: Text,
  DonViTiepNhan: Text,
  CapDonVi: Text,
  NgayNop: Stamp,
  NgayNhan: Stamp,
  NgayHenTra: Stamp,
  NgayXuLyXong: Stamp,
  NgayTra: Stamp,
  TrangThai: Type.String({ minLength: 1 }),
  HinhThucNop: Text,
  LyDo: Text,
  NoiTraKetQua: Text,
  QuaTrinhXuLy: list(Step),
  BoSung: list(Supplement),
  XinLoi: part(Type.Object({ LyDo: Text, Ngay: Stamp, HenLai: Stamp })),
  LePhi: list(Type.Object({ Ten: Text, SoTien: Text, DaNop: Flag })),
  KetQua: list(Type.Object({ Id: Text, Ten: Text, DaKySo: Flag })),
});
export type CamauRow = Static<typeof Row>;

const Coded = Type.Object({ MaHoSo: Code, MaHoSoKhac: OtherCode });
/** Whatever it is; each row is checked alone, when it is the one that was asked for. */
export const Anything = Compile(Type.Unknown());
export const Told = Compile(Type.Object({ message: Text, Message: Text }));
export const DossierRow = Compile(Row);
export const CodedRow = Compile(Coded);
