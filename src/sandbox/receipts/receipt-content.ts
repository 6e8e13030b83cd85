import { spokenTime, vnParts } from '../vn-time';
import { procedureOf } from '../world/procedures';
import type { SandboxDossier } from '../world/model';

export interface ReceiptPaper {
  name: string;
  originals: number;
  copies: number;
}

/** What Mẫu 01 says: giấy tiếp nhận hồ sơ và hẹn trả kết quả. Both the page and the picture are laid out from this. */
export interface ReceiptContent {
  authority: string;
  place: string;
  code: string;
  procedureCode: string;
  dateLine: string;
  lines: { label: string; value: string }[];
  papers: ReceiptPaper[];
  receiver: string;
  note: string;
}

const CHANNELS = { counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính công ích' };
const NO_APPOINTMENT = 'Không có ngày hẹn trả cụ thể theo quy định';

/** The content of a dossier's receipt. */
export function receiptContentOf(dossier: SandboxDossier): ReceiptContent {
  const procedure = procedureOf(dossier);
  const receivedAt = dossier.receivedAt ?? dossier.submittedAt;
  const p = vnParts(receivedAt);
  const applicant = dossier.submitter ?? dossier.owner;
  return {
    authority: dossier.office.name,
    place: dossier.office.address,
    code: dossier.code,
    procedureCode: procedure.code,
    dateLine: `Ngày ${p.day} tháng ${p.month} năm ${p.year}`,
    lines: [
      { label: 'Thủ tục hành chính', value: procedure.name },
      { label: 'Người nộp hồ sơ', value: applicant.name },
      ...(dossier.submitter === null ? [] : [{ label: 'Chủ hồ sơ', value: dossier.owner.name }]),
      { label: 'Địa chỉ', value: applicant.address },
      { label: 'Số điện thoại', value: applicant.phone },
      { label: 'Số giấy tờ', value: applicant.idNumber },
      { label: 'Hình thức nộp', value: CHANNELS[dossier.channel] },
      { label: 'Thời hạn giải quyết', value: `${procedure.workingDays} ngày làm việc` },
      { label: 'Tiếp nhận lúc', value: spokenTime(receivedAt) },
      { label: 'Hẹn trả kết quả', value: dossier.dueAt === null ? NO_APPOINTMENT : spokenTime(dossier.dueAt) },
      { label: 'Nhận kết quả tại', value: dossier.returnPlace },
    ],
    papers: procedure.papers.map((name) => ({ name, originals: 1, copies: 0 })),
    receiver: dossier.steps[0]?.officer ?? '',
    note: 'Mang theo giấy này khi đến nhận kết quả. Người nhận thay mang thêm giấy ủy quyền.',
  };
}
