import type { PortalFiling, PortalPerson } from '../../filing-ports';
import { RESULT_WAYS } from '../shared/codes';

function personOf({ name, idNumber, birthDate, phone, email, address }: PortalPerson) {
  return { HoTen: name, SoGiayTo: idNumber ?? '', NgaySinh: birthDate ?? '', SoDienThoai: phone ?? '', Email: email ?? '', DiaChi: address ?? '' };
}

/** Body of `mcdt/1.0/hoso`; the system numbers the dossier itself. It knows two kinds of owners: a citizen, and everybody else. */
export function filingBodyOf(filing: PortalFiling) {
  const { owner, submitter } = filing;
  return {
    MaThamChieu: filing.reference,
    MaTTHC: filing.procedureCode,
    MaDonVi: filing.agencyCode,
    ChuHoSo: { ...personOf(owner), LoaiDoiTuong: filing.applicantKind === 'citizen' ? '1' : '2' },
    NguoiNop: submitter === null ? null : { ...personOf(submitter), QuanHe: submitter.relation },
    MaTruongHop: filing.caseCode,
    DuLieuToKhai: filing.answers,
    HinhThucNhanKetQua: RESULT_WAYS[filing.resultWay],
    TepDinhKem: filing.papers.flatMap(({ code, name, files }) => files.map(({ fileId }) => ({ MaGiayTo: code, TenGiayTo: name, Id: fileId }))),
  };
}
