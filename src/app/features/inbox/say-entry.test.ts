import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTICE_KINDS, type NoticeKind } from '../../../domain/telling/kinds';
import type { InboxEntry } from '../../../contract/schemas/inbox';
import { entryWords } from './entry-words';
import { sayEntry } from './say-entry';

const entryOf = (kind: NoticeKind, facts: InboxEntry['facts'] = {}): InboxEntry => ({ id: 'e1', kind, at: '2026-11-22T08:00:00+07:00', readAt: null, subject: { kind: 'filing', id: 'f' }, facts });
const words = (kind: NoticeKind, facts?: InboxEntry['facts']): string[] => {
  const { headline, lines } = sayEntry(entryOf(kind, facts), entryWords.say);
  return [headline, ...lines];
};

/** Facts of every sort, any of them missing, as tiers and upstreams leave them. */
const someFacts = fc.dictionary(
  fc.constantFrom('agency', 'dueAt', 'reason', 'papers', 'requests', 'expiresAt', 'daysLate', 'newDueAt', 'apologyReason', 'returnPlace', 'results', 'amountVnd', 'trackingNumber', 'postalState', 'levelFrom', 'levelTo', 'group', 'number', 'state', 'at', 'code'),
  fc.oneof(fc.constantFrom('UBND xã Hàm Liêm', '2026-11-27T17:00:00+07:00', 'booked', 'handed_over', 'commune', 'province', '', 'constructor', 'not a date'), fc.integer(), fc.constant(null)),
);

describe('an inbox entry in words', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T08:00:00+07:00') });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('always has a headline, and never a hole where a fact is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOTICE_KINDS), someFacts, (kind, facts) => {
        for (const sentence of words(kind, facts)) {
          expect(sentence.trim()).not.toBe('');
          expect(sentence).not.toMatch(/[{}]|undefined|null|NaN|Invalid/);
        }
      }),
    );
  });

  it('says who, when with the weekday, and what to do next', () => {
    expect(words('accepted', { agency: 'UBND xã Hàm Liêm', dueAt: '2026-11-27T17:00:00+07:00' })).toEqual(['UBND xã Hàm Liêm đã tiếp nhận hồ sơ', 'Hẹn trả Thứ Sáu, 27/11/2026.']);
    expect(words('supplement_wanted', { papers: 2, reason: 'Thiếu bản chính', expiresAt: '2026-12-01T17:00:00+07:00' })).toEqual([
      'Cần bạn bổ sung 2 giấy tờ', 'Lý do: Thiếu bản chính', 'Hạn bổ sung Thứ Ba, 01/12/2026.', 'Mở hồ sơ để xem cần những gì.',
    ]);
    expect(words('fee_due', { amountVnd: 50_000 })[0]).toBe('Cần nộp phí, lệ phí 50.000 đ');
    expect(words('result_ready', { returnPlace: 'Một cửa huyện Bắc Bình' })).toEqual(['Có kết quả, mời bạn đến nhận', 'Nơi nhận: Một cửa huyện Bắc Bình.', 'Mang theo giấy hẹn và giấy tờ tùy thân.']);
  });

  it('says less, not nothing, to whom may see less', () => {
    expect(words('accepted')).toEqual(['Hồ sơ đã được tiếp nhận']);
    expect(words('supplement_wanted')).toEqual(['Cần bạn bổ sung giấy tờ', 'Mở hồ sơ để xem cần những gì.']);
    expect(words('fee_due')).toEqual(['Hồ sơ có phí, lệ phí cần nộp', 'Mở hồ sơ để nộp hoặc xem nơi nộp.']);
  });

  it('tells the way a dossier went, up or down', () => {
    expect(words('moved', { levelFrom: 'commune', levelTo: 'district' })[0]).toBe('Hồ sơ đã chuyển từ cấp xã lên cấp huyện');
    expect(words('moved', { levelFrom: 'province', levelTo: 'commune' })[0]).toBe('Hồ sơ đã chuyển từ cấp tỉnh về cấp xã');
    expect(words('moved', { levelFrom: null, levelTo: 'commune' })[0]).toBe('Hồ sơ đã chuyển sang nơi giải quyết khác');
  });

  it('gives a late dossier its apology and new date, or says that they are owed', () => {
    expect(words('overdue', { daysLate: 2, apologyReason: 'Chờ ý kiến sở', newDueAt: '2026-11-30T17:00:00+07:00' })).toEqual([
      'Hồ sơ trễ hẹn 2 ngày làm việc', 'Cơ quan xin lỗi bạn. Lý do chậm: Chờ ý kiến sở', 'Ngày trả mới: Thứ Hai, 30/11/2026.',
    ]);
    expect(words('overdue', { daysLate: null, newDueAt: '2026-11-30T17:00:00+07:00' })[0]).toBe('Cơ quan xin lỗi và hẹn lại ngày trả');
    expect(words('overdue', { daysLate: 1 })[1]).toContain('phải có thư xin lỗi');
  });

  it('asks nobody to come for what is sent or downloaded', () => {
    expect(words('result_ready', { returnPlace: 'Qua dịch vụ bưu chính công ích' })).toEqual(['Có kết quả, gửi qua bưu điện', 'Bưu điện sẽ giao kết quả đến bạn. Chuẩn bị giấy hẹn và giấy tờ tùy thân.']);
    expect(words('result_ready', { returnPlace: 'Qua dịch vụ bưu chính công ích', results: 1 })).toEqual(['Có kết quả, gồm 1 tệp tải về được', 'Bưu điện sẽ giao kết quả đến bạn. Chuẩn bị giấy hẹn và giấy tờ tùy thân.']);
    expect(words('result_ready', { returnPlace: 'Bản điện tử, tải về sau khi có kết quả' })).toEqual(['Có kết quả bản điện tử', 'Mở hồ sơ để xem.']);
    expect(words('result_ready', { returnPlace: 'Bản điện tử, tải về sau khi có kết quả', results: 1 })).toEqual(['Có kết quả, gồm 1 tệp tải về được']);
  });

  it('passes on what the post says, in words of our own where it is our order', () => {
    expect(words('post', { postalState: 'Đang gom', trackingNumber: 'EC136431858VN' })).toEqual(['Bưu điện có tin mới về hồ sơ', 'Bưu điện ghi: Đang gom.', 'Mã vận đơn EC136431858VN.']);
    expect(words('post', { postalState: 'on_the_way' })).toEqual(['Hồ sơ đang trên đường bưu điện']);
    expect(words('status_changed', { group: 'done' })[0]).toBe('Hồ sơ đã có kết quả');
  });

  it('calls what could not be sent by its name', () => {
    const saying = (kind: 'petition' | 'question') => sayEntry({ ...entryOf('filing_failed'), subject: { kind, id: 'p' } }, entryWords.say).headline;
    expect([saying('petition'), saying('question')]).toEqual(['Chưa gửi được phản ánh đến cơ quan', 'Chưa gửi được câu hỏi đến cơ quan']);
    expect(sayEntry({ ...entryOf('petition_moved', { state: 'not_accepted' }), subject: { kind: 'question', id: 'q' } }, entryWords.say).headline).toBe('Câu hỏi không được tiếp nhận');
    expect(words('petition_moved', { state: 'not_accepted', agency: 'UBND xã Hàm Liêm' })).toContain('UBND xã Hàm Liêm trả lời như vậy.');
    expect(words('petition_moved', { state: 'forwarded', agency: 'UBND xã Hàm Liêm' })).toContain('Đang ở UBND xã Hàm Liêm.');
  });

  it('tells the queue number and the time of an appointment', () => {
    expect(words('booking', { state: 'booked', number: 'A012', agency: 'Một cửa xã Hàm Liêm', at: '2026-11-24T08:30:00+07:00' })).toEqual([
      'Đã đặt được lịch, số thứ tự A012', '08:30 Thứ Ba, 24/11/2026, tại Một cửa xã Hàm Liêm.',
    ]);
    expect(words('booking', { state: 'moved', at: '2026-11-24T08:30:00+07:00', movedFrom: '2026-11-23T08:30:00+07:00' })).toEqual(['Cơ quan đổi giờ hẹn của bạn', 'Lúc 08:30 Thứ Ba, 24/11/2026.', 'Giờ cũ: 08:30 Thứ Hai, 23/11/2026.']);
    expect(words('booking', { state: 'withdrawn', reason: 'Nghỉ đột xuất' })).toEqual(['Cơ quan hủy lịch hẹn của bạn', 'Lý do: Nghỉ đột xuất']);
  });
});
