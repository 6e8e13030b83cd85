import type { PortalFiling, PortalPerson } from '../../filing-ports';
import { RESULT_WAYS } from '../shared/codes';

const PAPER_TYPES = { original: 'ban_chinh', copy: 'ban_sao', electronic: 'dien_tu' } as const;

/** `+84912345678` from `0912345678`, as iGate keeps numbers. */
function phoneOf(phone: string | null): string {
  return phone === null ? '' : phone.replace(/^0/, '+84');
}

/** The dossier is the owner's; who hands it in is the proxy. */
function applicantOf(owner: PortalPerson, submitter: PortalFiling['submitter'], request: string) {
  const { name, idNumber, birthDate, phone, email, address } = owner;
  return {
    fullname: submitter?.name ?? name,
    ownerFullname: name,
    identityNumber: idNumber ?? '',
    birthday: birthDate ?? '',
    phoneNumber: phoneOf(phone),
    email: email ?? '',
    address: address ?? '',
    noidungyeucaugiaiquyet: request,
  };
}

/** Body of `--apply-online` under the number `code` that iGate gave out. */
export function applyBodyOf(filing: PortalFiling, code: string) {
  const { owner, submitter } = filing;
  return {
    code,
    reference: filing.reference,
    procedure: { code: filing.procedureCode },
    agency: { code: filing.agencyCode },
    applicant: { data: applicantOf(owner, submitter, `Đề nghị giải quyết thủ tục ${filing.procedureCode}`) },
    proxy: submitter === null ? null : { fullname: submitter.name, identityNumber: submitter.idNumber ?? '', phoneNumber: phoneOf(submitter.phone), relation: submitter.relation },
    caseCode: filing.caseCode,
    eForm: { data: filing.answers },
    dossierReceivingKind: { id: Number(RESULT_WAYS[filing.resultWay]) },
    dossierFormFile: filing.papers.map((paper) => ({
      procedureForm: { code: paper.code, name: paper.name },
      detail: { type: PAPER_TYPES[paper.kind], quantity: paper.quantity },
      file: paper.files.map(({ fileId, fileName, sizeBytes }) => ({ id: fileId, filename: fileName, size: sizeBytes })),
    })),
  };
}
