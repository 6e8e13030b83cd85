import type { CatalogueRow } from '../record';
import { bothWays, CIVIL_REGISTER, FREE, POST_NONE, PROXY_PAPER, usualSteps } from './shared';

/** Still written as before the districts went (01/07/2025). */
const OLD_DISTRICT = {
  now: ['xa'], before2025: ['huyen'], agency: 'UBND cấp huyện, Phòng Lao động - Thương binh và Xã hội', fees: FREE, grounds: [['20/2021/NĐ-CP', 'Nghị định quy định chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội']],
  stepsHtml: usualSteps('UBND cấp xã', 'Phòng Lao động - Thương binh và Xã hội thẩm định, trình Chủ tịch UBND cấp huyện quyết định.'), post: POST_NONE, updatedOn: '2023-05-19',
} as const;

/** Social aid (formerly Bộ Lao động, now Bộ Y tế): the set districts decided on until 2025. */
export const SOCIAL_AID_ROWS: readonly CatalogueRow[] = [
  { ...OLD_DISTRICT, code: '1.001776', times: bothWays('22'), cases: ['Người khuyết tật', 'Người cao tuổi', 'Trẻ em mồ côi'], papers: [{ name: 'Tờ khai đề nghị trợ giúp xã hội (Mẫu số 01)', form: 'Mẫu số 01 NĐ 20/2021' }, { name: 'Giấy xác nhận khuyết tật', originals: 0, copies: 1, cases: ['TH01'] }, { name: 'Giấy khai sinh của trẻ em', originals: 0, copies: 1, cases: ['TH03'], database: CIVIL_REGISTER }, PROXY_PAPER], events: ['lam-giay-to'], keywords: ['trợ cấp xã hội', 'người khuyết tật', 'người cao tuổi'] },
  { ...OLD_DISTRICT, code: '1.001731', times: [['truc_tiep', '5', '']], papers: [{ name: 'Tờ khai đề nghị hỗ trợ chi phí mai táng (Mẫu số 04)', form: 'Mẫu số 04 NĐ 20/2021' }, { name: 'Bản sao giấy chứng tử', originals: 0, copies: 1, database: CIVIL_REGISTER }], events: ['mat-nguoi-than'], keywords: ['mai táng phí', 'hỗ trợ mai táng'] },
  { ...OLD_DISTRICT, code: '1.001758', times: bothWays('6'), papers: [{ name: 'Giấy đề nghị thay đổi nơi chi trả trợ cấp' }, { name: 'Quyết định đang hưởng trợ cấp', originals: 0, copies: 1 }], events: ['chuyen-nha'], keywords: ['chuyển nơi nhận trợ cấp'] },
];
