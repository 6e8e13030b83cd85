import type { NationalStatus } from './dossier';

/**
 * Labels seen in the national sync, the provincial one-stops, iGate and VNeID, by the national status they mean.
 * "Tạm dừng" is absent on purpose: it does not say whether the citizen is waited for, so its raw label is shown.
 */
export const STATUS_LABELS: Record<Exclude<NationalStatus, 0>, string[]> = {
  1: ['Mới đăng ký', 'Mới tạo', 'Mới nộp', 'Chờ tiếp nhận', 'Đã gửi', 'Đã nộp', 'Chờ xác nhận tiếp nhận', 'Đăng ký mới', 'Chưa tiếp nhận'],
  2: ['Được tiếp nhận', 'Đã tiếp nhận', 'Mới nhận', 'Mới tiếp nhận', 'Tiếp nhận', 'Đã được tiếp nhận', 'Đã nhận'],
  3: [
    'Không được tiếp nhận', 'Không tiếp nhận', 'Từ chối', 'Bị từ chối', 'Đã từ chối', 'Từ chối tiếp nhận', 'Hủy/từ chối', 'Từ chối giải quyết',
    'Bị từ chối tiếp nhận', 'Không đủ điều kiện tiếp nhận', 'Không đủ điều kiện giải quyết', 'Hủy từ chối xử lý',
  ],
  4: [
    'Đang xử lý', 'Đang thụ lý', 'Đang giải quyết', 'Chờ xử lý', 'Đang thực hiện', 'Công dân đã gửi bổ sung', 'Đã bổ sung', 'Hoàn thành bổ sung',
    'Đã thanh toán', 'Chờ phê duyệt', 'Đang thẩm định', 'Chờ trình ký', 'Chưa có kết quả',
  ],
  5: [
    'Yêu cầu bổ sung giấy tờ', 'Yêu cầu bổ sung', 'Chờ bổ sung', 'Đang chờ bổ sung', 'Yêu cầu bổ sung hồ sơ', 'Bổ sung hồ sơ', 'Chờ bổ sung hồ sơ',
    'Yêu cầu một cửa bổ sung', 'Yêu cầu công dân bổ sung', 'Chờ bổ sung tiếp nhận', 'Chờ công dân bổ sung', 'Chờ bổ sung giấy tờ',
    'Đang chờ bổ sung hồ sơ', 'Đang chờ bổ sung giấy tờ', 'Chờ công dân bổ sung hồ sơ', 'Yêu cầu bổ sung thông tin', 'Yêu cầu bổ sung, hoàn thiện hồ sơ',
  ],
  6: [
    'Yêu cầu thực hiện nghĩa vụ tài chính', 'Thực hiện nghĩa vụ tài chính', 'Chờ thực hiện nghĩa vụ tài chính', 'Chờ thanh toán', 'Chưa thanh toán',
    'Chờ nộp phí', 'Chờ nộp lệ phí', 'Chờ nộp phí, lệ phí', 'Yêu cầu thanh toán', 'Hủy thanh toán',
    'Đang chờ thanh toán', 'Chờ thanh toán lệ phí', 'Chờ thanh toán phí, lệ phí', 'Yêu cầu nộp phí, lệ phí',
  ],
  7: ['Công dân yêu cầu rút hồ sơ', 'Yêu cầu rút hồ sơ', 'Rút hồ sơ', 'Rút', 'Đã rút', 'Đã rút hồ sơ', 'Xin rút', 'Xin rút hồ sơ', 'Công dân rút hồ sơ'],
  8: ['Dừng xử lý', 'Dừng', 'Đã dừng', 'Đã dừng xử lý', 'Dừng giải quyết', 'Đình chỉ', 'Đình chỉ giải quyết', 'Hủy', 'Đã hủy', 'Đã hủy hồ sơ', 'Hủy hồ sơ'],
  9: [
    'Đã xử lý xong', 'Xử lý xong', 'Đã hoàn thành', 'Hoàn thành', 'Có kết quả', 'Đã có kết quả', 'Đã giải quyết', 'Đã giải quyết xong', 'Chờ trả kết quả',
    'Chưa trả kết quả', 'Đã xử lý', 'Chờ nhận kết quả',
  ],
  10: ['Đã trả kết quả', 'Trả kết quả', 'Đã trả', 'Đã chuyển trả', 'Đã nhận kết quả', 'Đã trả kết quả cho công dân', 'Đã giao kết quả'],
};
