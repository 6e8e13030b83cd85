export const vi = {
  not_found_title: 'Không có trang này',
  not_found_text: 'Đường dẫn có thể đã cũ hoặc thiếu ký tự. Bạn về trang chủ để quét hoặc nhập mã hồ sơ.',
} as const;
