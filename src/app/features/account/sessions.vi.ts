export const vi = {
  title: 'Các phiên đăng nhập',
  loading: 'Đang mở danh sách',
  failed: 'Chưa mở được danh sách',
  intro: 'Máy hoặc trình duyệt đang dùng tài khoản của bạn. Thấy phiên lạ thì kết thúc ngay.',
  list: 'Các phiên',
  here: 'Máy này',
  other: 'Máy khác',
  span: 'Bắt đầu {from}, hết hạn {to}',
  end: 'Kết thúc',
  end_named: 'Kết thúc phiên bắt đầu {from}',
  ended: 'Đã kết thúc phiên.',
  only: 'Chỉ có máy này đang dùng tài khoản của bạn.',
} as const;
