import type { FormField, FormSection } from '../../../contract/schemas/form';
import type { DraftView } from '../../../contract/schemas/draft';
import type { FilingView } from '../../../contract/schemas/filing';
import type { PaperNeed, ProcedureDetail } from '../../../contract/schemas/procedure';
import { newDraft, type KeptDraft } from '../../state/kept-draft';

export const DRAFT_ID = '0b0e7a52-98a9-4d56-8a3c-0d3b6c1f6a10';
export const FILING_ID = '7c1d6f0e-2f70-4c53-9c4e-2f3f7f0f9a11';

export function field(id: string, over: Partial<FormField> = {}): FormField {
  return { id, kind: 'text', label: { vi: `Ô ${id}`, en: `Field ${id}` }, help: null, required: true, min: null, max: null, when: null, options: [], shownIf: [], autofill: null, within: null, ...over };
}

const option = (value: string, vi: string) => ({ value, label: { vi, en: value } });

/** A small form with everything in it that forms have. */
export const SECTIONS: FormSection[] = [
  {
    id: 'applicant',
    title: { vi: 'Người nộp', en: 'Applicant' },
    shownIf: [],
    fields: [
      field('applicant.onBehalf', { kind: 'choice', label: { vi: 'Bạn nộp cho ai?', en: 'Whom for?' }, options: [option('self', 'Cho tôi'), option('family', 'Người thân'), option('other', 'Người khác')] }),
      field('applicant.fullName', { kind: 'name', label: { vi: 'Họ và tên', en: 'Full name' }, help: { vi: 'Viết như trên CCCD.', en: 'As on your ID.' }, autofill: 'name' }),
      field('applicant.idNumber', { kind: 'id_number', label: { vi: 'Số CCCD', en: 'ID number' }, autofill: 'id_number' }),
      field('applicant.birthDate', { kind: 'date', label: { vi: 'Ngày sinh', en: 'Birth date' }, when: 'past', autofill: 'birth_date' }),
      field('applicant.phone', { kind: 'phone', label: { vi: 'Số điện thoại', en: 'Phone' }, autofill: 'phone' }),
      field('applicant.province', { kind: 'province', label: { vi: 'Tỉnh', en: 'Province' }, autofill: 'province' }),
      field('applicant.ward', { kind: 'ward', label: { vi: 'Xã', en: 'Ward' }, within: 'applicant.province', autofill: 'ward' }),
      field('applicant.address', { label: { vi: 'Địa chỉ', en: 'Address' }, autofill: 'address' }),
    ],
  },
  {
    id: 'owner',
    title: { vi: 'Chủ hồ sơ', en: 'Owner' },
    shownIf: [{ field: 'applicant.onBehalf', is: ['family', 'other'] }],
    fields: [field('owner.fullName', { kind: 'name', label: { vi: 'Họ tên chủ hồ sơ', en: 'Owner name' } })],
  },
  {
    id: 'details',
    title: { vi: 'Nội dung', en: 'Details' },
    shownIf: [],
    fields: [
      field('details.copies', { kind: 'number', label: { vi: 'Số bản', en: 'Copies' }, min: 1, max: 10 }),
      field('details.urgent', { kind: 'yes_no', label: { vi: 'Cần gấp?', en: 'Urgent?' } }),
      field('details.reason', { kind: 'long_text', label: { vi: 'Lý do', en: 'Reason' }, required: false, shownIf: [{ field: 'details.urgent', is: ['true'] }] }),
      field('details.uses', { kind: 'choices', label: { vi: 'Dùng vào việc', en: 'Uses' }, required: false, options: [option('work', 'Đi làm'), option('study', 'Đi học')] }),
    ],
  },
];

export function paper(code: string, over: Partial<PaperNeed> = {}): PaperNeed {
  return { code, name: `Giấy ${code}`, originals: 1, copies: 0, required: true, cases: null, takenFrom: null, template: null, forProxyOnly: false, ...over };
}

export const PROCEDURE: ProcedureDetail = {
  code: '1.001193', name: 'Đăng ký khai sinh', field: { code: 'HT', name: 'Hộ tịch' }, levels: ['commune'], agencyName: 'UBND xã Bắc Bình', onlineLevel: 4, way: 'native', workingDays: 1, feeFromVnd: 8000,
  provinceId: 'binh-thuan', levelsBefore072025: ['commune', 'district'], applicants: ['citizen'], times: [{ channel: 'online', amount: 1, unit: 'working_day' }],
  fees: [{ name: 'Lệ phí hộ tịch', channel: 'online', amountVnd: 8000, note: null, exempt: 'Người thuộc gia đình có công' }],
  papers: [paper('TP01', { name: 'Giấy chứng sinh' }), paper('TP02', { name: 'Giấy ủy quyền', forProxyOnly: true }), paper('TP03', { name: 'Căn cước của cha mẹ', takenFrom: 'CSDL quốc gia về dân cư' })],
  cases: [], results: [{ code: 'KQ1', name: 'Giấy khai sinh' }], legalGrounds: [{ number: '60/2014/QH13', name: 'Luật Hộ tịch' }], howItGoes: 'Nộp.\nNhận.', requirements: '', events: ['birth'],
  post: { collect: true, deliver: true }, handoffUrl: null, uploadLimits: { maxFileBytes: 8_388_608, maxFilesPerPaper: 3, maxTotalBytes: 62_914_560, types: ['image/jpeg', 'image/png', 'application/pdf'] },
  updatedAt: '2026-09-01', fetchedAt: '2026-11-22T08:00:00+07:00', stale: false,
};

export const FORM = { procedureCode: PROCEDURE.code, version: 2, sections: SECTIONS };

export function draft(over: Partial<KeptDraft> = {}): KeptDraft {
  return { ...newDraft({ id: DRAFT_ID, provinceId: 'binh-thuan', procedureCode: PROCEDURE.code, procedureName: PROCEDURE.name, formVersion: 2 }, '2026-11-22T01:00:00.000Z'), ...over };
}

export function draftView(over: Partial<DraftView> = {}): DraftView {
  return {
    id: DRAFT_ID, provinceId: 'binh-thuan', procedureCode: PROCEDURE.code, procedureName: PROCEDURE.name, formVersion: 2, answers: {}, step: 'form', revision: 1,
    savedAt: '2026-11-22T08:00:00+07:00', expiresAt: '2026-12-22T08:00:00+07:00', filingId: null, ...over,
  };
}

export function filingView(over: Partial<FilingView> = {}): FilingView {
  return {
    id: FILING_ID, draftId: DRAFT_ID, number: 'MC-261122-7F3K9Q', provinceId: 'binh-thuan', procedureCode: PROCEDURE.code, procedureName: PROCEDURE.name, state: 'accepted', dossierCode: null,
    acceptedAt: '2026-11-20T09:00:00+07:00', onlineLevel: 4, agencyName: 'UBND xã Bắc Bình', countsFrom: '2026-11-20T09:00:00+07:00', deliveredAt: null, reason: null, resultWay: 'counter',
    answers: { 'applicant.fullName': 'Nguyễn Văn An' }, formVersion: 2, papers: [], payment: null, postal: [], errands: [], rating: null, ...over,
  };
}
