import type { Level } from '../../../domain/dossier';
import { isoTime } from '../../vn-time';
import type { Office, SandboxDossier, WorldParty } from '../../world/model';
import { procedureOf } from '../../world/procedures';

const LEVEL_NUMBERS: Record<Level, number> = { ministry: 0, province: 1, district: 2, commune: 3 };
const CHANNELS = { counter: '0', post: '1', online: '2' };

/** The gateway's own numbers; where it has none of its own, the label decides. */
const STATUSES = {
  0: { id: '10', name: 'Khác' },
  1: { id: '9', name: 'Mới đăng ký' },
  2: { id: '10', name: 'Được tiếp nhận' },
  3: { id: '5', name: 'Không được tiếp nhận' },
  4: { id: '1', name: 'Đang xử lý' },
  5: { id: '2', name: 'Yêu cầu bổ sung giấy tờ' },
  6: { id: '8', name: 'Yêu cầu thực hiện nghĩa vụ tài chính' },
  7: { id: '7', name: 'Công dân yêu cầu rút hồ sơ' },
  8: { id: '6', name: 'Dừng xử lý' },
  9: { id: '3', name: 'Đã xử lý xong' },
  10: { id: '4', name: 'Đã trả kết quả' },
};

const officeOf = (office: Office) => ({ Ten: office.name, Ma: office.code, Cap: LEVEL_NUMBERS[office.level] });

const partyOf = (party: WorldParty) => ({
  HoTen: party.name,
  SoGiayTo: party.idNumber,
  SoDienThoai: party.phone,
  DiaChi: party.address,
  LoaiDoiTuong: party.kind === 'business' ? '2' : '1',
});

/** A dossier as Bình Dương's LGSP gateway hands it on, with the mix of date spellings of the systems behind it. */
export function toLgsp(dossier: SandboxDossier) {
  const procedure = procedureOf(dossier);
  const status = STATUSES[dossier.status];
  return {
    SoBienNhan: dossier.code.split('-').at(-1) ?? dossier.code,
    MaHoSo: dossier.code,
    MaHoSoKhac: dossier.altCode,
    MaTTHC: procedure.code,
    TenTTHC: procedure.name,
    TenLinhVuc: procedure.field.name,
    MucDo: String(procedure.onlineLevel ?? 2),
    TrangThaiHoSo: status.id,
    TenTrangThai: dossier.statusLabel ?? status.name,
    HinhThuc: CHANNELS[dossier.channel],
    ChuHoSo: partyOf(dossier.owner),
    NguoiNop: dossier.submitter === null ? null : partyOf(dossier.submitter),
    DonViTiepNhan: officeOf(dossier.office),
    NgayTiepNhan: dossier.receivedAt?.getTime() ?? null,
    NgayHenTra: dossier.dueAt === null ? null : { $date: dossier.dueAt.toISOString() },
    NgayKetThuc: isoTime(dossier.finishedAt),
    NgayTraKetQua: isoTime(dossier.returnedAt),
    LyDo: dossier.reason,
    NoiTraKetQua: dossier.returnPlace,
    TienTrinh: dossier.steps.map((step) => ({
      BuocXuLy: step.name,
      DonViXuLy: officeOf(step.office),
      NguoiXuLy: step.officer,
      ThoiGianBatDau: isoTime(step.startedAt),
      ThoiGianKetThuc: isoTime(step.endedAt),
      HanXuLy: isoTime(step.plannedEndAt),
      YKien: step.note,
    })),
    YeuCauBoSung: dossier.supplements.map((supplement) => ({
      Id: supplement.id,
      NoiDung: supplement.reason,
      NgayYeuCau: isoTime(supplement.requestedAt),
      HanBoSung: isoTime(supplement.expiresAt),
      GiayTo: supplement.papers,
      NgayBoSung: isoTime(supplement.answeredAt),
    })),
    PhieuXinLoi:
      dossier.apology === null
        ? null
        : { LyDo: dossier.apology.reason, Ngay: isoTime(dossier.apology.issuedAt), NgayHenMoi: isoTime(dossier.apology.newDueAt) },
    LePhi: dossier.fees.map((fee) => ({ Ten: fee.name, SoTien: fee.amountVnd, TrangThai: fee.paid ? 'Đã thanh toán' : 'Chưa thanh toán' })),
    TepDinhKem: dossier.files.map((file) => ({ Id: file.id, Ten: file.name, MaGiayTo: file.paper?.code ?? '' })),
    KetQua: dossier.results.map((file) => ({ Id: file.id, Ten: file.name, KySo: file.signed })),
    BuuChinh: dossier.postal === null ? null : { MaVanDon: dossier.postal.trackingNumber, TrangThai: dossier.postal.state },
  };
}
