import { afterEach, describe, expect, it } from 'vitest';
import type { DossierCompletion } from '../../contract/schemas/dossier';
import { setLanguage } from '../locales/language';
import { stateSentence } from './state-sentence';

const base: DossierCompletion = { code: 'X', tier: 0, group: 'in_progress', levels: ['commune', 'province'], levelReached: 'province', levelNow: 'province', percent: 50, timeliness: 'on_time', fetchedAt: '2026-11-23T08:00:00+07:00', stale: false };
const TODAY = '2026-11-23';
const say = (over: Partial<DossierCompletion>, workingDaysLeft: number | null = null, action: string | null = null, dueAt: string | null = null, today = TODAY, countedAt?: string) =>
  stateSentence({ completion: { ...base, ...over }, workingDaysLeft, action, dueAt, countedAt }, today);

afterEach(() => setLanguage('vi'));

describe('the line that says how a followed dossier stands', () => {
  it.each([
    [{}, null, null, 'Đang giải quyết ở cấp tỉnh', 'info'],
    [{}, 3, null, 'Đang giải quyết ở cấp tỉnh, còn 3 ngày làm việc', 'info'],
    [{ timeliness: 'due_soon' }, 1, null, 'Đang giải quyết ở cấp tỉnh, còn 1 ngày làm việc', 'warning'],
    [{ timeliness: 'due_soon' }, 0, null, 'Đang giải quyết ở cấp tỉnh, hẹn trả hôm nay', 'warning'],
    [{ timeliness: 'due_soon' }, null, null, 'Đang giải quyết ở cấp tỉnh, sắp đến ngày hẹn trả', 'warning'],
    [{ timeliness: 'overdue' }, -2, null, 'Trễ 2 ngày làm việc', 'danger'],
    [{ timeliness: 'overdue' }, null, null, 'Đã quá ngày hẹn trả', 'danger'],
    [{ group: 'accepted', timeliness: 'no_appointment', levelNow: null }, null, null, 'Một cửa đã tiếp nhận', 'info'],
    [{ group: 'waiting_citizen', timeliness: 'paused' }, null, 'supplement', 'Đang chờ bạn bổ sung giấy tờ', 'warning'],
    [{ group: 'waiting_citizen', timeliness: 'paused' }, null, 'pay', 'Đang chờ bạn nộp phí', 'warning'],
    [{ group: 'waiting_citizen', timeliness: 'paused' }, null, null, 'Đang chờ bạn làm tiếp', 'warning'],
    [{ group: 'waiting_citizen', timeliness: 'paused' }, null, 'wait', 'Bạn đã bổ sung, chờ cơ quan xem lại', 'info'],
    [{ group: 'done' }, null, 'collect', 'Có kết quả, mời đến nhận', 'success'],
    [{ group: 'done' }, null, 'await_post', 'Có kết quả, gửi qua bưu điện', 'success'],
    [{ group: 'done' }, null, 'download', 'Có kết quả bản điện tử', 'success'],
    [{ group: 'refused' }, null, null, 'Không được tiếp nhận, xem lý do', 'danger'],
  ] as const)('%j, %s days, %s: %s', (over, days, action, text, tone) => {
    expect(say(over, days, action)).toEqual({ text, tone });
  });

  it.each([
    ['other', 'overdue', -2, null, 'Trễ 2 ngày làm việc', 'danger'],
    ['other', 'on_time', 4, 'supplement', 'Đang chờ bạn bổ sung giấy tờ', 'warning'],
    ['other', 'on_time', 4, null, 'Xem tình trạng, còn 4 ngày làm việc', 'info'],
  ] as const)('hides nothing that presses behind a status nobody listed: %s, %s, %s days, %s', (group, timeliness, days, action, text, tone) => {
    expect(say({ group, timeliness }, days, action)).toEqual({ text, tone });
  });

  it('does not call a day off that is still to come today', () => {
    expect(say({ timeliness: 'due_soon' }, 0, null, '2026-11-24T17:00:00+07:00').text).toBe('Đang giải quyết ở cấp tỉnh, sắp đến ngày hẹn trả');
    expect(say({ timeliness: 'due_soon' }, 0, null, '2026-11-23T17:00:00+07:00').text).toBe('Đang giải quyết ở cấp tỉnh, hẹn trả hôm nay');
  });

  it('of a state kept from another day tells the appointment, not the days that were left then', () => {
    const due = '2026-11-26T17:00:00+07:00';
    expect(say({}, 3, null, due, '2026-11-25').text).toBe('Đang giải quyết ở cấp tỉnh, hẹn trả Thứ Năm, 26/11/2026');
    expect(say({ timeliness: 'due_soon' }, 0, null, '2026-11-23T17:00:00+07:00', '2026-11-25').text).toBe('Đang giải quyết ở cấp tỉnh, hẹn trả Thứ Hai, 23/11/2026');
    expect(say({ timeliness: 'due_soon' }, null, null, null, '2026-11-25').text).toBe('Đang giải quyết ở cấp tỉnh');
    expect(say({ timeliness: 'overdue' }, -2, null, due, '2026-11-25').text).toBe('Đã quá ngày hẹn trả');
    expect(say({}, 1, null, due, '2026-11-25', '2026-11-25T08:00:00+07:00').text).toBe('Đang giải quyết ở cấp tỉnh, còn 1 ngày làm việc');
  });

  it('admits what it does not know', () => {
    expect(stateSentence({ completion: null, workingDaysLeft: null, action: null, dueAt: null }).text).toBe('Chưa biết tình trạng, sẽ hỏi lại');
  });
});
