import type { DossierSpec } from '../dossier-spec';

/** Quảng Nam's dossiers (H47, since 01/07/2025 under Đà Nẵng, H17). */
export const QUANG_NAM: readonly Omit<DossierSpec, 'province'>[] = [
  { office: '000.27.41.H47', sequence: '0015', procedure: '1.012784', receivedOn: '2025-06-16', dueOn: '2025-07-03', status: 10, finishedOn: '2025-07-08', handOver: { fromStep: 4, office: 'H17.118' }, citizen: 2, shows: 'Ba cấp xã → huyện → tỉnh → trả về phường mới sau 01/07/2025; trả trễ' },
  { office: 'H17.118', sequence: '0042', procedure: '1.012784', receivedDaysAgo: 6, dueInDays: 6, stepsDone: 2, citizen: 2, shows: 'Hai cấp, đang ở Sở; còn hạn' },
  { office: 'H17.121', sequence: '0006', procedure: '1.013225', receivedDaysAgo: 14, dueInDays: 1, stepsDone: 2, citizen: 2, shows: 'Đến hạn vào ngày làm việc tới' },
  { office: 'H17.126', sequence: '0011', procedure: '1.012753', receivedDaysAgo: 26, dueInDays: -4, stepsDone: 2, apology: { newDueInDays: 3, reason: 'Phải đo đạc lại do sai lệch diện tích, rất xin lỗi ông/bà.' }, shows: 'Quá hạn, có thư xin lỗi và hẹn lại' },
  { office: 'H17.118', sequence: '0027', procedure: '1.001612', receivedDaysAgo: 8, dueInDays: -5, stepsDone: 2, shows: 'Quá hạn 5 ngày, không có thư xin lỗi' },
  { office: 'H17.121', sequence: '0050', procedure: '2.000806', receivedDaysAgo: 4, dueInDays: 3, status: 5, stepsDone: 1, citizen: 2, supplement: { reason: 'Hộ chiếu hết hạn; thiếu giấy độc thân được hợp pháp hóa lãnh sự.', papers: ['Hộ chiếu còn hạn', 'Giấy chứng minh tình trạng hôn nhân đã hợp pháp hóa lãnh sự'] }, shows: 'Tạm dừng, chờ bổ sung 2 giấy tờ' },
  { office: 'H17.126', sequence: '0033', procedure: '1.012786', receivedDaysAgo: 5, dueInDays: 6, status: 6, stepsDone: 2, citizen: 2, shows: 'Tạm dừng, chờ nộp phí' },
  { office: 'H17.118', sequence: '0088', procedure: '1.001193', receivedDaysAgo: 0, status: 1, channel: 'online', shows: 'Mới đăng ký trực tuyến' },
  { office: 'H17.121', sequence: '0091', procedure: '1.004884', receivedDaysAgo: 0, status: 2, shows: 'Vừa được tiếp nhận' },
  { office: 'H17.126', sequence: '0009', procedure: '1.012753', receivedDaysAgo: 4, finishedDaysAgo: 3, status: 3, shows: 'Không được tiếp nhận, có lý do' },
  { office: 'H17.118', sequence: '0036', procedure: '1.004222', receivedDaysAgo: 10, finishedDaysAgo: 6, dueInDays: -2, status: 7, channel: 'online', shows: 'Công dân đã rút' },
  { office: 'H17.121', sequence: '0012', procedure: '1.012753', receivedDaysAgo: 15, finishedDaysAgo: 2, dueInDays: 5, status: 8, shows: 'Dừng xử lý, có lý do' },
  { office: 'H17.121', sequence: '0077', procedure: '1.004873', receivedDaysAgo: 3, finishedDaysAgo: 0, dueInDays: 1, status: 9, citizen: 2, shows: 'Đã có kết quả' },
  { office: 'H17.126', sequence: '0029', procedure: '1.001612', receivedDaysAgo: 7, finishedDaysAgo: 4, dueInDays: -4, status: 10, postal: true, shows: 'Đã trả qua bưu chính, đúng hạn' },
  { office: '000.00.43.H47', unit: 'H47.43', sequence: '0003', procedure: '1.001612', receivedOn: '2024-05-02', dueOn: '2024-05-07', status: 10, finishedOn: '2024-05-06', shows: 'Mã viết theo lối mới (H47.43) của huyện trước sáp nhập' },
  { office: 'H17.18', sequence: '1804217', procedure: '3.000347', receivedDaysAgo: 2, dueInDays: 4, stepsDone: 2, channel: 'online', shows: 'Có bước ở cấp bộ; số thứ tự 7 chữ số' },
  { office: 'H17.126', sequence: '0064', procedure: '2.000986', receivedDaysAgo: 3, dueInDays: null, stepsDone: 2, shows: 'Không có ngày hẹn trả' },
  { office: 'H17.118', sequence: '0070', procedure: '1.013225', receivedDaysAgo: 5, dueInDays: 10, status: 0, statusLabel: 'Chờ liên thông thuế', shows: 'Trạng thái lạ, hiện nguyên văn' },
  { office: '000.23.43.H47', sequence: '0120', procedure: '1.012753', receivedOn: '2025-06-09', dueOn: '2025-07-07', status: 9, finishedOn: '2025-07-07', handOver: { fromStep: 2, office: 'H17.126' }, altCode: '000.23.43.H47-250609-51877', shows: 'Vắt qua 01/07/2025, có mã thứ hai' },
];
