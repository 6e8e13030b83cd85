import type { DossierSpec } from '../dossier-spec';

/** Bình Thuận's dossiers (H11, since 01/07/2025 under Lâm Đồng, H36). */
export const BINH_THUAN: readonly Omit<DossierSpec, 'province'>[] = [
  { office: '000.21.31.H11', sequence: '0007', procedure: '1.012784', receivedOn: '2025-06-17', dueOn: '2025-07-04', status: 10, finishedOn: '2025-07-03', handOver: { fromStep: 4, office: 'H36.223' }, citizen: 1, shows: 'Ba cấp xã → huyện → tỉnh → trả về xã mới sau 01/07/2025; đã trả kết quả, đúng hạn' },
  { office: '000.21.31.H11', sequence: '0112', procedure: '1.012753', receivedOn: '2025-05-26', dueOn: '2025-06-20', status: 4, stepsDone: 3, handOver: { fromStep: 3, office: 'H36.223' }, citizen: 1, shows: 'Hồ sơ ba cấp còn dở khi bỏ cấp huyện; quá hạn đã lâu, chưa có thư xin lỗi' },
  { office: 'H36.223', sequence: '0031', procedure: '1.012784', receivedDaysAgo: 5, dueInDays: 7, stepsDone: 2, citizen: 1, shows: 'Hai cấp, đang ở Sở; còn nhiều ngày' },
  { office: 'H36.201', sequence: '0018', procedure: '1.013225', receivedDaysAgo: 14, dueInDays: 1, stepsDone: 3, citizen: 5, shows: 'Đến hạn vào ngày làm việc tới' },
  { office: 'H36.221', sequence: '0004', procedure: '1.012753', receivedDaysAgo: 27, dueInDays: -3, stepsDone: 2, apology: { newDueInDays: 4 }, shows: 'Quá hạn, có thư xin lỗi và hẹn lại' },
  { office: 'H36.204', sequence: '0022', procedure: '1.001612', receivedDaysAgo: 6, dueInDays: -2, stepsDone: 2, citizen: 5, shows: 'Quá hạn 2 ngày, không có thư xin lỗi' },
  { office: 'H36.201', sequence: '0009', procedure: '1.013225', receivedDaysAgo: 4, dueInDays: 11, status: 5, stepsDone: 1, citizen: 5, supplement: { reason: 'Bản vẽ chưa thể hiện ranh giới thửa đất và khoảng lùi; đơn chưa ký.', papers: ['Bản vẽ thiết kế xây dựng có ranh giới, khoảng lùi', 'Đơn đề nghị cấp giấy phép đã ký', 'Ảnh chụp hiện trạng khu đất'], expiresInDays: 6 }, shows: 'Tạm dừng, chờ bổ sung 3 giấy tờ' },
  { office: 'H36.204', sequence: '0041', procedure: '1.012784', receivedDaysAgo: 8, dueInDays: 5, status: 6, stepsDone: 2, feeVnd: 320_000, citizen: 5, shows: 'Tạm dừng, chờ nộp phí' },
  { office: 'H36.201', sequence: '0102', procedure: '1.001193', receivedDaysAgo: 0, status: 1, channel: 'online', shows: 'Mới đăng ký trực tuyến, chưa tiếp nhận' },
  { office: 'H36.221', sequence: '0055', procedure: '1.004884', receivedDaysAgo: 0, status: 2, channel: 'counter', shows: 'Vừa được tiếp nhận' },
  { office: 'H36.223', sequence: '0013', procedure: '1.012786', receivedDaysAgo: 3, finishedDaysAgo: 2, status: 3, shows: 'Không được tiếp nhận, có lý do' },
  { office: 'H36.204', sequence: '0067', procedure: '1.004222', receivedDaysAgo: 9, finishedDaysAgo: 5, dueInDays: -1, status: 7, channel: 'online', shows: 'Công dân đã rút' },
  { office: 'H36.221', sequence: '0015', procedure: '1.012753', receivedDaysAgo: 18, finishedDaysAgo: 3, dueInDays: 2, status: 8, shows: 'Dừng xử lý, có lý do' },
  { office: 'H36.201', sequence: '0073', procedure: '1.004873', receivedDaysAgo: 3, finishedDaysAgo: 0, dueInDays: 1, status: 9, citizen: 5, shows: 'Đã có kết quả, mời đến nhận' },
  { office: 'H36.12', sequence: '1207', procedure: '1.012786', receivedDaysAgo: 16, finishedDaysAgo: 4, dueInDays: -6, status: 10, postal: true, channel: 'post', shows: 'Đã trả qua bưu chính, trễ hẹn' },
  { office: '000.00.31.H11', unit: 'H11.31', sequence: '0008', procedure: '1.001612', receivedOn: '2024-07-16', dueOn: '2024-07-19', status: 10, finishedOn: '2024-07-18', citizen: 1, shows: 'Mã viết theo lối mới (H11.31) của huyện trước sáp nhập' },
  { office: 'H36.18', sequence: '018342', procedure: '3.000347', receivedDaysAgo: 3, dueInDays: 4, stepsDone: 2, channel: 'online', shows: 'Có bước ở cấp bộ; số thứ tự 6 chữ số' },
  { office: 'H36.223', sequence: '0021', procedure: '2.000986', receivedDaysAgo: 4, dueInDays: null, stepsDone: 3, shows: 'Liên thông khai sinh, không có ngày hẹn trả' },
  { office: 'H36.221', sequence: '0090', procedure: '1.013225', receivedDaysAgo: 6, dueInDays: 9, status: 0, statusLabel: 'Chờ ý kiến Hội đồng thẩm định', shows: 'Trạng thái lạ, hiện nguyên văn' },
  { office: '000.22.30.H11', sequence: '0233', procedure: '1.012784', receivedOn: '2025-03-10', dueOn: '2025-03-26', status: 10, finishedOn: '2025-03-25', altCode: 'H11.30.22-250310-48213', shows: 'Có mã thứ hai do đồng bộ' },
];
