export const vi = {
  no_network: 'Chưa có mạng. Bạn kiểm tra Wi-Fi hoặc 4G rồi thử lại.',
  too_slow: 'Mạng chậm quá, chưa nhận được trả lời. Bạn thử lại sau ít phút.',
  unreadable: 'Trả lời nhận được không đọc được. Bạn thử lại sau ít phút.',
  sign_in_needed: 'Bạn cần mở ứng dụng trong Zalo để dùng phần này. Tra cứu bằng mã hồ sơ vẫn dùng được.',
  sign_in_failed: 'Chưa đăng nhập được bằng tài khoản Zalo. Mở lại ứng dụng trong Zalo rồi thử lại. Tra cứu bằng mã hồ sơ vẫn dùng được.',
  stayed_out: 'Bạn đã xóa dữ liệu nên tài khoản Zalo không tự kết nối nữa. Bạn kết nối lại ở mục Tôi.',
} as const;
