import type { DossierSpec } from '../dossier-spec';

/** Bình Dương's dossiers (H09, since 01/07/2025 under TP. Hồ Chí Minh, H29). */
export const BINH_DUONG: readonly Omit<DossierSpec, 'province'>[] = [
  { office: '000.21.32.H09', sequence: '0017', procedure: '1.012784', receivedOn: '2025-06-19', dueOn: '2025-07-08', status: 10, finishedOn: '2025-07-07', handOver: { fromStep: 4, office: 'H29.162' }, citizen: 4, shows: 'Ba cấp phường → thành phố → tỉnh → trả về phường mới sau 01/07/2025' },
  { office: '000.24.33.H09', sequence: '0205', procedure: '1.013225', receivedOn: '2025-06-12', dueOn: '2025-07-04', status: 4, stepsDone: 3, handOver: { fromStep: 2, office: 'H29.166' }, citizen: 4, shows: 'Vắt qua 01/07/2025, quá hạn đã lâu' },
  { office: 'H29.162', sequence: '0046', procedure: '1.012784', receivedDaysAgo: 6, dueInDays: 6, stepsDone: 2, citizen: 4, shows: 'Hai cấp, đang ở Sở; còn hạn' },
  { office: 'H29.166', sequence: '0008', procedure: '1.013225', receivedDaysAgo: 14, dueInDays: 1, stepsDone: 2, citizen: 4, shows: 'Đến hạn vào ngày làm việc tới' },
  { office: 'H29.171', sequence: '0019', procedure: '1.012753', receivedDaysAgo: 24, dueInDays: -2, stepsDone: 2, apology: { newDueInDays: 6 }, shows: 'Quá hạn, có thư xin lỗi và hẹn lại' },
  { office: 'H29.162', sequence: '0071', procedure: '1.001612', receivedDaysAgo: 5, dueInDays: -1, stepsDone: 2, shows: 'Quá hạn 1 ngày, không có thư xin lỗi' },
  { office: 'H29.166', sequence: '0024', procedure: '1.013225', receivedDaysAgo: 5, dueInDays: 10, status: 5, stepsDone: 1, citizen: 4, supplement: { reason: 'Bản vẽ chưa có xác nhận của đơn vị thiết kế; thiếu giấy tờ đất bản sao chứng thực.', papers: ['Bản vẽ có xác nhận của đơn vị thiết kế', 'Bản sao chứng thực giấy chứng nhận'] }, shows: 'Tạm dừng, chờ bổ sung 2 giấy tờ' },
  { office: 'H29.171', sequence: '0030', procedure: '1.012786', receivedDaysAgo: 4, dueInDays: 7, status: 6, stepsDone: 2, citizen: 4, shows: 'Tạm dừng, chờ nộp phí' },
  { office: 'H29.162', sequence: '0133', procedure: '1.001193', receivedDaysAgo: 0, status: 1, channel: 'online', citizen: 6, shows: 'Mới đăng ký trực tuyến' },
  { office: 'H29.166', sequence: '0098', procedure: '1.004884', receivedDaysAgo: 0, status: 2, shows: 'Vừa được tiếp nhận' },
  { office: 'H29.171', sequence: '0012', procedure: '1.012786', receivedDaysAgo: 4, finishedDaysAgo: 3, status: 3, shows: 'Không được tiếp nhận, có lý do' },
  { office: 'H29.166', sequence: '0054', procedure: '1.004222', receivedDaysAgo: 10, finishedDaysAgo: 7, dueInDays: -2, status: 7, channel: 'online', shows: 'Công dân đã rút' },
  { office: 'H29.171', sequence: '0026', procedure: '1.012753', receivedDaysAgo: 16, finishedDaysAgo: 4, dueInDays: 4, status: 8, shows: 'Dừng xử lý, có lý do' },
  { office: 'H29.162', sequence: '0085', procedure: '1.004873', receivedDaysAgo: 3, finishedDaysAgo: 0, dueInDays: 1, status: 9, citizen: 4, shows: 'Đã có kết quả' },
  { office: 'H29.10', sequence: '2291', procedure: '2.001610', receivedDaysAgo: 8, finishedDaysAgo: 4, dueInDays: -5, status: 10, channel: 'online', postal: true, shows: 'Đã trả qua bưu chính, trễ hẹn' },
  { office: '000.00.38.H09', unit: 'H09.38', sequence: '0016', procedure: '1.001612', receivedOn: '2024-11-14', dueOn: '2024-11-19', status: 10, finishedOn: '2024-11-18', shows: 'Mã viết theo lối mới (H09.38) của huyện trước sáp nhập' },
  { office: 'H29.18', sequence: '180977', procedure: '3.000347', receivedDaysAgo: 3, dueInDays: 4, stepsDone: 2, channel: 'online', shows: 'Có bước ở cấp bộ; số thứ tự 6 chữ số' },
  { office: 'H29.171', sequence: '0058', procedure: '2.000986', receivedDaysAgo: 3, dueInDays: null, stepsDone: 3, shows: 'Không có ngày hẹn trả' },
  { office: 'H29.166', sequence: '0079', procedure: '1.013225', receivedDaysAgo: 6, dueInDays: 9, status: 0, statusLabel: 'Chờ ý kiến Ban Quản lý dự án', shows: 'Trạng thái lạ, hiện nguyên văn' },
  { office: '000.20.38.H09', sequence: '0140', procedure: '1.004873', receivedOn: '2025-04-08', dueOn: '2025-04-11', status: 10, finishedOn: '2025-04-11', altCode: 'H09.38.20-250408-30591', shows: 'Có mã thứ hai do đồng bộ' },
];
