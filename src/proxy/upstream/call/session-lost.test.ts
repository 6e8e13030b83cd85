import { describe, expect, it } from 'vitest';
import { isSessionLost, isSentToLogin } from './session-lost';

describe('a session that has ended', () => {
  it.each(['Phiên đăng nhập hết hiệu lực', 'SESSION EXPIRED', 'Token không hợp lệ', 'Vui lòng đăng nhập', 'Phiên đã hết hạn'])('is told in words: %s', (words) => {
    expect(isSessionLost(words)).toBe(true);
  });

  it.each(['Không tìm thấy hồ sơ', 'Hồ sơ đã hết hạn bổ sung', 'Sai mật khẩu', 'Phiên bản biểu mẫu không hợp lệ', 'Bản phiên dịch không hợp lệ', 'Tên phiên âm không hợp lệ', ''])('is not told by: %s', (words) => {
    expect(isSessionLost(words)).toBe(false);
  });

  it.each([
    [302, ''],
    [200, '<!DOCTYPE html><html><body><form action="/dang-nhap"><input type="password"></form></body></html>'],
    [200, '\r\n<html><title>Đăng nhập hệ thống</title></html>'],
  ])('is told by being sent to the log-in: %i %s', (status, body) => {
    expect(isSentToLogin({ status, body })).toBe(true);
  });

  it.each([
    [200, '<html><body>Hệ thống đang bảo trì</body></html>'],
    [200, '{"message":"login"}'],
    [500, '<html>login</html>'],
    [200, ''],
  ])('is not told by %i %s', (status, body) => {
    expect(isSentToLogin({ status, body })).toBe(false);
  });
});
