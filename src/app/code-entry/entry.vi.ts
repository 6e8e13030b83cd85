export const vi = {
  label: 'Mã hồ sơ',
  hint: 'Dòng "Mã hồ sơ" trên giấy hẹn, ví dụ 000.23.11.H11-240716-0007.',
  go: 'Xem',
  other_send: 'Tra cứu mã khác này',
  several: 'Bạn muốn xem hồ sơ nào?',
  no_reader: 'Chưa tải được phần đọc mã. Kiểm tra mạng rồi thử lại.',
} as const;
