import type { CatalogueRow } from '../record';
import { bothWays, BUSINESS_DECREE, everyWay, IDENTITY_PAPER, POST_BOTH, PROXY_PAPER, TWO_LEVELS, usualSteps } from './shared';

const HOUSEHOLD = { now: ['xa', 'bo'], before2025: ['huyen'], agency: 'Phòng Tài chính - Kế hoạch UBND cấp huyện', grounds: [BUSINESS_DECREE, TWO_LEVELS], post: POST_BOTH, updatedOn: '2026-07-08' } as const;
const COMPANY = { now: ['tinh'], before2025: ['tinh'], agency: 'Phòng Đăng ký kinh doanh, Sở Tài chính', clients: ['cong_dan', 'doanh_nghiep'], grounds: [['59/2020/QH14', 'Luật Doanh nghiệp'], BUSINESS_DECREE, ['47/2019/TT-BTC', 'Thông tư quy định phí cung cấp thông tin doanh nghiệp, lệ phí đăng ký doanh nghiệp']], post: POST_BOTH, updatedOn: '2026-07-08' } as const;
const STEPS = usualSteps('cơ quan đăng ký kinh doanh', 'Cơ quan đăng ký kinh doanh xem xét tính hợp lệ và cấp Giấy chứng nhận; từ chối phải nêu rõ lý do bằng văn bản.');
const ID_COPY = { ...IDENTITY_PAPER, name: 'Bản sao giấy tờ pháp lý của cá nhân (không phải nộp khi đã kê khai số định danh)' };

/** Household businesses and companies (Bộ Tài chính). */
export const BUSINESS_ROWS: readonly CatalogueRow[] = [
  {
    ...HOUSEHOLD, code: '1.001612', clients: ['cong_dan'], times: bothWays('3'), cases: ['Do một cá nhân thành lập', 'Do các thành viên hộ gia đình thành lập'], fees: everyWay({ name: 'Lệ phí', amount: '150.000', unit: 'Đồng', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }),
    papers: [{ name: 'Giấy đề nghị đăng ký hộ kinh doanh', form: 'Mẫu số 1 Phụ lục III' }, { name: 'Biên bản họp thành viên hộ gia đình về việc thành lập hộ kinh doanh', originals: 0, copies: 1, cases: ['TH02'] }, { name: 'Văn bản ủy quyền của thành viên hộ gia đình cho một thành viên làm chủ hộ kinh doanh', cases: ['TH02'] }, ID_COPY, PROXY_PAPER],
    stepsHtml: STEPS, demands: 'Ngành, nghề đăng ký không bị cấm; tên hộ kinh doanh đặt đúng quy định.', events: ['mo-cua-hang'], keywords: ['hộ kinh doanh', 'mở tiệm', 'mở cửa hàng', 'giấy phép kinh doanh'],
  },
  {
    ...HOUSEHOLD, code: '2.000720', clients: ['cong_dan', 'to_chuc'], times: [['truc_tiep', '1', ''], ['truc_tuyen', '3', '']], fees: everyWay({ name: 'Lệ phí', amount: '100.000', unit: 'Đồng', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }),
    papers: [{ name: 'Thông báo thay đổi nội dung đăng ký hộ kinh doanh', form: 'Mẫu số 2 Phụ lục III' }, { name: 'Biên bản họp thành viên hộ gia đình', originals: 0, copies: 1, optional: true }, PROXY_PAPER],
    stepsHtml: STEPS, events: ['mo-cua-hang'], keywords: ['thay đổi hộ kinh doanh', 'đổi địa chỉ kinh doanh'],
  },
  {
    ...COMPANY, code: '2.001610', times: bothWays('3'), fees: [{ way: 'truc_tiep', name: 'Phí công bố nội dung đăng ký doanh nghiệp', amount: '100', unit: 'VNĐ', words: '100.000 đồng/lần' }, { way: 'truc_tuyen', name: 'Phí công bố nội dung đăng ký doanh nghiệp', amount: '100', unit: 'VNĐ', words: 'Miễn lệ phí khi đăng ký qua mạng' }],
    papers: [{ name: 'Giấy đề nghị đăng ký doanh nghiệp', form: 'Mẫu số 1 Phụ lục I' }, ID_COPY, PROXY_PAPER],
    stepsHtml: STEPS, events: ['mo-cua-hang'], keywords: ['doanh nghiệp tư nhân', 'thành lập doanh nghiệp'],
  },
  {
    ...COMPANY, code: '2.001199', times: bothWays('3'),
    fees: [{ way: 'truc_tiep', name: 'Phí công bố và lệ phí', amount: '125', unit: 'VNĐ', words: '100.000 đồng phí công bố và 25.000 đồng lệ phí (giảm 50%)' }, { way: 'truc_tuyen', name: 'Phí công bố nội dung đăng ký doanh nghiệp', amount: '100', unit: 'VNĐ', words: 'Miễn lệ phí khi đăng ký qua mạng' }],
    papers: [{ name: 'Giấy đề nghị đăng ký doanh nghiệp', form: 'Mẫu số 3 Phụ lục I' }, { name: 'Điều lệ công ty' }, { name: 'Danh sách thành viên', form: 'Mẫu số 6 Phụ lục I' }, ID_COPY, PROXY_PAPER],
    stepsHtml: STEPS, events: ['mo-cua-hang'], keywords: ['công ty tnhh', 'thành lập công ty'],
  },
];
