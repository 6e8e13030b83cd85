import type { CatalogueRow } from '../record';
import { bothWays, FREE, IDENTITY_PAPER, POPULATION, POST_NONE, POST_RESULT, PROXY_PAPER, RESIDENCE_DECREE, RESIDENCE_FEES, RESIDENCE_LAW, TWO_LEVELS, usualSteps } from './shared';

const POLICE = { now: ['xa'], before2025: ['xa'], agency: 'Công an cấp xã', grounds: [RESIDENCE_LAW, RESIDENCE_DECREE, RESIDENCE_FEES], post: POST_NONE, updatedOn: '2026-08-12' } as const;
const STEPS = usualSteps('Công an cấp xã', 'Cơ quan đăng ký cư trú thẩm định, cập nhật thông tin vào CSDL về cư trú và thông báo cho người đăng ký.');
const CT01 = { name: 'Tờ khai thay đổi thông tin cư trú (Mẫu CT01)', form: 'Mẫu CT01 (TT 66/2023/TT-BCA)' };
const HOME = { name: 'Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp', originals: 0, copies: 1 };
const WAIVER = 'Trẻ em; người cao tuổi; người khuyết tật; người có công với cách mạng; hộ nghèo';

/** Residence (Bộ Công an; work of the commune police). */
export const RESIDENCE_ROWS: readonly CatalogueRow[] = [
  {
    ...POLICE, code: '1.004194', times: bothWays('3'), cases: ['Đăng ký tạm trú theo cá nhân, hộ gia đình', 'Đăng ký tạm trú theo danh sách'],
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '15.000', unit: 'Đồng', words: 'Cá nhân, hộ gia đình: 15.000 đồng/lần; theo danh sách: 10.000 đồng/người/lần', waiver: WAIVER }, { way: 'truc_tuyen', name: 'Lệ phí', amount: '7.000', unit: 'Đồng', words: 'Cá nhân, hộ gia đình: 7.000 đồng/lần; theo danh sách: 5.000 đồng/người/lần', waiver: WAIVER }],
    papers: [CT01, { ...HOME, name: 'Hợp đồng thuê, mượn, ở nhờ hoặc giấy tờ chứng minh chỗ ở hợp pháp' }, { name: 'Danh sách người tạm trú', cases: ['TH02'] }, { name: 'Ý kiến đồng ý của chủ hộ, chủ sở hữu chỗ ở', optional: true, database: POPULATION }, PROXY_PAPER],
    stepsHtml: STEPS, events: ['chuyen-nha', 'hoc-tap-viec-lam'], keywords: ['tạm trú', 'ở trọ', 'thuê nhà', 'KT3'],
  },
  {
    ...POLICE, code: '1.002755', times: [['truc_tiep', '3', 'Ngày làm việc'], ['truc_tuyen', '3', '']],
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '15.000', unit: 'Đồng', words: '', waiver: WAIVER }, { way: 'truc_tuyen', name: 'Lệ phí', amount: '5.000', unit: 'Đồng', words: 'Nộp hồ sơ trực tuyến: mức thu 7.000 đồng/lần đăng ký', waiver: WAIVER }],
    papers: [CT01, { ...HOME, optional: true }, PROXY_PAPER], stepsHtml: STEPS, demands: 'Nộp trong thời hạn 15 ngày trước ngày kết thúc thời hạn tạm trú đã đăng ký.', events: ['chuyen-nha'], keywords: ['gia hạn tạm trú'],
  },
  {
    ...POLICE, code: '1.004222', before2025: ['xa', 'huyen'], times: bothWays('7'), cases: ['Về chỗ ở thuộc quyền sở hữu của mình', 'Về ở với người thân', 'Chỗ ở thuê, mượn, ở nhờ'],
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '20.000', unit: 'Đồng', words: '20.000 đồng/lần đăng ký', waiver: WAIVER }, { way: 'truc_tuyen', name: 'Lệ phí', amount: '10.000', unit: 'Đồng', words: '10.000 đồng/lần đăng ký', waiver: WAIVER }],
    papers: [
      CT01, { ...HOME, cases: ['TH01'] },
      { name: 'Giấy tờ chứng minh quan hệ nhân thân với chủ hộ', originals: 0, copies: 1, cases: ['TH02'], database: POPULATION },
      { name: 'Hợp đồng cho thuê, cho mượn, cho ở nhờ', originals: 0, copies: 1, cases: ['TH03'] },
      { name: 'Giấy tờ chứng minh đủ diện tích nhà ở tối thiểu', originals: 0, copies: 1, cases: ['TH03'] }, PROXY_PAPER,
    ],
    stepsHtml: STEPS, events: ['chuyen-nha', 'sinh-con', 'ket-hon'], keywords: ['thường trú', 'nhập hộ khẩu', 'chuyển hộ khẩu'],
  },
  {
    ...POLICE, code: '1.010038', times: bothWays('5'),
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '10.000', unit: 'Đồng', words: '', waiver: WAIVER }, { way: 'truc_tuyen', name: 'Lệ phí', amount: '5.000', unit: 'Đồng', words: '', waiver: WAIVER }],
    papers: [CT01, { name: 'Giấy tờ về ly hôn và việc tiếp tục sử dụng chỗ ở hợp pháp', originals: 0, copies: 1, optional: true }, PROXY_PAPER], stepsHtml: STEPS, events: ['chuyen-nha', 'ket-hon'], keywords: ['tách hộ', 'tách khẩu'],
  },
  { ...POLICE, code: '1.010028', times: bothWays('2'), fees: FREE, papers: [CT01, PROXY_PAPER], stepsHtml: STEPS, events: ['chuyen-nha'], keywords: ['xóa tạm trú', 'xóa đăng ký tạm trú'] },
  {
    ...POLICE, code: '1.003677', times: bothWays('1'), fees: FREE, papers: [{ name: 'Đề nghị khai báo tạm vắng', form: 'Mẫu CT03' }, { name: 'Văn bản đồng ý của cơ quan giám sát, quản lý (nếu thuộc diện phải có)', optional: true }],
    stepsHtml: STEPS, events: ['chuyen-nha', 'di-nuoc-ngoai'], keywords: ['tạm vắng', 'đi xa'],
  },
  {
    ...POLICE, code: '1.013314', agency: 'UBND cấp xã', times: bothWays('2'), fees: FREE, post: POST_RESULT, grounds: [RESIDENCE_DECREE, TWO_LEVELS],
    papers: [{ name: 'Tờ khai đề nghị xác nhận (Mẫu 02 kèm NĐ 154/2024)', form: 'Mẫu 02 NĐ 154/2024/NĐ-CP' }, { ...HOME, optional: true }, { ...IDENTITY_PAPER }, PROXY_PAPER],
    stepsHtml: STEPS, events: ['chuyen-nha'], keywords: ['xác nhận chỗ ở', 'diện tích nhà ở', 'bình quân nhà ở'],
  },
];
