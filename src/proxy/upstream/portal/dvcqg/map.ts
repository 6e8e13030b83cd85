import type { PortalFiling, PortalPerson } from '../../filing-ports';
import { PAPER_KINDS_VI, RESULT_WAYS } from '../shared/codes';

const APPLICANT_KINDS = { citizen: '1', business: '2', organisation: '3' } as const;
const OWNER_HERSELF = 'Chủ hồ sơ';

function personOf({ name, idNumber, birthDate, phone, email, address }: PortalPerson) {
  return { HoTen: name, SoDinhDanh: idNumber ?? '', NgaySinh: birthDate ?? '', DienThoai: phone ?? '', Email: email ?? '', DiaChi: address ?? '' };
}

/** Body of `hoso/create` under the number `code` that the portal reserved. */
export function createBodyOf(filing: PortalFiling, code: string) {
  const { owner, submitter } = filing;
  return {
    MaThamChieu: filing.reference,
    MaHoSo: code,
    MaTTHC: filing.procedureCode,
    MaDichVuCong: filing.procedureCode,
    LoaiDoiTuong: APPLICANT_KINDS[filing.applicantKind],
    MaDonViTiepNhan: filing.agencyCode,
    ChuHoSo: personOf(owner),
    ThongTinNguoiNop: { ...personOf(submitter ?? owner), QuanHe: submitter?.relation ?? OWNER_HERSELF },
    UyQuyen: submitter !== null,
    MaTruongHop: filing.caseCode,
    EformThongTinChiTiet: filing.answers,
    HinhThucTra: RESULT_WAYS[filing.resultWay],
    ThanhPhanHoSo: filing.papers.map(({ code: paperCode, name, kind, quantity, files }) => ({
      MaThanhPhanHoSo: paperCode,
      TenThanhPhanHoSo: name,
      SoLuong: quantity,
      LoaiBan: PAPER_KINDS_VI[kind],
      GiayToDinhKem: files.map(({ fileId, fileName, sha256 }) => ({ IdGiayTo: fileId, HashTepTin: sha256, TenGiayTo: fileName })),
    })),
  };
}
