import { describe, expect, it } from 'vitest';
import { filedWords } from './filed-words';
import { filingHistory } from './filing-history';
import { sampleErrand, sampleFiling, samplePayment, samplePostal } from './sample-filing.test-helper';

describe('what happened to a filing', () => {
  it('stands in one line of time, the steps of the post among the rest', () => {
    const lines = filingHistory(
      sampleFiling({
        payment: samplePayment({ state: 'paid', paidAt: '2026-11-20T09:05:00+07:00', transactionId: 'T1' }),
        errands: [sampleErrand()],
        postal: [samplePostal({ direction: 'collect', steps: [{ at: '2026-11-20T15:00:00+07:00', place: 'Bưu cục Bắc Bình', text: 'Đã lấy hàng' }] })],
      }),
      filedWords.say,
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'Bạn nộp hồ sơ',
      'Hồ sơ đến cơ quan, mã 000.23.11.H11-261120-0007',
      'Bạn đã nộp phí 50.000 đ',
      'Bưu điện lấy hồ sơ: Bưu cục Bắc Bình. Đã lấy hàng',
      'Bạn gửi giấy tờ bổ sung',
    ]);
  });

  it('says nothing of money that did not move', () => {
    expect(filingHistory(sampleFiling({ payment: samplePayment({ state: 'failed' }) }), filedWords.say)).toHaveLength(2);
  });
});
