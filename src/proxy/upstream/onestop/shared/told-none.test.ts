import { describe, expect, it } from 'vitest';
import { isToldNone } from './told-none';

describe('words beside an error code', () => {
  it.each(['Không tìm thấy hồ sơ', 'KHÔNG TỒN TẠI THÔNG TIN HỒ SƠ', 'Không tìm thấy mã hồ sơ', 'Hồ sơ không tồn tại'])('say that there is none: %s', (words) => {
    expect(isToldNone(words)).toBe(true);
  });

  it.each([
    'Không có hồ sơ vì hệ thống bận',
    'Không tìm thấy hồ sơ. Hệ thống tạm ngừng phục vụ',
    'Không tìm thấy hồ sơ, hệ thống quá tải',
    'Máy chủ quá tải, không tìm thấy hồ sơ',
    'Không tìm thấy hồ sơ do gián đoạn đường truyền',
    'Không có hồ sơ do mất kết nối',
    'Bạn không có quyền xem hồ sơ',
    'Không tìm thấy đơn vị',
    null,
  ])('do not say so: %s', (words) => {
    expect(isToldNone(words)).toBe(false);
  });
});
