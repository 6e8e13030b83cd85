import type { DossierSpec } from '../dossier-spec';

/** Cà Mau's dossiers (H12) and those Bạc Liêu (H04) brought in on 01/07/2025. */
export const CA_MAU: readonly Omit<DossierSpec, 'province'>[] = [
  { office: '000.22.34.H12', sequence: '0021', procedure: '1.012784', receivedOn: '2025-06-18', dueOn: '2025-07-07', status: 10, finishedOn: '2025-07-04', handOver: { fromStep: 4, office: 'H12.131' }, citizen: 3, shows: 'Ba cấp xã → huyện → tỉnh → trả về xã mới sau 01/07/2025' },
  { office: '000.23.37.H04', sequence: '0009', procedure: '1.012753', receivedOn: '2025-06-02', dueOn: '2025-06-30', status: 9, finishedOn: '2025-06-27', shows: 'Hồ sơ Bạc Liêu cũ (H04), có kết quả chưa nhận' },
  { office: '000.00.37.H04', unit: 'H04.37', sequence: '0044', procedure: '1.001612', receivedOn: '2024-09-05', dueOn: '2024-09-10', status: 10, finishedOn: '2024-09-09', shows: 'Mã Bạc Liêu viết theo lối mới' },
  { office: 'H12.131', sequence: '0035', procedure: '1.012784', receivedDaysAgo: 5, dueInDays: 7, stepsDone: 2, citizen: 3, shows: 'Hai cấp, đang ở Sở; còn hạn' },
  { office: 'H12.136', sequence: '0014', procedure: '1.013225', receivedDaysAgo: 14, dueInDays: 1, stepsDone: 3, citizen: 3, shows: 'Đến hạn vào ngày làm việc tới' },
  { office: 'H12.150', sequence: '0003', procedure: '1.012753', receivedDaysAgo: 25, dueInDays: -3, stepsDone: 2, apology: { newDueInDays: 5 }, shows: 'Quá hạn, có thư xin lỗi và hẹn lại' },
  { office: 'H12.136', sequence: '0060', procedure: '1.001612', receivedDaysAgo: 7, dueInDays: -4, stepsDone: 2, statusLabel: 'Đang thụ lý', shows: 'Quá hạn mà vẫn "Đang thụ lý", không có thư xin lỗi' },
  { office: 'H12.131', sequence: '0018', procedure: '1.004884', receivedDaysAgo: 3, dueInDays: 4, status: 5, stepsDone: 1, citizen: 3, supplement: { reason: 'Chưa có giấy tờ chứng minh nơi sinh.', papers: ['Bản sao học bạ hoặc lý lịch có ghi nơi sinh', 'Sổ hộ khẩu cũ'] }, shows: 'Tạm dừng, chờ bổ sung 2 giấy tờ' },
  { office: 'H12.150', sequence: '0027', procedure: '1.012786', receivedDaysAgo: 6, dueInDays: 5, status: 6, stepsDone: 2, citizen: 3, shows: 'Tạm dừng, chờ nộp phí' },
  { office: 'H12.150', sequence: '0111', procedure: '1.001193', receivedDaysAgo: 0, status: 1, channel: 'online', shows: 'Mới đăng ký trực tuyến' },
  { office: 'H12.136', sequence: '0081', procedure: '2.000635', receivedDaysAgo: 0, dueInDays: 1, status: 2, shows: 'Vừa được tiếp nhận' },
  { office: 'H12.131', sequence: '0052', procedure: '1.012753', receivedDaysAgo: 3, finishedDaysAgo: 2, status: 3, shows: 'Không được tiếp nhận, có lý do' },
  { office: 'H12.150', sequence: '0039', procedure: '1.004222', receivedDaysAgo: 8, finishedDaysAgo: 6, dueInDays: -1, status: 7, channel: 'online', shows: 'Công dân đã rút' },
  { office: 'H12.136', sequence: '0010', procedure: '1.012753', receivedDaysAgo: 17, finishedDaysAgo: 5, dueInDays: 3, status: 8, shows: 'Dừng xử lý, có lý do' },
  { office: 'H12.131', sequence: '0066', procedure: '1.004873', receivedDaysAgo: 3, finishedDaysAgo: 0, dueInDays: 1, status: 9, citizen: 3, shows: 'Đã có kết quả' },
  { office: 'H12.10', sequence: '0508', procedure: '2.001199', receivedDaysAgo: 9, finishedDaysAgo: 6, dueInDays: -6, status: 10, channel: 'online', postal: true, owner: { name: 'Công ty TNHH Thủy sản Đất Mũi', kind: 'business', idNumber: '2001234567' }, submitter: { name: 'Huỳnh Kim Thảo' }, shows: 'Doanh nghiệp, nộp hộ, đã trả qua bưu chính' },
  { office: 'H12.18', sequence: '18033', procedure: '3.000347', receivedDaysAgo: 3, dueInDays: 3, stepsDone: 2, channel: 'online', shows: 'Có bước ở cấp bộ; số thứ tự 5 chữ số' },
  { office: 'H12.136', sequence: '0072', procedure: '2.000986', receivedDaysAgo: 4, dueInDays: null, stepsDone: 3, shows: 'Không có ngày hẹn trả' },
  { office: 'H12.131', sequence: '0093', procedure: '1.013225', receivedDaysAgo: 6, dueInDays: 9, status: 0, statusLabel: 'Chờ họp xét duyệt', shows: 'Trạng thái lạ, hiện nguyên văn' },
  { office: '000.20.36.H12', code: '38.20.H12-250512-0031', altCode: '000.20.36.H12-250512-61204', procedure: '1.004873', receivedOn: '2025-05-12', dueOn: '2025-05-15', status: 10, finishedOn: '2025-05-15', shows: 'Mã đơn vị viết tắt, có mã thứ hai' },
];
