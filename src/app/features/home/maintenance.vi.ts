export const vi = {
  now: 'Đang bảo trì: {system}, {province}',
  planned: 'Sắp bảo trì: {system}, {province}',
  until: 'Dự kiến xong lúc {to}.',
  from_to: 'Từ {from} đến {to}.',
  system_one_stop: 'tra cứu hồ sơ',
  system_filing: 'nộp hồ sơ',
  system_payment: 'nộp phí',
  system_post: 'bưu chính',
  system_petition: 'phản ánh, kiến nghị',
  system_booking: 'đặt lịch',
  system_all: 'các hệ thống của tỉnh',
} as const;
