import { describe, expect, it } from 'vitest';
import { StatusGroup, Timeliness, type DossierDetail, type DossierView, type StatusGroupView, type TimelinessView } from '../../../contract/schemas/dossier';
import { fill } from '../../locales/format';
import { en } from './dossier.en';
import { vi } from './dossier.vi';
import type { Say } from './dossier-words';
import { firstVisit, sampleView, sampleVisit } from './sample-view.test-helper';
import { stateSentence } from './state-sentence';
import { supportLines } from './support-lines';
import { visitInOneBreath } from './visit-words';
import { whatToDo } from './what-to-do';

const TODAY = '2026-11-17';
const sayVi: Say = (key, values) => fill(vi[key], values ?? {});
const sayEn: Say = (key, values) => fill(en[key], values ?? {});
const headline = (view: DossierView) => stateSentence(view, TODAY, sayVi).headline;
const paper = { id: '1', requestedAt: null, expiresAt: null, reason: 'Thiếu', papers: ['Bản sao CCCD'], answeredAt: null };

describe('stateSentence, in the words of the look', () => {
  it.each<[string, Parameters<typeof sampleView>[0]]>([
    ['Đang giải quyết tại UBND huyện Bắc Bình, còn 3 ngày làm việc', { detail: {} }],
    ['Đang giải quyết tại UBND huyện Bắc Bình, hẹn trả hôm nay', { completion: { timeliness: 'due_soon' }, detail: { workingDaysLeft: 0, dueAt: '2026-11-17T17:00:00+07:00' } }],
    ['Đang giải quyết tại UBND huyện Bắc Bình, sắp đến hẹn trả', { completion: { timeliness: 'due_soon' }, detail: { workingDaysLeft: 0, dueAt: '2026-11-22T17:00:00+07:00' } }],
    ['Đang giải quyết tại UBND huyện Bắc Bình, đã đến ngày hẹn trả', { detail: { workingDaysLeft: 3, dueAt: '2026-11-16T17:00:00+07:00' } }],
    ['Đang giải quyết tại UBND huyện Bắc Bình, hẹn trả hôm nay', { detail: { workingDaysLeft: 3, dueAt: '2026-11-17T17:00:00+07:00' } }],
    ['Đang giải quyết tại UBND huyện Bắc Bình, đã đến ngày hẹn trả', { completion: { timeliness: 'due_soon' }, detail: { workingDaysLeft: 0, dueAt: '2026-11-16T17:00:00+07:00' } }],
    ['Trễ 2 ngày làm việc', { completion: { timeliness: 'overdue' }, detail: { workingDaysLeft: -2 } }],
    ['Đã trễ hẹn trả', { completion: { timeliness: 'overdue' } }],
    ['Đang giải quyết ở cấp huyện, đúng hạn', {}],
    ['Đang giải quyết ở cấp tỉnh, sắp đến hẹn trả', { completion: { levelNow: 'province', timeliness: 'due_soon' } }],
    ['Đang chờ bạn bổ sung 1 giấy tờ', { completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { action: 'supplement', supplements: [paper] } }],
    ['Đang chờ bạn nộp phí, lệ phí', { completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { action: 'pay' } }],
    ['Đang chờ bạn bổ sung giấy tờ hoặc nộp phí', { completion: { group: 'waiting_citizen', timeliness: 'paused' } }],
    ['Có kết quả, mời đến nhận', { completion: { group: 'done', timeliness: 'finished_on_time' }, detail: { action: 'collect' } }],
    ['Hệ thống một cửa ghi: Đang thụ lý', { completion: { group: 'other', timeliness: 'no_appointment' }, detail: { statusCode: 0, statusRaw: 'Đang thụ lý', dueAt: null, workingDaysLeft: null } }],
    ['Đang chờ UBND thị trấn Phan Rí Cửa tiếp nhận', { completion: { group: 'submitted', timeliness: 'no_appointment' }, detail: { visits: [] } }],
  ])('says "%s"', (expected, over) => {
    expect(headline(sampleView(over))).toBe(expected);
  });

  it('leaves no gap where the system wrote no agency', () => {
    const nameless = { name: '', level: null, nowNamed: null };
    const visits = [sampleVisit({ level: null, agency: nameless })];
    const completion = (group: StatusGroupView) => ({ group, timeliness: 'no_appointment' as const });
    expect(headline(sampleView({ completion: completion('submitted'), detail: { agency: nameless } }))).toBe('Đang chờ tiếp nhận');
    expect(headline(sampleView({ completion: completion('accepted'), detail: { agency: nameless } }))).toBe('Đã tiếp nhận');
    expect(headline(sampleView({ completion: completion('in_progress'), detail: { agency: nameless, visits } }))).toBe('Đang giải quyết ở cấp huyện');
    expect(visitInOneBreath(sampleVisit({ agency: nameless }), sayVi)).toContain('Chưa ghi tên cơ quan, Đang ở đây');
    expect(whatToDo(sampleView({ completion: completion('done'), detail: { agency: nameless, returnPlace: null, action: 'collect' } }), sayVi).intro).toBe('Đến nhận kết quả tại nơi đã nhận hồ sơ.');
  });

  it('tells a planned start in words that fit a day to come', () => {
    const planned = sampleVisit({ state: 'ahead', startedAt: '2026-11-26T08:00:00+07:00', takenWorkingDays: null });
    expect([sayVi, sayEn].map((say) => visitInOneBreath(planned, say))).toEqual([
      'UBND huyện Bắc Bình, Sắp đến, Từ Thứ Năm, 26/11/2026, Dự kiến 6 ngày làm việc',
      'UBND huyện Bắc Bình, Next, From Thứ Năm, 26/11/2026, Planned: 6 working days',
    ]);
  });

  it('names the agency that has it now, not the one that took it', () => {
    const visits = [firstVisit(), sampleVisit({ state: 'done' }), sampleVisit({ state: 'now', agency: { name: 'Sở Nội vụ', level: 'province', nowNamed: null } })];
    expect(headline(sampleView({ detail: { visits } }))).toContain('Sở Nội vụ');
  });

  it('at tier 0 names no agency and no procedure, whatever the state', () => {
    for (const { view, lines } of everyView((tier) => tier === 0)) {
      expect(view.detail).toBeNull();
      expect(lines.join(' ')).not.toMatch(/UBND|Sở|tạm trú|Một cửa thị trấn/);
    }
  });

  it('says the weekday and the new date of an apology', () => {
    const apology = { reason: 'Chờ ý kiến Sở', issuedAt: null, newDueAt: '2026-11-27T17:00:00+07:00' };
    const lines = supportLines(sampleView({ completion: { timeliness: 'overdue' }, detail: { apology } }), TODAY, sayVi);
    expect(lines).toContain('Hẹn trả mới: Thứ Sáu, 27/11/2026');
  });

  it('says by when the papers are wanted: the first day that runs out', () => {
    const supplements = [{ ...paper, expiresAt: '2026-12-02T17:00:00+07:00' }, { ...paper, id: '2', expiresAt: '2026-11-30T17:00:00+07:00' }];
    const view = sampleView({ completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { action: 'supplement', supplements } });
    expect(supportLines(view, TODAY, sayVi)[0]).toBe('Hạn bổ sung: Thứ Hai, 30/11/2026');
  });

  it('tells on which day the days were counted when that was not today', () => {
    expect(supportLines(sampleView({ detail: {} }), '2026-11-19', sayVi)).toContain('Tính đến Thứ Ba, 17/11/2026.');
    expect(supportLines(sampleView({ detail: {} }), TODAY, sayVi).join()).not.toContain('Tính đến');
  });
});

describe('a step still to come', () => {
  const ahead = (plannedEndAt: string): string => visitInOneBreath(sampleVisit({ state: 'ahead', startedAt: null, plannedEndAt, plannedWorkingDays: null, takenWorkingDays: null }), sayVi);

  it('is expected for its day, and no longer when that day is over', () => {
    expect(ahead('2999-01-04T17:00:00+07:00')).toContain('Dự kiến xong Thứ Sáu, 04/01/2999');
    expect(ahead('2025-06-23T17:00:00+07:00')).toContain('Theo dự kiến phải xong Thứ Hai, 23/06/2025');
  });
});

describe('every status group × timeliness × tier × action, in both languages', () => {
  const views = everyView(() => true);

  it('covers the whole table', () => {
    expect(views.length).toBeGreaterThan(1000);
  });

  it('always has a sentence, with every gap filled and nothing undefined', () => {
    for (const { view, lines } of views) {
      expect(lines[0]?.length, JSON.stringify(view.completion)).toBeGreaterThan(4);
      for (const line of lines) expect(line).not.toMatch(/undefined|null|NaN|\{|\}|Invalid/);
    }
  });

  it('never counts a negative number of days', () => {
    for (const { lines } of views) for (const line of lines) expect(line).not.toMatch(/-\d/);
  });
});

describe('the words themselves', () => {
  it('have the same gaps in both languages', () => {
    const gaps = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();
    for (const key of Object.keys(vi) as (keyof typeof vi)[]) expect(gaps(en[key]), key).toEqual(gaps(vi[key]));
  });
});

function everyView(keep: (tier: 0 | 1) => boolean): { view: DossierView; lines: string[] }[] {
  const groups: StatusGroupView[] = StatusGroup.enum;
  const times: TimelinessView[] = Timeliness.enum;
  const actions: DossierDetail['action'][] = ['none', 'wait', 'supplement', 'pay', 'collect', 'refile', 'read_reason', 'rate'];
  const days = [null, -7, 0, 1, 12];
  return groups.flatMap((group) =>
    times.flatMap((timeliness) => {
      const bare = keep(0) ? [sampleView({ completion: { group, timeliness } }), sampleView({ completion: { group, timeliness, levelNow: null, levelReached: null } })] : [];
      const known = keep(1)
        ? actions.flatMap((action) =>
            days.map((workingDaysLeft) =>
              sampleView({ completion: { group, timeliness }, detail: { action, workingDaysLeft, dueAt: workingDaysLeft === null ? null : '2026-11-20T17:00:00+07:00' } }),
            ),
          )
        : [];
      return [...bare, ...known].flatMap((view) =>
        [sayVi, sayEn].map((say) => ({ view, lines: [stateSentence(view, TODAY, say).headline, ...supportLines(view, TODAY, say)] })),
      );
    }),
  );
}
