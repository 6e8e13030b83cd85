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
    'Doanh nghiệp đã tạm ngừng hoạt động',
    'Tờ khai có lỗi ở mục 3, đề nghị khai lại',
    'Thiếu hợp đồng bảo trì hệ thống phòng cháy chữa cháy',
    'Hồ sơ thiếu giấy ủy quyền, đề nghị nộp lại sau khi bổ sung',
    'Tệp không đọc được, vui lòng chọn tệp khác',
    'Đã quá thời gian cho phép bổ sung hồ sơ',
    'Bản phiên dịch không hợp lệ, chưa có chứng thực',
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
    'Kết nối tới hệ thống thất bại',
    'Không thể kết nối đến máy chủ',
    'Hệ thống một cửa đang bảo trì',
    'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Bình Thuận đang được bảo trì',
    'Cổng Dịch vụ công tỉnh đang bảo trì từ 20h00',
    'Hệ thống tạm ngừng phục vụ để nâng cấp',
    'Có lỗi xảy ra, vui lòng thử lại sau',
    'Đã xảy ra lỗi trong quá trình xử lý',
    'Lỗi không xác định',
    'Object reference not set to an instance of an object.',
    'An error has occurred.',
    'java.lang.NullPointerException',
  ])('is trouble of its own: %s', (message) => {
    expect(refusedUnlessUnwell('x', message)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });
});
