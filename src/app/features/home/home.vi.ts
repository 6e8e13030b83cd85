export const vi = {
  scan_title: 'Quét mã trên giấy hẹn',
  scan_text: 'Xem hồ sơ đang ở đâu, bao giờ có kết quả',
  procedures: 'Tìm thủ tục, nộp hồ sơ',
  mine: 'Hồ sơ của tôi',
  all: 'Xem tất cả ({n})',
  none: 'Hồ sơ bạn theo dõi sẽ hiện ở đây.',
  loading_mine: 'Đang mở danh sách hồ sơ của bạn',
  hotline: 'Gọi tổng đài một cửa {province}',
  loading_hotline: 'Đang tìm số tổng đài',
  hotline_unknown: 'Chưa tải được số tổng đài',
  hotline_unknown_text: 'Bấm để thử lại khi có mạng',
} as const;
