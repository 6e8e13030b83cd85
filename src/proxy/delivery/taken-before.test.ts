import { describe, expect, it } from 'vitest';
import { refused } from '../upstream/portal/shared/answers';
import { isTakenBefore } from './taken-before';

function toldOf(reason: string) {
  const answer = refused<null>(reason);
  if (!answer.ok || answer.value.kind !== 'refused') throw new Error('no refusal');
  return answer.value;
}

describe('what is refused for being there already', () => {
  it.each([
    ['withdrawal', 'Hồ sơ đã được rút'], ['withdrawal', 'Yêu cầu đã được tiếp nhận'], ['supplement', 'already_answered'], ['supplement', 'Hồ sơ đã bổ sung'],
    ['rating', 'Đã đánh giá'], ['reopen', 'Đã có yêu cầu'], ['reopen', 'Mã tham chiếu đã tồn tại'],
  ] as const)('was ours after an earlier try, and refused at the first: %s, %s', (act, reason) => {
    expect([isTakenBefore(act, toldOf(reason), 2), isTakenBefore(act, toldOf(reason), 1)]).toEqual([true, false]);
  });

  it.each([
    ['withdrawal', 'Hồ sơ đã được tiếp nhận'], ['withdrawal', 'Hồ sơ đã thanh toán phí'], ['withdrawal', 'Hồ sơ đã nộp bổ sung'],
    ['reopen', 'Phản ánh đã được đánh giá'], ['reopen', 'Phản ánh đã được trả lời'], ['rating', 'Hồ sơ đã được rút'], ['withdrawal', 'Thiếu lý do'],
  ] as const)('stays refused when something else is there: %s, %s', (act, reason) => {
    expect(isTakenBefore(act, toldOf(reason), 2)).toBe(false);
  });
});
