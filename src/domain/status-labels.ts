import type { NationalStatus } from './dossier';

/**
 * Labels seen in the national sync, the provincial one-stops, iGate and VNeID, by the national status they mean.
 * "Tạm dừng" is absent on purpose: it does not say whether the citizen is waited for, so its raw label is shown.
 */
export const STATUS_LABELS: Record<Exclude<NationalStatus, 0>, string[]> = {
  1: [
    'Mới đăng ký', 'Mới tạo', 'Mới nộp', 'Chờ tiếp nhận', 'Đã gửi', 'Đã nộp', 'Chờ xác nhận tiếp nhận', 'Đăng ký mới', 'Chưa tiếp nhận',
    'Đã nộp hồ sơ', 'Đã gửi hồ sơ', 'Nộp trực tuyến',
  ],
  2: [
    'Được tiếp nhận', 'Đã tiếp nhận', 'Mới nhận', 'Mới tiếp nhận', 'Tiếp nhận', 'Đã được tiếp nhận', 'Đã nhận', 'Đã tiếp nhận hồ sơ',
    'Tiếp nhận hồ sơ', 'Tiếp nhận mới', 'Vừa tiếp nhận', 'Đã nhận hồ sơ',
  ],
  3: [
    'Không được tiếp nhận', 'Không tiếp nhận', 'Từ chối', 'Bị từ chối', 'Đã từ chối', 'Từ chối tiếp nhận', 'Hủy/từ chối', 'Từ chối giải quyết',
    'Bị từ chối tiếp nhận', 'Không đủ điều kiện tiếp nhận', 'Không đủ điều kiện giải quyết', 'Hủy từ chối xử lý', 'Từ chối hồ sơ',
    'Từ chối tiếp nhận hồ sơ', 'Không tiếp nhận hồ sơ', 'Từ chối xử lý',
  ],
  4: [
    'Đang xử lý', 'Đang thụ lý', 'Đang giải quyết', 'Chờ xử lý', 'Đang thực hiện', 'Công dân đã gửi bổ sung', 'Đã bổ sung', 'Hoàn thành bổ sung',
    'Đã thanh toán', 'Chờ phê duyệt', 'Đang thẩm định', 'Chờ trình ký', 'Chưa có kết quả', 'Đang chờ xử lý', 'Chưa xử lý', 'Đã chuyển xử lý',
    'Chuyển xử lý', 'Đang xử lý hồ sơ', 'Đang thụ lý hồ sơ', 'Đang giải quyết hồ sơ', 'Đang thẩm tra', 'Đang xác minh', 'Đang trình ký',
    'Trình lãnh đạo', 'Chờ ký duyệt', 'Đang luân chuyển', 'Đang liên thông', 'Chuyển liên thông', 'Chờ kết quả liên thông',
  ],
  5: [
    'Yêu cầu bổ sung giấy tờ', 'Yêu cầu bổ sung', 'Chờ bổ sung', 'Đang chờ bổ sung', 'Yêu cầu bổ sung hồ sơ', 'Bổ sung hồ sơ', 'Chờ bổ sung hồ sơ',
    'Yêu cầu một cửa bổ sung', 'Yêu cầu công dân bổ sung', 'Chờ bổ sung tiếp nhận', 'Chờ công dân bổ sung', 'Chờ bổ sung giấy tờ',
    'Đang chờ bổ sung hồ sơ', 'Đang chờ bổ sung giấy tờ', 'Chờ công dân bổ sung hồ sơ', 'Yêu cầu bổ sung thông tin',
    'Yêu cầu bổ sung, hoàn thiện hồ sơ', 'Đang yêu cầu bổ sung', 'Đang bổ sung', 'Đang bổ sung hồ sơ', 'Cần bổ sung', 'Chờ bổ sung theo yêu cầu',
    'Tạm dừng chờ bổ sung', 'Dừng chờ bổ sung',
  ],
  6: [
    'Yêu cầu thực hiện nghĩa vụ tài chính', 'Thực hiện nghĩa vụ tài chính', 'Chờ thực hiện nghĩa vụ tài chính', 'Chờ thanh toán', 'Chưa thanh toán',
    'Chờ nộp phí', 'Chờ nộp lệ phí', 'Chờ nộp phí, lệ phí', 'Yêu cầu thanh toán', 'Hủy thanh toán', 'Đang chờ thanh toán', 'Chờ thanh toán lệ phí',
    'Chờ thanh toán phí, lệ phí', 'Yêu cầu nộp phí, lệ phí', 'Nghĩa vụ tài chính', 'Chờ nghĩa vụ tài chính', 'Thông báo nghĩa vụ tài chính',
    'Đang thực hiện nghĩa vụ tài chính', 'Đang chờ thực hiện nghĩa vụ tài chính', 'Chờ công dân thực hiện nghĩa vụ tài chính',
    'Đang chờ công dân thực hiện nghĩa vụ tài chính',
  ],
  7: [
    'Công dân yêu cầu rút hồ sơ', 'Yêu cầu rút hồ sơ', 'Rút hồ sơ', 'Rút', 'Đã rút', 'Đã rút hồ sơ', 'Xin rút', 'Xin rút hồ sơ',
    'Công dân rút hồ sơ', 'Yêu cầu rút', 'Đang xin rút', 'Công dân xin rút', 'Công dân xin rút hồ sơ', 'Công dân đã rút', 'Công dân đã rút hồ sơ',
  ],
  8: [
    'Dừng xử lý', 'Dừng', 'Đã dừng', 'Đã dừng xử lý', 'Dừng giải quyết', 'Đình chỉ', 'Đình chỉ giải quyết', 'Hủy', 'Đã hủy', 'Đã hủy hồ sơ',
    'Hủy hồ sơ', 'Dừng xử lý hồ sơ', 'Dừng giải quyết hồ sơ',
  ],
  9: [
    'Đã xử lý xong', 'Xử lý xong', 'Đã hoàn thành', 'Hoàn thành', 'Có kết quả', 'Đã có kết quả', 'Đã giải quyết', 'Đã giải quyết xong',
    'Chờ trả kết quả', 'Chưa trả kết quả', 'Đã xử lý', 'Chờ nhận kết quả', 'Chờ trả', 'Có kết quả giải quyết', 'Đã có kết quả giải quyết',
    'Có kết quả, chờ trả', 'Đã có kết quả, chờ trả', 'Đã có kết quả, chờ trả kết quả', 'Đã giải quyết, chờ trả', 'Đã giải quyết, chờ trả kết quả',
    'Đã xử lý, chờ trả kết quả', 'Đã xử lý xong, chờ trả kết quả', 'Chờ công dân nhận kết quả', 'Chờ trả kết quả qua bưu chính', 'Đã xong',
  ],
  10: [
    'Đã trả kết quả', 'Trả kết quả', 'Đã trả', 'Đã chuyển trả', 'Đã nhận kết quả', 'Đã trả kết quả cho công dân', 'Đã giao kết quả',
    'Trả kết quả thành công', 'Đã trả công dân', 'Đã trả cho công dân', 'Đã trả kết quả cho người dân', 'Đã trả kết quả cho tổ chức, cá nhân',
    'Đã trả kết quả qua bưu chính', 'Đã trả kết quả qua BCCI',
  ],
};
