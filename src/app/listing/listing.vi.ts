export const vi = {
  list_failed: 'Chưa mở được danh sách',
  more: 'Xem thêm',
} as const;
