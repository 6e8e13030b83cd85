import type { Advance } from '../world/advance';
import type { ProvinceId } from '../world/model';
import type { System } from '../faults/fault-settings';
import type { GarbageKind } from '../faults/fault-settings';
import type { QrShape } from '../receipts/qr-text';

export const PROVINCE_NAMES: Record<ProvinceId, string> = {
  'binh-thuan': 'Bình Thuận (nay thuộc Lâm Đồng)',
  'quang-nam': 'Quảng Nam (nay thuộc Đà Nẵng)',
  'ca-mau': 'Cà Mau (cùng Bạc Liêu)',
  'binh-duong': 'Bình Dương (nay thuộc TP. Hồ Chí Minh)',
};

export const SYSTEM_NAMES: Record<System | 'all', string> = {
  all: 'Tất cả hệ thống',
  'binh-thuan': 'Bình Thuận (DVCQG)',
  'quang-nam': 'Quảng Nam (iGate)',
  'ca-mau': 'Cà Mau (tra cứu)',
  'binh-duong': 'Bình Dương (LGSP)',
  'zalo-graph': 'Zalo Graph',
  tthc: 'Danh mục thủ tục',
  vnpost: 'Bưu điện',
  checkout: 'Zalo Checkout',
  'gopy-1022': 'Góp ý 1022',
  centre: 'Trung tâm (thông báo)',
  booking: 'Đặt lịch',
  statistics: 'Thống kê',
  'pakn-portal': 'Cổng phản ánh, hỏi đáp',
  'zalo-oauth': 'Zalo OA, cấp mã truy cập',
  'zalo-oa': 'Zalo OA, tin nhắn',
  'zalo-zbs': 'Zalo, tin theo mẫu (ZBS)',
  'zalo-notification': 'Thông báo của Mini App',
};

export const STATUS_NAMES = {
  0: 'Khác',
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};

export const MOVE_NAMES: Record<NonNullable<Advance['to']>, string> = {
  up: 'Chuyển lên cấp trên',
  down: 'Chuyển về cấp dưới',
  supplement: 'Yêu cầu bổ sung',
  fee: 'Yêu cầu nộp phí',
  finish: 'Hoàn thành, có kết quả',
  return: 'Trả kết quả',
  refuse: 'Từ chối tiếp nhận',
  stop: 'Dừng xử lý',
  withdraw: 'Công dân rút hồ sơ',
  apologise: 'Xin lỗi, hẹn lại ngày',
};

export const QR_NAMES: Record<QrShape, string> = {
  plain: 'Mã hồ sơ',
  url: 'Liên kết có mã và số CCCD',
  opaque: 'Liên kết ẩn (mã định danh)',
  igate: 'Liên kết iGate có mã',
  igate_id: 'Liên kết iGate không mã',
  multi: 'Nhiều hồ sơ',
};

export const GARBAGE_NAMES: Record<GarbageKind, string> = {
  html: 'Trang báo lỗi',
  truncated: 'Bị cắt cụt',
  wrong_types: 'Sai kiểu dữ liệu',
  wrong_shape: 'Sai cấu trúc',
  empty_object: 'Rỗng',
  error_envelope: 'Báo lỗi riêng của hệ thống',
};

/** Notices shown after a form was sent, by the key in the address. */
export const NOTICES: Record<string, string> = {
  moved: 'Đã chuyển hồ sơ.',
  created: 'Đã tạo hồ sơ.',
  faults: 'Đã đổi sự cố.',
  reset: 'Đã đưa tất cả về ban đầu.',
  already_closed: 'Hồ sơ đã kết thúc, không chuyển tiếp được.',
  not_ready: 'Hồ sơ chưa đến bước đó.',
  no_level: 'Không còn cấp nào để chuyển.',
  already_apologised: 'Hồ sơ chỉ được hẹn lại một lần và đã hẹn rồi.',
  no_appointment: 'Hồ sơ không có ngày hẹn trả nên không hẹn lại được.',
  unknown_code: 'Không có hồ sơ này.',
  unknown_office: 'Cơ quan không thuộc tỉnh đã chọn.',
  unknown_procedure: 'Không có thủ tục này.',
  unknown_citizen: 'Không có công dân này.',
  code_taken: 'Mã hồ sơ đã có.',
  not_asked: 'Công dân không xin rút hồ sơ.',
  no_order: 'Không có đơn bưu chính nào đi tiếp được.',
  unknown_letter: 'Không có phản ánh, câu hỏi này.',
  letter_moved: 'Đã ghi nhận.',
  published: 'Đã đổi những gì Trung tâm công bố.',
  booking_moved: 'Đã ghi vào hệ thống đặt lịch.',
  bad_form: 'Biểu mẫu chưa đúng, xem lại các ô.',
};
