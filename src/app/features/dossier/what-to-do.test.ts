import { describe, expect, it } from 'vitest';
import { fill } from '../../locales/format';
import { vi as words } from './dossier.vi';
import type { Say } from './dossier-words';
import { sampleView } from './sample-view.test-helper';
import { stateSentence } from './state-sentence';
import { supportLines } from './support-lines';
import { whatToDo } from './what-to-do';

const say: Say = (key, values) => fill(words[key], values ?? {});
const paper = (over = {}) => ({ id: '1', requestedAt: null, expiresAt: '2026-11-30T17:00:00+07:00', reason: 'Thiếu dấu', papers: ['Giấy xác nhận', 'Bản sao CCCD'], answeredAt: null, ...over });

describe('whatToDo', () => {
  it('lists the papers, the deadline and where to bring them', () => {
    const todo = whatToDo(sampleView({ completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { action: 'supplement', supplements: [paper()] } }), say, '2026-11-20');
    expect(todo.papers).toEqual(['Giấy xác nhận', 'Bản sao CCCD']);
    expect(todo.lines).toEqual([
      'Lý do: Thiếu dấu',
      'Hạn bổ sung: Thứ Hai, 30/11/2026',
      'Mang giấy tờ và giấy hẹn đến UBND thị trấn Phan Rí Cửa (nay là xã Phan Rí Cửa).',
    ]);
  });

  it('says that the day for the papers has passed, on both places', () => {
    const view = sampleView({ completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { action: 'supplement', supplements: [paper()] } });
    const passed = 'Hạn bổ sung đã qua: Thứ Hai, 30/11/2026. Gọi tổng đài hỏi trước khi đi.';
    expect(whatToDo(view, say, '2026-12-01').lines).toContain(passed);
    expect(supportLines(view, '2026-12-01', say)[0]).toBe(passed);
    expect(whatToDo(view, say, '2026-11-30').lines).toContain('Hạn bổ sung: Thứ Hai, 30/11/2026');
  });

  it('leaves out the papers already brought', () => {
    const supplements = [paper({ answeredAt: '2026-11-16T08:00:00+07:00' }), paper({ id: '2', papers: ['Tờ khai'] })];
    expect(whatToDo(sampleView({ completion: { group: 'waiting_citizen' }, detail: { action: 'supplement', supplements } }), say).papers).toEqual(['Tờ khai']);
  });

  it('does not say that there is nothing to do beside a fee that is listed as not paid', () => {
    const fees = [{ name: 'Lệ phí', amountVnd: 15_000, paid: false }];
    const view = sampleView({ detail: { action: 'wait' }, belongings: { files: [], results: [], fees, postal: null } });
    expect(whatToDo(view, say)).toMatchObject({ intro: 'Cơ quan ghi còn 15.000 đ phí, lệ phí chưa nộp. Ngoài ra bạn chưa phải làm gì.', button: null });
    const paid = sampleView({ detail: { action: 'wait' }, belongings: { files: [], results: [], fees: fees.map((fee) => ({ ...fee, paid: true })), postal: null } });
    expect(whatToDo(paid, say).intro).toBe('Bạn chưa phải làm gì.');
  });

  it('names the unpaid amount when the tier knows it', () => {
    const fees = [{ name: 'Phí', amountVnd: 150_000, paid: false }, { name: 'Lệ phí', amountVnd: 15_000, paid: true }];
    const belongings = { files: [], results: [], fees, postal: null };
    const completion = { group: 'waiting_citizen', timeliness: 'paused' } as const;
    expect(whatToDo(sampleView({ completion, detail: { action: 'pay' }, belongings }), say).intro).toContain('Nộp 150.000 đ tại');
    expect(whatToDo(sampleView({ completion, detail: { action: 'pay' } }), say).intro).toContain('Nộp phí, lệ phí tại');
  });

  it('sends to the counter for the result, or tells to wait for the post', () => {
    const completion = { group: 'done', timeliness: 'finished_on_time' } as const;
    expect(whatToDo(sampleView({ completion, detail: { action: 'collect' } }), say).intro).toBe('Đến nhận kết quả tại Bộ phận Một cửa thị trấn Phan Rí Cửa.');
    const postal = { trackingNumber: null, stateRaw: 'Đã gửi' };
    expect(whatToDo(sampleView({ completion, detail: { action: 'collect' }, belongings: { files: [], results: [], fees: [], postal } }), say).intro).toContain('Bưu điện');
  });

  it('sends to the counter under its name of today', () => {
    const view = sampleView({ completion: { group: 'done', timeliness: 'finished_on_time' }, detail: { action: 'collect', returnPlace: 'UBND thị trấn Phan Rí Cửa' } });
    expect(whatToDo(view, say).intro).toBe('Đến nhận kết quả tại UBND thị trấn Phan Rí Cửa (nay là xã Phan Rí Cửa).');
    expect(supportLines(view, '2026-11-20', say)[0]).toBe('Nơi nhận: UBND thị trấn Phan Rí Cửa (nay là xã Phan Rí Cửa)');
  });

  it.each([
    ['Qua dịch vụ bưu chính công ích', 'Có kết quả, gửi qua bưu điện', 'Bưu điện sẽ giao kết quả'],
    ['Bản điện tử, tải về sau khi có kết quả', 'Có kết quả bản điện tử', 'Kết quả là bản điện tử'],
  ])('sends nobody to a counter for a result handed over so: %s', (returnPlace, headline, intro) => {
    const view = sampleView({ completion: { group: 'done', timeliness: 'finished_on_time' }, detail: { action: 'collect', returnPlace } });
    expect(stateSentence(view, '2026-11-20', say).headline).toBe(headline);
    expect(whatToDo(view, say).intro).toContain(intro);
    expect(whatToDo(view, say).lines.join()).not.toContain('giấy tờ tùy thân');
    expect(supportLines(view, '2026-11-20', say)).toEqual(['Giải quyết đúng hạn.']);
  });

  it('gives the reason of a refusal, or says that there is none', () => {
    const completion = { group: 'refused', timeliness: 'closed' } as const;
    expect(whatToDo(sampleView({ completion, detail: { action: 'refile', reason: 'Sai mẫu' } }), say).lines).toEqual(['Lý do: Sai mẫu']);
    for (const action of ['refile', 'read_reason'] as const) {
      const { intro, lines, button } = whatToDo(sampleView({ completion, detail: { action, reason: null } }), say);
      expect([intro, ...lines, button]).toEqual(['Hệ thống chưa ghi lý do. Bạn gọi tổng đài để hỏi.', 'call']);
    }
  });

  it('says plainly that it is late, whatever the step', () => {
    const todo = whatToDo(sampleView({ completion: { timeliness: 'overdue' }, detail: { action: 'wait' } }), say);
    expect(todo.intro).toContain('đã quá ngày hẹn trả');
    expect(todo.button).toBe('call');
  });

  it('asks for the papers also behind a status nobody listed, late or not', () => {
    const view = sampleView({ completion: { group: 'other', timeliness: 'overdue' }, detail: { statusCode: 0, statusRaw: 'Tạm dừng', workingDaysLeft: -2, action: 'supplement', supplements: [paper()] } });
    expect(stateSentence(view, '2026-11-20', say)).toEqual({ tone: 'yours', headline: 'Đang chờ bạn bổ sung 2 giấy tờ' });
    expect(whatToDo(view, say).papers).toEqual(['Giấy xác nhận', 'Bản sao CCCD']);
  });

  it('names no day for papers while it is the fee that is waited for', () => {
    const view = sampleView({ completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { statusCode: 6, action: 'pay', supplements: [paper()] } });
    expect([stateSentence(view, '2026-11-20', say).headline, ...supportLines(view, '2026-11-20', say)]).toEqual(['Đang chờ bạn nộp phí, lệ phí', 'Thời hạn tạm dừng cho đến khi bạn làm xong.']);
  });

  it('wants nothing more once every request was answered, and says the same above', () => {
    const supplements = [paper({ answeredAt: '2026-11-16T08:00:00+07:00' })];
    const view = sampleView({ completion: { group: 'waiting_citizen', timeliness: 'paused' }, detail: { statusCode: 5, action: 'wait', supplements } });
    expect(whatToDo(view, say)).toMatchObject({ intro: 'Bạn chưa phải làm gì.', pressing: false });
    expect(stateSentence(view, '2026-11-20', say)).toEqual({ tone: 'going', headline: 'Bạn đã bổ sung, chờ cơ quan xem lại' });
    expect(supportLines(view, '2026-11-20', say).join()).not.toContain('bạn làm xong');
  });

  it('asks for the details where a bare code cannot tell what is needed', () => {
    for (const group of ['waiting_citizen', 'done', 'refused', 'stopped'] as const) {
      expect(whatToDo(sampleView({ completion: { group, timeliness: 'closed' } }), say).button, group).toBe('detail');
    }
  });

  it('calls no withdrawal finished that the agency has yet to confirm', () => {
    const completion = { group: 'withdrawn', timeliness: 'closed' } as const;
    for (const view of [sampleView({ completion }), sampleView({ completion, detail: { statusCode: 7, action: 'none' } })]) {
      expect(whatToDo(view, say)).toMatchObject({ intro: 'Bạn không phải làm gì thêm.', pressing: false });
    }
  });

  it('is quiet when there is nothing to do', () => {
    expect(whatToDo(sampleView(), say)).toMatchObject({ intro: 'Bạn chưa phải làm gì.', button: null, pressing: false });
    expect(whatToDo(sampleView({ completion: { group: 'returned', timeliness: 'finished_on_time' }, detail: { action: 'rate' } }), say).intro).toContain('đã xong');
  });
});
