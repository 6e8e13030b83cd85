import type { CatalogueRow } from '../record';
import { bothWays, FREE, IDENTITY_PAPER, POPULATION, POST_BOTH, POST_NONE, POST_RESULT, PROXY_PAPER, usualSteps } from './shared';

const UPDATED = '2026-07-01';
const PASSPORT_LAW = [['49/2019/QH14', 'Luật Xuất cảnh, nhập cảnh của công dân Việt Nam'], ['25/2021/TT-BTC', 'Thông tư quy định phí, lệ phí trong lĩnh vực xuất cảnh, nhập cảnh']] as const;
const RECORD_LAW = [['28/2009/QH12', 'Luật Lý lịch tư pháp'], ['244/2016/TT-BTC', 'Thông tư quy định phí cung cấp thông tin lý lịch tư pháp']] as const;
const PHOTO = { name: 'Ảnh chân dung 4 x 6 cm, nền trắng, chụp không quá 06 tháng' };
const POLICE_STEPS = usualSteps('Công an cấp tỉnh', 'Cán bộ kiểm tra, đối chiếu với CSDL quốc gia về dân cư; đủ điều kiện thì cấp giấy.');

/** Passports, identity cards, driving licences, criminal records (Bộ Công an). */
export const POLICE_ROWS: readonly CatalogueRow[] = [
  {
    code: '1.001456', now: ['tinh'], before2025: ['tinh'], agency: 'Công an cấp tỉnh', times: bothWays('8'), cases: ['Cấp lần đầu', 'Cấp lại do hết hạn, hư hỏng', 'Người chưa đủ 14 tuổi'],
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '200.000', unit: 'Đồng', words: '' }, { way: 'truc_tuyen', name: 'Lệ phí', amount: '160.000', unit: 'Đồng', words: 'Áp dụng đến hết ngày 31/12/2026' }],
    papers: [{ name: 'Tờ khai đề nghị cấp hộ chiếu phổ thông (TK01)', form: 'Mẫu TK01' }, PHOTO, { name: 'Hộ chiếu cũ', cases: ['TH02'] }, { name: 'Giấy khai sinh', originals: 0, copies: 1, cases: ['TH03'], database: 'CSDL hộ tịch điện tử' }, { ...IDENTITY_PAPER }, PROXY_PAPER],
    grounds: PASSPORT_LAW, stepsHtml: POLICE_STEPS, events: ['di-nuoc-ngoai', 'lam-giay-to'], keywords: ['hộ chiếu', 'passport', 'đi nước ngoài'], post: POST_RESULT, updatedOn: UPDATED,
  },
  {
    code: '1.014061', now: ['tinh', 'xa'], before2025: ['huyen', 'tinh'], agency: 'Công an cấp xã, cấp huyện', times: [['truc_tiep', '7', 'Ngày làm việc'], ['truc_tuyen', '7', '']], fees: FREE,
    papers: [{ name: 'Phiếu đề nghị giải quyết thủ tục về căn cước (DC02)', form: 'Mẫu DC02' }, { name: 'Giấy tờ chứng minh thông tin thay đổi', originals: 0, copies: 1, optional: true, database: POPULATION }],
    grounds: [['26/2023/QH15', 'Luật Căn cước']], stepsHtml: POLICE_STEPS, demands: 'Nộp trực tuyến là đặt lịch hẹn; phải đến cơ quan công an để thu nhận vân tay, ảnh, mống mắt.', events: ['lam-giay-to'], keywords: ['căn cước', 'cccd', 'thẻ căn cước', 'làm căn cước'], post: POST_RESULT, updatedOn: UPDATED,
  },
  {
    code: '3.000347', now: ['bo', 'tinh'], before2025: ['tinh'], agency: 'Phòng Cảnh sát giao thông Công an cấp tỉnh', times: bothWays('5'), cases: ['Còn hạn hoặc quá hạn dưới 1 năm', 'Giấy phép do nước ngoài cấp'],
    fees: [{ way: 'truc_tiep', name: 'Lệ phí', amount: '135.000', unit: 'Đồng', words: '' }, { way: 'truc_tuyen', name: 'Lệ phí', amount: 'Miễn phí', unit: '', words: 'Nộp trực tuyến từ ngày 01/12/2023 đến hết ngày 31/12/2025: mức thu 115.000 đồng/lần' }],
    papers: [{ name: 'Đơn đề nghị đổi giấy phép lái xe', form: 'Mẫu đơn (TT 12/2025/TT-BCA)' }, { name: 'Giấy khám sức khỏe của người lái xe', database: 'CSDL giấy khám sức khỏe lái xe' }, { name: 'Giấy phép lái xe do nước ngoài cấp và bản dịch', originals: 0, copies: 1, cases: ['TH02'] }, PHOTO],
    grounds: [['36/2024/QH15', 'Luật Trật tự, an toàn giao thông đường bộ']], stepsHtml: POLICE_STEPS, events: ['xe-co'], keywords: ['giấy phép lái xe', 'bằng lái', 'đổi bằng lái', 'gplx'], post: POST_RESULT, updatedOn: UPDATED,
  },
  {
    code: '3.000333', now: ['tinh'], before2025: ['tinh'], agency: 'Công an cấp tỉnh (trước đây: Sở Tư pháp)', times: [['truc_tiep', '10', 'Ngày'], ['truc_tuyen', '10', 'Ngày'], ['buu_chinh', '10', '']], cases: ['Phiếu số 1', 'Phiếu số 2'],
    fees: [{ way: 'truc_tiep', name: 'Phí', amount: '200.000', unit: 'Đồng', words: '200.000 đồng/lần/người; sinh viên, người có công: 100.000 đồng/lần/người', waiver: 'Trẻ em; người cao tuổi; người khuyết tật; hộ nghèo' }, { way: 'truc_tuyen', name: 'Phí', amount: '200', unit: 'VNĐ', words: '200 nghìn đồng/lần/người' }],
    papers: [{ name: 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp (Mẫu 02/2025)', form: 'Mẫu 02/2025', cases: ['TH01'] }, { name: 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp số 2 (Mẫu 05/2025)', form: 'Mẫu 05/2025', cases: ['TH02'] }, { ...IDENTITY_PAPER }, PROXY_PAPER],
    moreResults: [{ code: 'KQ.G01.000200', name: 'Phiếu lý lịch tư pháp số 2' }], grounds: RECORD_LAW, stepsHtml: POLICE_STEPS, demands: 'Phiếu số 2 không được ủy quyền.', events: ['hoc-tap-viec-lam', 'di-nuoc-ngoai'], keywords: ['lý lịch tư pháp', 'án tích', 'xin việc'], post: POST_BOTH, updatedOn: UPDATED,
  },
  {
    code: '1.010385', now: ['xa'], before2025: ['huyen'], agency: 'Công an cấp huyện', times: bothWays('1'), fees: FREE,
    papers: [{ name: 'Đơn trình báo mất hộ chiếu phổ thông (TK05)', form: 'Mẫu TK05' }],
    grounds: PASSPORT_LAW, stepsHtml: POLICE_STEPS, demands: 'Trình báo trong thời hạn 48 giờ kể từ khi phát hiện mất.', events: ['di-nuoc-ngoai', 'lam-giay-to'], keywords: ['mất hộ chiếu', 'báo mất hộ chiếu'], post: POST_NONE, updatedOn: UPDATED,
  },
  {
    code: '2.000488', now: ['tinh'], before2025: ['tinh'], agency: 'Sở Tư pháp', times: [['truc_tiep', '10', 'Ngày']], fees: [{ way: 'truc_tiep', name: 'Phí', amount: '200.000', unit: 'Đồng', words: '' }],
    papers: [{ name: 'Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp', form: 'Mẫu 12/2024' }, { ...IDENTITY_PAPER }, PROXY_PAPER],
    grounds: RECORD_LAW, stepsHtml: POLICE_STEPS, events: ['hoc-tap-viec-lam'], keywords: ['lý lịch tư pháp'], post: POST_BOTH, updatedOn: '2024-11-05',
  },
];
