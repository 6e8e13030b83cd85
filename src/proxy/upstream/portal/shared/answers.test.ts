import { describe, expect, it } from 'vitest';
import { refusedUnlessUnwell } from './answers';

describe('a no of a portal', () => {
  it.each([
    'Hồ sơ đã tồn tại', 'Mã tham chiếu đã tồn tại trong hệ thống', 'Hồ sơ đã được yêu cầu rút', 'Đã có yêu cầu rút hồ sơ', 'Hồ sơ này đã được nộp trước đó', 'Yêu cầu bổ sung đã được trả lời', 'Đã đánh giá',
    'Trùng hồ sơ', 'Duplicate reference', 'already_answered', 'Dossier already exists',
  ])('may say that it is there already: %s', (reason) => {
    expect(refusedUnlessUnwell('x', reason)).toEqual({ ok: true, value: { kind: 'refused', reason, already: true } });
  });

  it.each(['Hồ sơ đã trả kết quả, không thể rút', 'Hồ sơ đã được tiếp nhận nên không rút được', 'Đã hết hạn bổ sung', 'Chưa nộp phí', 'already_closed', 'Công dân đã trả kết quả'])('may only sound so: %s', (reason) => {
    expect(refusedUnlessUnwell('x', reason)).toEqual({ ok: true, value: { kind: 'refused', reason } });
  });

  it.each([
    'Thiếu quy trình bảo trì công trình',
    'Bảo trì công trình: thiếu bản vẽ hoàn công',
    'Xe quá tải trọng thiếu giấy đăng kiểm',
    'Thời gian đóng bảo hiểm bị gián đoạn',
    'Công ty chưa nộp hợp đồng bảo trì thang máy',
  ])('is for the citizen: %s', (reason) => {
    expect(refusedUnlessUnwell('x', reason)).toEqual({ ok: true, value: { kind: 'refused', reason } });
  });

  it.each([
    'Hệ thống đang bảo trì, vui lòng quay lại sau',
    'Cổng Dịch vụ công quốc gia đang được nâng cấp và bảo trì',
    'Kết nối bị gián đoạn',
    'Máy chủ hiện đang quá tải',
    'Đang bảo trì',
    'Bảo trì hệ thống',
    'Lỗi hệ thống',
    'Hệ thống đang bận',
    'Internal Server Error',
    'Request timed out',
  ])('is trouble of its own: %s', (message) => {
    expect(refusedUnlessUnwell('x', message)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });
});
