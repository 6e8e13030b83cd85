import type { Level } from '../../../domain/dossier';
import { slashTime } from '../../vn-time';
import type { SandboxDossier } from '../../world/model';
import { procedureOf } from '../../world/procedures';

const LEVEL_NAMES: Record<Level, string> = { commune: 'Xã', district: 'Huyện', province: 'Tỉnh', ministry: 'Bộ' };
const CHANNELS = { counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính' };

/** Cà Mau tells states in words only. */
const STATUS_LABELS = {
  0: 'Khác',
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};

/** A row of Cà Mau's `tracuuhoso`. */
export function toCaMau(dossier: SandboxDossier) {
  const procedure = procedureOf(dossier);
  return {
    MaHoSo: dossier.code,
    MaHoSoKhac: dossier.altCode,
    MaThuTuc: procedure.code,
    TenThuTuc: procedure.name,
    LinhVuc: procedure.field.name,
    MucDo: String(procedure.onlineLevel ?? 2),
    ChuHoSo: dossier.owner.name,
    SoGiayTo: dossier.owner.idNumber,
    DienThoai: dossier.owner.phone,
    DiaChi: dossier.owner.address,
    NguoiNop: dossier.submitter?.name ?? null,
    DonViTiepNhan: dossier.office.name,
    CapDonVi: LEVEL_NAMES[dossier.office.level],
    NgayNhan: slashTime(dossier.receivedAt),
    NgayHenTra: slashTime(dossier.dueAt),
    NgayXuLyXong: slashTime(dossier.finishedAt),
    NgayTra: slashTime(dossier.returnedAt),
    TrangThai: dossier.statusLabel ?? STATUS_LABELS[dossier.status],
    HinhThucNop: CHANNELS[dossier.channel],
    LyDo: dossier.reason,
    NoiTraKetQua: dossier.returnPlace,
    QuaTrinhXuLy: dossier.steps.map((step) => ({
      BuocXuLy: step.name,
      DonViXuLy: step.office.name,
      CapDonVi: LEVEL_NAMES[step.office.level],
      NguoiXuLy: step.officer,
      BatDau: slashTime(step.startedAt),
      KetThuc: slashTime(step.endedAt),
      HanXuLy: slashTime(step.plannedEndAt),
      YKien: step.note,
    })),
    BoSung: dossier.supplements.map((supplement) => ({
      NoiDung: supplement.reason,
      NgayYeuCau: slashTime(supplement.requestedAt),
      ThoiHan: slashTime(supplement.expiresAt),
      GiayTo: supplement.papers,
      NgayBoSung: slashTime(supplement.answeredAt),
    })),
    XinLoi:
      dossier.apology === null
        ? null
        : { LyDo: dossier.apology.reason, Ngay: slashTime(dossier.apology.issuedAt), HenLai: slashTime(dossier.apology.newDueAt) },
    LePhi: dossier.fees.map((fee) => ({ Ten: fee.name, SoTien: fee.amountVnd, DaNop: fee.paid })),
    KetQua: dossier.results.map((file) => ({ Id: file.id, Ten: file.name, DaKySo: file.signed })),
  };
}
