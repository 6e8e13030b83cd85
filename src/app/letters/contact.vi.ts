export const vi = {
  call: 'Gọi {number}',
  call_named: 'Gọi {number}, {name}',
  call_failed: 'Chưa gọi được. Số điện thoại là {number}.',
  copy_address: 'Chép địa chỉ',
  copy_named: 'Chép địa chỉ {name}',
  copied: 'Đã chép địa chỉ. Bạn dán vào ứng dụng bản đồ để tìm đường.',
  copy_failed: 'Chưa chép được. Địa chỉ là {address}.',
} as const;
