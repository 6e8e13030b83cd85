import type { FormField, FormSection } from '../../contract/schemas/form';
import type { CatalogueEntry } from '../upstream/filing-ports';
import { field, options, when } from './fields';
import { personFields } from './people-fields';

/** What a procedure asks beside the parts that all have. `version` grows with every change to its questions. */
export interface FormSpec {
  procedureCode: string;
  version: number;
  details: FormField[];
}

const ON_BEHALF = 'applicant.onBehalf';

/** All sections: the case (when the procedure has several), who files, for whom, with what right, and the details. */
export function buildForm(spec: FormSpec, { cases, applicants }: Pick<CatalogueEntry, 'cases' | 'applicants'>): FormSection[] {
  const forBusiness = applicants.includes('business') || applicants.includes('organisation');
  return [
    ...(cases.length === 0 ? [] : [caseSection(cases)]),
    applicantSection(forBusiness),
    ownerSection(forBusiness),
    proxySection(),
    { id: 'details', title: { vi: 'Nội dung đề nghị', en: 'What is asked for' }, shownIf: [], fields: spec.details },
  ];
}

function caseSection(cases: CatalogueEntry['cases']): FormSection {
  const choice = cases.map(({ code, name }) => ({ value: code, label: { vi: name, en: name } }));
  const help = ['Giấy tờ phải nộp thay đổi theo trường hợp bạn chọn.', 'The papers depend on the case you choose.'] as const;
  return { id: 'case', title: { vi: 'Trường hợp của bạn', en: 'Your case' }, shownIf: [], fields: [field('case.code', 'choice', 'Bạn thuộc trường hợp nào?', 'Which case is yours?', help, { options: choice })] };
}

function applicantSection(forBusiness: boolean): FormSection {
  const whom = options(['self', 'Cho chính tôi', 'For myself'], ['family', 'Cho người thân trong gia đình', 'For a close relative'], ['other', 'Cho người khác', 'For somebody else']);
  const business = forBusiness ? options(['business', 'Cho doanh nghiệp, tổ chức', 'For a business or organisation']) : [];
  const person = personFields('applicant', true);
  return {
    id: 'applicant',
    title: { vi: 'Người nộp hồ sơ', en: 'Who files' },
    shownIf: [],
    fields: [
      field(ON_BEHALF, 'choice', 'Bạn nộp cho ai?', 'For whom do you file?', ['Nộp thay người khác có thể cần giấy ủy quyền.', 'Filing for somebody else may need an authorisation.'], { options: [...whom, ...business] }),
      person.fullName, person.idNumber, person.birthDate, person.phone,
      field('applicant.email', 'email', 'Thư điện tử', 'E-mail', ['Không bắt buộc. Bản điện tử của kết quả có thể gửi về đây.', 'Not required. The electronic result may be sent here.'], { required: false, autofill: 'email' }),
      person.province, person.ward, person.address,
    ],
  };
}

function ownerSection(forBusiness: boolean): FormSection {
  const person = personFields('owner', false, {
    fullName: ['Họ, chữ đệm, tên người được nộp thay hoặc người đại diện', 'Full name of the person, or of the representative'],
    province: ['Tỉnh, thành phố nơi ở hoặc nơi đặt trụ sở', 'Province or city of residence or seat'],
    ward: ['Xã, phường, đặc khu nơi ở hoặc nơi đặt trụ sở', 'Commune or ward of residence or seat'],
  });
  const business = [
    field('owner.businessName', 'text', 'Tên doanh nghiệp, tổ chức', 'Name of the business or organisation', ['Ghi đúng tên trên giấy chứng nhận đăng ký.', 'As on the registration certificate.'], { shownIf: when(ON_BEHALF, 'business') }),
    field('owner.taxCode', 'tax_code', 'Mã số thuế hoặc mã số doanh nghiệp', 'Tax or business code', ['10 số; đơn vị phụ thuộc 13 số.', '10 digits; 13 for a dependent unit.'], { shownIf: when(ON_BEHALF, 'business') }),
  ];
  return {
    id: 'owner',
    title: { vi: 'Chủ hồ sơ', en: 'Whose dossier it is' },
    shownIf: when(ON_BEHALF, 'family', 'other', ...(forBusiness ? ['business'] : [])),
    fields: [...(forBusiness ? business : []), person.fullName, person.idNumber, { ...person.birthDate, shownIf: when(ON_BEHALF, 'family', 'other') }, person.phone, person.province, person.ward, person.address],
  };
}

function proxySection(): FormSection {
  return {
    id: 'proxy',
    title: { vi: 'Quyền nộp thay', en: 'The right to file for them' },
    shownIf: when(ON_BEHALF, 'family', 'other', 'business'),
    fields: [
      field('proxy.relation', 'text', 'Quan hệ với chủ hồ sơ', 'What you are to them', ['Ví dụ: con, vợ, người được ủy quyền, nhân viên.', 'For example: child, wife, authorised person, employee.'], { max: 100 }),
      field('proxy.authorityNote', 'text', 'Số, ngày của văn bản ủy quyền', 'Number and date of the authorisation', ['Để trống nếu bạn là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột.', 'Leave empty if you are a close relative.'], { required: false, max: 200 }),
    ],
  };
}
