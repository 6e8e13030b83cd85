import { describe, expect, it } from 'vitest';
import type { NationalStatus } from './dossier';
import { actionOfStatus, groupOfStatus, isTerminal, statusOfLabel } from './status';

const ALL: NationalStatus[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the ten national statuses', () => {
  it('group into degrees of completion', () => {
    expect(ALL.map(groupOfStatus)).toEqual([
      'other', 'submitted', 'accepted', 'refused', 'in_progress', 'waiting_citizen', 'waiting_citizen', 'withdrawn', 'stopped', 'done', 'returned',
    ]);
  });

  it('end with refusal, withdrawal, a stop and the hand-over', () => {
    expect(ALL.filter(isTerminal)).toEqual([3, 7, 8, 10]);
  });

  it('tell what the citizen has to do', () => {
    expect(ALL.map((status) => actionOfStatus(status, true))).toEqual([
      'supplement', 'wait', 'none', 'refile', 'none', 'supplement', 'pay', 'none', 'read_reason', 'collect', 'rate',
    ]);
  });

  it('ask for nothing once a request was answered', () => {
    expect(actionOfStatus(5, false)).toBe('wait');
    expect(actionOfStatus(0, false)).toBe('none');
  });
});

describe('labels of the one-stop systems', () => {
  it.each<[string, NationalStatus]>([
    ['Mới đăng ký', 1], ['Được tiếp nhận', 2], ['Không được tiếp nhận', 3], ['Đang xử lý', 4], ['Yêu cầu bổ sung giấy tờ', 5],
    ['Yêu cầu thực hiện nghĩa vụ tài chính', 6], ['Công dân yêu cầu rút hồ sơ', 7], ['Dừng xử lý', 8], ['Đã xử lý xong', 9], ['Đã trả kết quả', 10],
    ['Chờ tiếp nhận', 1], ['Mới tạo', 1], ['Đang thụ lý', 4], ['Bị từ chối', 3], ['Đã hoàn thành', 9], ['Chờ thanh toán', 6], ['Chưa thanh toán', 6],
    ['Yêu cầu công dân bổ sung', 5], ['Yêu cầu một cửa bổ sung', 5], ['Chờ bổ sung tiếp nhận', 5], ['Công dân đã gửi bổ sung', 4], ['Hoàn thành bổ sung', 4],
    ['Đã thanh toán', 4], ['Có kết quả', 9], ['Đã chuyển trả', 10], ['Hủy/từ chối', 3], ['Rút hồ sơ', 7],
    ['ĐANG XỬ LÝ', 4], ['\u00d0ang xử lý', 4], ['dang xu ly', 4], ['  Đang   xử lý. ', 4], ['Đang xử lý'.normalize('NFD'), 4], ['Hồ sơ đã trả kết quả', 10],
    ['Đang xử lý (quá hạn 3 ngày)', 4], ['Đã giải quyết trước hạn', 9], ['Đã trả kết quả - đúng hạn', 10], ['Đã trả kết quả ngày 12/06/2024', 10], ['Đã trả kết quả (08:30 12/06/2024)', 10], ['Đang chờ bổ sung hồ sơ', 5],
    ['Đã tiếp nhận hồ sơ', 2], ['Đang xử lí', 4], ['[4] Đang xử lý', 4], ['Trạng thái: Đang xử lý', 4], ['Đang chờ công dân thực hiện nghĩa vụ tài chính', 6], ['Tạm dừng, chờ bổ sung', 5],
    ['Công dân đã rút hồ sơ', 7], ['Đã giải quyết - chờ trả', 9], ['Chờ trả KQ', 9], ['Đã trả KQ', 10], ['Đã trả kết quả cho tổ chức, cá nhân', 10],
  ])('%s → %i', (label, status) => {
    expect(statusOfLabel(label)).toBe(status);
  });

  it.each(['', 'Tạm dừng', 'Đã trả hồ sơ', 'Trả hồ sơ', 'Kết thúc', '4', 'Hoàn thiện hồ sơ', 'Đã trả hồ sơ về bộ phận một cửa', 'Hoàn phí', 'xyz', 'Quá hạn', 'Đang xử lý (chờ bổ sung)', 'Đã tiếp nhận - từ chối'])('%j is not guessed at', (label) => {
    expect(statusOfLabel(label)).toBe(0);
  });
});
