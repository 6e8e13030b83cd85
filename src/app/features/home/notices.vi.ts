export const vi = {
  title: 'Thông báo mới',
  none: 'Chưa có thông báo mới.',
  unknown: 'Chưa xem được có thông báo mới hay không.',
  all: 'Xem tất cả thông báo',
} as const;
