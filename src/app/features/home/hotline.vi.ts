export const vi = {
  call_failed: 'Chưa gọi được. Số điện thoại là {number}.',
} as const;
