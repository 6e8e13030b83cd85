import type { CatalogueRow } from '../record';
import { everyWay, LAND_LAW, LAND_REGISTER, POST_BOTH, POST_NONE, POST_RESULT, PROXY_PAPER, TWO_LEVELS, usualSteps } from './shared';

const BUILDING_LAW = ['50/2014/QH13', 'Luật Xây dựng (sửa đổi, bổ sung năm 2020)'] as const;
const LAND_DECREE = ['101/2024/NĐ-CP', 'Nghị định quy định về điều tra cơ bản đất đai; đăng ký, cấp Giấy chứng nhận'] as const;
const LAND_OFFICE = { now: ['tinh'], before2025: ['huyen', 'tinh'], agency: 'Văn phòng đăng ký đất đai, Chi nhánh Văn phòng đăng ký đất đai', clients: ['cong_dan', 'doanh_nghiep', 'to_chuc'], grounds: [LAND_LAW, LAND_DECREE], updatedOn: '2026-06-30' } as const;
const LAND_STEPS = usualSteps('Bộ phận một cửa hoặc Văn phòng đăng ký đất đai', 'Văn phòng đăng ký đất đai kiểm tra hồ sơ, xác định nghĩa vụ tài chính; người sử dụng đất nộp tiền xong thì được trao Giấy chứng nhận.');
const BUILDING_STEPS = usualSteps('Bộ phận một cửa', 'Cơ quan có thẩm quyền kiểm tra thực địa, lấy ý kiến &amp; cấp giấy phép.');
const LAND_PAPER = { name: 'Bản sao giấy tờ chứng minh quyền sử dụng đất', originals: 0, copies: 1, database: LAND_REGISTER };
const CERTIFICATE = { name: 'Giấy chứng nhận đã cấp (bản gốc)' };

/** Building permits and land (Bộ Xây dựng, Bộ Nông nghiệp và Môi trường). */
export const BUILDING_LAND_ROWS: readonly CatalogueRow[] = [
  {
    code: '1.013225', now: ['xa', 'tinh'], before2025: ['huyen'], agency: 'UBND cấp xã', clients: ['cong_dan', 'doanh_nghiep', 'to_chuc'], times: [['truc_tiep', '15', 'Ngày'], ['truc_tuyen', '20', 'Ngày'], ['buu_chinh', '20', '']], cases: ['Nhà ở riêng lẻ', 'Công trình không theo tuyến', 'Công trình tín ngưỡng, tôn giáo'],
    fees: everyWay({ name: 'Lệ phí', amount: '75.000', unit: 'Đồng', words: 'Nhà ở riêng lẻ: 75.000 đồng/giấy phép; công trình khác: 150.000 đồng/giấy phép (HĐND cấp tỉnh)' }),
    papers: [{ name: 'Đơn đề nghị cấp giấy phép xây dựng', form: 'Mẫu số 01 Phụ lục II NĐ 175/2024' }, LAND_PAPER, { name: 'Bản vẽ thiết kế xây dựng', originals: 2 }, { name: 'Bản cam kết bảo đảm an toàn đối với công trình liền kề (nếu có công trình liền kề)', cases: ['TH01'], optional: true }, { name: 'Văn bản thẩm duyệt phòng cháy và chữa cháy', originals: 0, copies: 1, cases: ['TH02', 'TH03'] }, { name: 'Văn bản chấp thuận của cơ quan về tín ngưỡng, tôn giáo', cases: ['TH03'] }, PROXY_PAPER],
    grounds: [BUILDING_LAW, TWO_LEVELS], stepsHtml: BUILDING_STEPS, demands: 'Phù hợp quy hoạch chi tiết xây dựng, mục đích sử dụng đất.', events: ['xay-nha'], keywords: ['giấy phép xây dựng', 'xây nhà', 'xin phép xây nhà'], post: POST_BOTH, updatedOn: '2026-07-20',
  },
  {
    code: '1.013236', now: ['tinh'], before2025: ['tinh'], agency: 'Sở Xây dựng', clients: ['doanh_nghiep', 'to_chuc'], times: [['truc_tiep', '20', 'Ngày'], ['truc_tuyen', '20', 'Ngày']], fees: everyWay({ name: 'Lệ phí', amount: '150', unit: 'Nghìn đồng', words: 'HĐND cấp tỉnh' }),
    papers: [{ name: 'Đơn đề nghị cấp giấy phép xây dựng', form: 'Mẫu số 01 Phụ lục II NĐ 175/2024' }, LAND_PAPER, { name: 'Quyết định phê duyệt dự án', originals: 0, copies: 1 }, { name: 'Báo cáo kết quả thẩm định thiết kế' }, { name: 'Hồ sơ bản vẽ thiết kế triển khai sau thiết kế cơ sở', originals: 2 }],
    grounds: [BUILDING_LAW], stepsHtml: BUILDING_STEPS, events: ['xay-nha'], keywords: ['giấy phép xây dựng', 'công trình cấp I'], post: POST_BOTH, updatedOn: '2026-07-20',
  },
  {
    ...LAND_OFFICE, code: '1.012784', times: [['truc_tiep', '12', 'Ngày làm việc'], ['truc_tuyen', '12', ''], ['buu_chinh', '22', 'Ngày làm việc']], cases: ['Tách thửa', 'Hợp thửa'], fees: everyWay({ name: 'Phí thẩm định', amount: '120.000', unit: 'Đồng', words: 'Theo Nghị quyết của HĐND cấp tỉnh' }),
    papers: [{ name: 'Đơn đề nghị tách thửa đất, hợp thửa đất (Mẫu số 21)', form: 'Mẫu số 21 NĐ 151/2025' }, { name: 'Bản vẽ tách thửa đất, hợp thửa đất (Mẫu số 22)', form: 'Mẫu số 22' }, CERTIFICATE, PROXY_PAPER],
    stepsHtml: LAND_STEPS, demands: 'Đất không có tranh chấp, không bị kê biên, bảo đảm diện tích tối thiểu.', events: ['xay-nha', 'lam-giay-to'], keywords: ['tách thửa', 'hợp thửa', 'chia đất', 'tách sổ đỏ'], post: POST_RESULT,
  },
  {
    ...LAND_OFFICE, code: '1.012786', times: [['truc_tiep', '10', 'Ngày làm việc'], ['truc_tuyen', '10', 'Ngày làm việc']], fees: everyWay({ name: 'Lệ phí', amount: '50.000', unit: 'Đồng', words: 'Theo quy định của pháp luật' }),
    papers: [{ name: 'Đơn đề nghị cấp lại Giấy chứng nhận do bị mất (Mẫu số 18)', form: 'Mẫu số 18 NĐ 151/2025' }, PROXY_PAPER],
    stepsHtml: LAND_STEPS, events: ['lam-giay-to'], keywords: ['mất sổ đỏ', 'cấp lại sổ đỏ', 'cấp lại giấy chứng nhận'], post: POST_RESULT,
  },
  {
    ...LAND_OFFICE, code: '1.012753', now: ['xa', 'tinh'], before2025: ['tinh'], agency: 'UBND cấp xã, Văn phòng đăng ký đất đai', times: [['truc_tuyen', '17', 'Ngày làm việc'], ['truc_tiep', '20', 'Ngày làm việc'], ['buu_chinh', '30', '']], fees: everyWay({ name: 'Lệ phí cấp Giấy chứng nhận', amount: '100', unit: 'Nghìn đồng', words: 'Theo quy định của pháp luật' }),
    papers: [{ name: 'Đơn đăng ký đất đai, tài sản gắn liền với đất (Mẫu số 15)', form: 'Mẫu số 15 NĐ 151/2025' }, { name: 'Sơ đồ, trích đo bản đồ địa chính thửa đất', optional: true, database: LAND_REGISTER }, { name: 'Giấy tờ về quyền sử dụng đất', originals: 0, copies: 1 }, { name: 'Chứng từ thực hiện nghĩa vụ tài chính (nếu có)', originals: 0, copies: 1, optional: true }, PROXY_PAPER],
    stepsHtml: LAND_STEPS, events: ['xay-nha', 'lam-giay-to'], keywords: ['sổ đỏ', 'cấp sổ đỏ lần đầu', 'giấy chứng nhận quyền sử dụng đất'], post: POST_NONE,
  },
];
