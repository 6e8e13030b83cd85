export const vi = {
  title: 'Hồ sơ của tôi',
  loading: 'Đang mở danh sách hồ sơ của bạn',
  list: 'Hồ sơ đang theo dõi',
  remove: 'Bỏ theo dõi {name}',
  removed: 'Đã bỏ theo dõi {name}.',
  age: 'Tình trạng lúc {moment}',
  empty_title: 'Chưa có hồ sơ nào',
  empty_text: 'Quét mã trên giấy hẹn hoặc nhập mã hồ sơ, rồi bấm "Theo dõi". Hồ sơ sẽ nằm ở đây, xem được cả khi không có mạng.',
  scan: 'Quét mã trên giấy hẹn',
  type: 'Nhập mã hồ sơ',
  offline: 'Đang xem bản lưu trên máy. Khi có mạng, tình trạng mới sẽ hiện ở đây.',
  anonymous: 'Danh sách này chỉ nằm trên máy này. Mở ứng dụng trong Zalo để giữ cả khi đổi máy.',
} as const;
