export const vi = {
  title: 'Hồ sơ đang khai dở',
  go_on: 'Tiếp tục',
  at_form: 'Đang khai thông tin',
  at_papers: 'Đang gửi giấy tờ',
  at_review: 'Chờ xem lại và nộp',
  saved: '{step} · lưu {moment}',
  expires: 'Giữ đến {day}',
  expires_soon: 'Sắp hết hạn giữ: {day}',
} as const;
