import { compactTime } from '../../vn-time';
import type { SandboxDossier, WorldParty, WorldStep, WorldSupplement } from '../../world/model';
import { procedureOf } from '../../world/procedures';

const CHANNELS = { counter: '1', online: '2', post: '3' };
const OWNER_KINDS = { citizen: '1', business: '2', agency: '3', other: '4' };
/** A number the national list does not have, as local systems invent them. */
const UNKNOWN_STATUS = '99';

const statusNumber = ({ status }: SandboxDossier): string => (status === 0 ? UNKNOWN_STATUS : String(status));

function identityOf({ idNumber }: WorldParty) {
  return { LoaiDinhDanh: idNumber.length === 12 ? '1' : '2', SoDinhDanh: idNumber };
}

function stepOf(dossier: SandboxDossier, step: WorldStep) {
  return {
    MaHoSo: dossier.code,
    NguoiXuLy: step.officer.slice(0, 50),
    ChucDanh: step.title,
    ThoiDiemXuLy: compactTime(step.endedAt),
    PhongBanXuLy: step.office.level === 'commune' || step.office.level === 'district' ? `${step.unit}, ${step.office.name}` : step.office.name,
    MaCoQuan: step.office.code,
    NoiDungXuLy: step.note === null ? step.name : `${step.name}: ${step.note}`,
    TrangThai: step.endedAt === null ? statusNumber(dossier) : '4',
    NgayBatDau: compactTime(step.startedAt),
    NgayKetThucTheoQuyDinh: compactTime(step.plannedEndAt),
  };
}

function supplementOf(dossier: SandboxDossier, supplement: WorldSupplement) {
  return {
    HoSoBoSungId: supplement.id,
    NguoiYeuCauBoSung: dossier.steps[0]?.officer ?? '',
    NoiDungBoSung: supplement.reason,
    NgayBoSung: compactTime(supplement.requestedAt),
    ThoiHanBoSung: compactTime(supplement.expiresAt),
    NguoiTiepNhanBoSung: supplement.answeredAt === null ? '' : (dossier.steps[0]?.officer ?? ''),
    ThongTinTiepNhan: supplement.answeredAt === null ? '' : 'Đã tiếp nhận đủ giấy tờ bổ sung',
    NgayTiepNhanBoSung: compactTime(supplement.answeredAt),
    TrangThaiBoSung: supplement.answeredAt === null ? '1' : '2',
    DanhSachGiayToBoSung: supplement.papers.map((name, index) => ({ MaThanhPhanHoSo: supplement.paperCodes?.[index] ?? `BS${index + 1}`, TenGiayTo: name, SoLuong: 1 })),
    DanhSachLePhiBoSung: [],
    NgayHenTraTruoc: compactTime(supplement.dueBefore),
    NgayHenTraMoi: compactTime(supplement.answeredAt === null ? null : supplement.dueAfter),
  };
}

/** A dossier in the shape of the national synchronisation (đồng bộ hồ sơ DVCQG). */
export function toDvcqg(dossier: SandboxDossier) {
  const procedure = procedureOf(dossier);
  const apology = dossier.apology === null ? {} : {
    PhieuXinLoi: { LyDo: dossier.apology.reason, NgayPhatHanh: compactTime(dossier.apology.issuedAt), NgayHenTraMoi: compactTime(dossier.apology.newDueAt) },
  };
  return {
    MaHoSo: dossier.code,
    MaHoSoKhac: dossier.altCode ?? '',
    MaTTHC: procedure.code,
    TenTTHC: procedure.name,
    MaLinhVuc: procedure.field.code,
    TenLinhVuc: procedure.field.name,
    MucDo: procedure.onlineLevel === null ? '' : String(procedure.onlineLevel),
    KenhThucHien: CHANNELS[dossier.channel],
    ChuHoSo: dossier.owner.name,
    LoaiDoiTuong: OWNER_KINDS[dossier.owner.kind],
    MaDoiTuong: '',
    ThongTinKhac: dossier.submitter === null ? '' : `Người nộp: ${dossier.submitter.name}`,
    Email: '',
    Fax: '',
    SoDienThoai: dossier.owner.phone,
    DiaChi: dossier.owner.address,
    TrichYeuHoSo: `${procedure.name} của ${dossier.owner.name}`,
    NgayTiepNhan: compactTime(dossier.receivedAt),
    NgayHenTra: compactTime(dossier.dueAt),
    TrangThaiHoSo: statusNumber(dossier),
    NgayTra: compactTime(dossier.returnedAt),
    ThongTinTra: dossier.returnPlace,
    HinhThuc: dossier.postal === null ? '0' : '1',
    NgayKetThucXuLy: compactTime(dossier.finishedAt),
    DonViXuLy: dossier.office.name,
    MaDonViXuLy: dossier.office.code,
    GhiChu: dossier.statusLabel ?? '',
    NgayTuChoi: dossier.status === 3 ? compactTime(dossier.finishedAt) : '',
    LyDoTuChoi: dossier.reason ?? '',
    NgayNopHoSo: compactTime(dossier.submittedAt),
    NoiNopHoSo: dossier.channel === 'online' ? '1' : '2',
    HoSoCoThanhPhanSoHoa: '1',
    TaiKhoanDuocXacThucVoiVNeID: dossier.channel === 'online' ? '1' : '0',
    DuocThanhToanTrucTuyen: procedure.onlineLevel === 4 ? '1' : '0',
    DinhDanhCHS: [identityOf(dossier.owner)],
    DSKetNoiCSDL: [],
    TaiLieuNop: dossier.files.map((file, index) => ({
      TepDinhKemId: file.id,
      TenTepDinhKem: file.name,
      IsDeleted: 'False',
      MaThanhPhanHoSo: file.paper?.code ?? `TP${index + 1}`,
      DuongDanTaiTepTin: '',
      DuocSoHoa: file.signed ? '1' : '0',
      DuocTaiSuDung: '0',
      DuocLayTuKhoDMQG: '0',
      MaKetQuaThayThe: '',
    })),
    DanhSachLePhi: dossier.fees.map((fee, index) => ({
      TenPhiLePhi: fee.name,
      MaPhiLePhi: `LP${index + 1}`,
      HinhThucThu: '1',
      Gia: fee.amountVnd,
      LoaiPhiLePhi: '2',
      TrangThaiThanhToan: fee.paid ? '1' : '0',
    })),
    DanhSachTepDinhKemKhac: [],
    DanhSachHoSoBoSung: dossier.supplements.map((supplement) => supplementOf(dossier, supplement)),
    DanhSachGiayToKetQua: dossier.results.map((file) => ({
      TenGiayTo: file.name,
      MaThanhPhanHoSo: '',
      GiayToId: file.id,
      DuongDanTepTinKetQua: '',
      MaGiayToKetQua: procedure.result.code,
    })),
    TienTrinh: dossier.steps.map((step) => stepOf(dossier, step)),
    ...apology,
  };
}
