import { useEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../api/api-error';
import * as client from '../../api/client';
import * as errands from '../../api/filing/errands';
import * as postOrders from '../../api/filing/post-orders';
import * as procedures from '../../api/filing/procedures';
import * as results from '../../api/filing/results';
import type { DossierView } from '../../../contract/schemas/dossier';
import type { FilingView } from '../../../contract/schemas/filing';
import { doing, eventually, mount, place, unmount } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { readDraft } from '../../state/draft-box';
import { FiledParts } from './filed-parts';
import { PiecesContext, type FilingPieces } from './pieces';
import { CODE, failing, OFFER, press, sampleDossier, sampleErrand, sampleFiling, samplePostal, text } from './sample-filing.test-helper';

vi.mock('../../api/client');
vi.mock('../../api/filing/errands');
vi.mock('../../api/filing/post-orders');
vi.mock('../../api/filing/procedures');
vi.mock('../../api/filing/results');
const onReplace = vi.fn();
const onReload = vi.fn();
const PARTY = { name: 'Nguyễn Văn An', phone: '0912345678', province: '68', ward: '22969', address: 'Thôn 1' };

const PIECES: FilingPieces = {
  PartyForm: ({ wrong, onChange }) => <button type="button" onClick={() => onChange(PARTY)}>{wrong ? 'Địa chỉ thiếu' : 'Điền địa chỉ'}</button>,
  PostEstimate: ({ direction }) => <p>Tạm tính {direction}</p>,
  completeParty: (party) => (party.ward === '' ? null : party),
  PaperGatherer: function Gatherer({ names, onChange }) {
    useEffect(() => onChange({ paperIds: ['p1'], missing: names.slice(1), busy: false }), [names, onChange]);
    return <p>Tải lên: {names.join(', ')}</p>;
  },
};

function show(filing: FilingView, view: DossierView | null): Promise<HTMLElement> {
  vi.mocked(client.getDossier).mockResolvedValue(view === null ? failing('upstream_unavailable', 503, 'Chưa kết nối được.') : ok({ view, savedAt: view.completion.fetchedAt, problem: null }));
  return mount(<PiecesContext.Provider value={PIECES}><FiledParts filing={filing} next={<p>Sắp tới</p>} onReload={onReload} onReplace={onReplace} /></PiecesContext.Provider>);
}
const fill = (value: string) =>
  doing(() => {
    const area = document.querySelector('textarea');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, value);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
const choose = (label: string) => doing(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.querySelector('input')?.click());

beforeEach(() => {
  vi.resetAllMocks();
  localStorage.clear();
  replacePlatform(createBrowserPlatform());
  vi.mocked(procedures.getProcedure).mockResolvedValue(ok(OFFER));
  vi.mocked(results.listResults).mockResolvedValue(ok({ items: [] }));
});
afterEach(async () => {
  await unmount();
  replacePlatform(null);
  vi.unstubAllGlobals();
});

describe('where a filing stands', () => {
  it('is the one sentence and the appointment; when nobody can be asked, that and a way on', async () => {
    await show(sampleFiling(), sampleDossier());
    await eventually(() => expect(text()).toContain('27/11/2026'));
    await unmount();
    await show(sampleFiling(), null);
    await eventually(() => expect(text()).toContain('Chưa hỏi được hệ thống một cửa. Chưa kết nối được.'));
    await doing(() => press('Thử lại'));
    expect(onReload).toHaveBeenCalled();
  });
});

describe('what comes next', () => {
  it('is told until the agency has done its part, and no longer', async () => {
    await show(sampleFiling(), sampleDossier());
    await eventually(() => expect(text()).toContain('27/11/2026'));
    expect(text()).toContain('Sắp tới');
    for (const group of ['refused', 'withdrawn', 'done', 'returned'] as const) {
      await unmount();
      await show(sampleFiling(), sampleDossier({ group }));
      await eventually(() => expect(text(), group).not.toContain('Sắp tới'));
    }
  });
});

describe('a result that comes to the citizen', () => {
  it.each([['counter', 'Có kết quả, mời đến nhận'], ['electronic', 'Có kết quả, xem ở mục Kết quả bên dưới'], ['post', 'Có kết quả, bưu điện mang đến nhà bạn']] as const)('chosen by way of %s: %s', async (resultWay, sentence) => {
    await show(sampleFiling({ resultWay }), sampleDossier({ group: 'done' }));
    await eventually(() => expect(text()).toContain(sentence));
  });
});

describe('a request for more papers', () => {
  const asked = sampleDossier({ group: 'waiting_citizen', timeliness: 'paused' }, { supplements: [{ id: 'r1', requestedAt: '2026-11-21T08:00:00+07:00', expiresAt: '2099-12-31T00:00:00+07:00', reason: 'Thiếu bản sao', papers: ['Giấy chứng sinh', 'Sổ hộ khẩu'], answeredAt: null }] });

  it('can be answered after the rules for its files could not be read at first', async () => {
    vi.mocked(procedures.getProcedure).mockResolvedValueOnce(failing('offline', 0, 'Chưa có mạng.'));
    await show(sampleFiling(), asked);
    await eventually(() => expect(text()).toContain('Chưa xem được quy định về tệp. Chưa có mạng.'));
    await doing(() => [...document.querySelectorAll('section')].find(({ textContent }) => textContent?.includes('Thiếu bản sao'))?.querySelector('button')?.click());
    await eventually(() => expect(text()).toContain('Tải lên: Giấy chứng sinh, Sổ hộ khẩu'));
  });

  it('says why, by when and that the clock stands still; it is sent once, complete or with a reason', async () => {
    vi.mocked(errands.sendSupplement).mockResolvedValue(ok(sampleFiling()));
    await show(sampleFiling(), asked);
    await eventually(() => expect(text()).toContain('Tải lên: Giấy chứng sinh, Sổ hộ khẩu'));
    for (const part of ['Thiếu bản sao', '31/12/2099', 'đang tạm dừng', 'tính lại từ đầu']) expect(text()).toContain(part);
    await doing(() => press('Gửi bổ sung'));
    expect(text()).toContain('Còn thiếu: Sổ hộ khẩu');
    await fill('Đã bỏ sổ hộ khẩu giấy');
    await doing(() => press('Gửi bổ sung'));
    expect(text()).toContain('Bạn gửi khi còn thiếu: Sổ hộ khẩu.');
    expect(errands.sendSupplement).not.toHaveBeenCalled();
    await doing(() => [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ textContent }) => textContent === 'Gửi bổ sung')?.click());
    await eventually(() => expect(onReplace).toHaveBeenCalled());
    expect(errands.sendSupplement).toHaveBeenCalledWith(sampleFiling().id, { requestId: 'r1', note: 'Đã bỏ sổ hộ khẩu giấy', paperIds: ['p1'] }, expect.any(String));
  });

  it('is gone once it was answered, and the answer is shown with how far it is', async () => {
    await show(sampleFiling({ errands: [sampleErrand({ state: 'delivering' })] }), asked);
    await eventually(() => expect(text()).toContain('Bổ sung đã gửi'));
    expect(text()).not.toContain('Gửi bổ sung');
  });
});

describe('asking to have it back', () => {
  it('takes a reason and a yes, repeats a lost one with the same key, then waits for the agency', async () => {
    vi.mocked(errands.askWithdrawal).mockResolvedValueOnce(failing('timeout', 0)).mockResolvedValue(ok(sampleFiling()));
    await show(sampleFiling(), sampleDossier());
    await doing(() => press('Xin rút hồ sơ'));
    await doing(() => press('Tiếp tục'));
    expect(text()).toContain('Bạn ghi lý do rút hồ sơ.');
    await fill(' Đã nộp ở nơi khác ');
    await doing(() => press('Tiếp tục'));
    expect(text()).toContain(`Rút hồ sơ ${CODE}?`);
    await doing(() => press('Xin rút'));
    await eventually(() => expect(onReplace).toHaveBeenCalled());
    const calls = vi.mocked(errands.askWithdrawal).mock.calls;
    expect(calls).toHaveLength(2);
    expect(calls[0]).toEqual(calls[1]);
    expect(calls[0]?.[1]).toBe('Đã nộp ở nơi khác');
    await unmount();
    await show(sampleFiling({ errands: [sampleErrand({ kind: 'withdrawal' })] }), sampleDossier());
    await eventually(() => expect(text()).toContain('Chờ cơ quan xác nhận.'));
  });

  it('is over only when the agency has confirmed, not when it has heard', async () => {
    const asked = sampleFiling({ errands: [sampleErrand({ kind: 'withdrawal' })] });
    await show(asked, sampleDossier({ group: 'withdrawn', timeliness: 'closed' }));
    await eventually(() => expect(text()).toContain('Chờ cơ quan xác nhận.'));
    await unmount();
    await show(asked, sampleDossier({ group: 'withdrawn', timeliness: 'closed' }, { finishedAt: '2026-11-22T09:00:00+07:00' }));
    await eventually(() => expect(text()).toContain('Cơ quan đã xác nhận rút hồ sơ.'));
  });
});

describe('a refusal', () => {
  it('shows the notice with its reason, and files again with what was entered', async () => {
    await show(sampleFiling({ state: 'refused', dossierCode: null, reason: 'Không đúng thẩm quyền' }), null);
    for (const part of ['Phiếu từ chối tiếp nhận', 'Mẫu số 03', 'Số tiếp nhận: MC-261120-7F3K9Q', 'Không đúng thẩm quyền']) expect(text()).toContain(part);
    await unmount();
    await show(sampleFiling({ state: 'refused', reason: 'Không đúng thẩm quyền' }), null);
    expect(text()).toContain('Mã hồ sơ: 000.23.11.H11-261120-0007');
    await doing(() => press('Nộp lại với những gì đã khai'));
    await eventually(() => expect(place()).toMatch(/^\/nop-ho-so\//));
    const draft = await readDraft(createBrowserPlatform().storage, place().split('/').pop() ?? '');
    expect(draft).toMatchObject({ procedureCode: sampleFiling().procedureCode, answers: sampleFiling().answers, revision: 0 });
  });
});

describe('a result', () => {
  it('shows its signature in words and opens by a link of its own', async () => {
    vi.mocked(results.listResults).mockResolvedValue(ok({ items: [{ id: 'f1', name: 'Giấy khai sinh.pdf', signature: 'valid' }] }));
    vi.mocked(results.linkResult).mockResolvedValue(ok({ url: 'http://localhost:8080/api/v1/result-files/x', expiresAt: '2026-11-22T09:00:00+07:00' }));
    const opened = vi.fn();
    vi.stubGlobal('open', opened);
    await show(sampleFiling({ resultWay: 'electronic' }), sampleDossier({ group: 'done' }));
    await eventually(() => expect(text()).toContain('Có chữ ký số của cơ quan'));
    await doing(() => press('Mở và tải về'));
    await eventually(() => expect(opened).toHaveBeenCalledWith('http://localhost:8080/api/v1/result-files/x', '_blank', 'noopener,noreferrer'));
  });

  it('that should be there and is not sends to an office, not to the network', async () => {
    vi.mocked(results.listResults).mockResolvedValue(ok({ items: [] }));
    await show(sampleFiling({ resultWay: 'electronic', agencyName: 'UBND xã Bắc Bình' }), sampleDossier({ group: 'done' }, { returnPlace: 'Bản điện tử, tải về sau khi có kết quả' }));
    await eventually(() => expect(text()).toContain('Bạn xem lại sau, hoặc đến nhận tại UBND xã Bắc Bình.'));
    expect(text()).toContain('Có kết quả, xem ở mục Kết quả bên dưới');
  });

  it('on paper says where to collect it and what to bring', async () => {
    await show(sampleFiling(), sampleDossier({ group: 'done' }, { returnPlace: 'Bộ phận Một cửa xã Bắc Bình' }));
    await eventually(() => expect(text()).toContain('Mời bạn đến nhận tại Bộ phận Một cửa xã Bắc Bình.'));
    expect(text()).toContain('Mang theo mã hồ sơ 000.23.11.H11-261120-0007');
    expect(text()).toContain('CCCD');
  });
});

describe('a result that the post was asked for since', () => {
  it.each([
    ['here', sampleFiling({ postal: [samplePostal()] }), null],
    ['at the agency', sampleFiling(), 'Qua dịch vụ bưu chính công ích'],
  ])('%s asks nobody to come', async (_where, filing, returnPlace) => {
    await show(filing, sampleDossier({ group: 'done' }, { returnPlace }));
    await eventually(() => expect(text()).toContain('Có kết quả, bưu điện mang đến nhà bạn'));
    expect(text()).toContain('Bưu điện mang kết quả đến nhà bạn.');
    expect(text()).not.toMatch(/mời (?:bạn )?đến nhận/i);
  });
});

describe('a result whose post was called off', () => {
  it.each(['cancelled', 'failed'] as const)('%s is not waited for', async (state) => {
    const filing = sampleFiling({ resultWay: 'post', agencyName: 'UBND xã Bắc Bình', postal: [samplePostal({ state })] });
    await show(filing, sampleDossier({ group: 'done' }, { returnPlace: 'Qua dịch vụ bưu chính công ích' }));
    await eventually(() => expect(text()).toContain('Có kết quả, mời đến nhận'));
    expect(text()).toContain('Bạn gửi lại yêu cầu ở mục Bưu điện, hoặc đến nhận tại UBND xã Bắc Bình.');
    expect(text()).not.toContain('mang đến nhà bạn');
  });
});

describe('rating', () => {
  it('is one of three with a comment, and is shown afterwards', async () => {
    vi.mocked(errands.rateFiling).mockResolvedValue(ok(sampleFiling({ rating: 3 })));
    await show(sampleFiling(), sampleDossier({ group: 'returned' }));
    await eventually(() => expect(text()).toContain('Bạn thấy dịch vụ thế nào?'));
    await doing(() => press('Gửi đánh giá'));
    expect(text()).toContain('Bạn chọn một mức.');
    await choose('Rất hài lòng');
    await fill('Nhanh');
    await doing(() => press('Gửi đánh giá'));
    await eventually(() => expect(errands.rateFiling).toHaveBeenCalledWith(sampleFiling().id, { score: 3, comment: 'Nhanh' }, expect.any(String)));
    await unmount();
    await show(sampleFiling({ rating: 2 }), sampleDossier({ group: 'returned' }));
    expect(text()).toContain('Bạn đã đánh giá: Hài lòng.');
  });
});

describe('the post', () => {
  it('is ordered later with an address, and says that collected is not filed', async () => {
    vi.mocked(postOrders.orderPost).mockResolvedValue(ok(null));
    await show(sampleFiling(), sampleDossier());
    await eventually(() => expect(text()).toContain('Bạn muốn bưu điện làm gì?'));
    await choose('Cả hai');
    expect(text()).toContain('Đã lấy hàng chưa phải là đã nộp');
    await doing(() => press('Gửi yêu cầu'));
    expect(text()).toContain('Địa chỉ thiếu');
    await doing(() => press('Địa chỉ thiếu'));
    await doing(() => press('Gửi yêu cầu'));
    await eventually(() => expect(postOrders.orderPost).toHaveBeenCalledTimes(2));
    expect(vi.mocked(postOrders.orderPost).mock.calls.map(([, { direction, party }]) => [direction, party.ward])).toEqual([['collect', '22969'], ['deliver', '22969']]);
  });

  it('is not left out in silence when the procedure could not be asked about, but where there is no such procedure', async () => {
    vi.mocked(procedures.getProcedure).mockResolvedValueOnce(failing('offline', 0, 'Chưa có mạng.'));
    await show(sampleFiling(), sampleDossier());
    await eventually(() => expect(text()).toContain('Chưa xem được bưu điện có nhận việc cho thủ tục này không. Chưa có mạng.'));
    await doing(() => press('Thử lại'));
    await eventually(() => expect(text()).toContain('Bạn muốn bưu điện làm gì?'));
    expect(text()).not.toContain('Chưa xem được bưu điện');
    await unmount();
    vi.mocked(procedures.getProcedure).mockResolvedValueOnce(failing('not_found', 404));
    await show(sampleFiling(), sampleDossier());
    await eventually(() => expect(text()).toContain('27/11/2026'));
    expect(text()).not.toContain('Bưu điện');
  });

  it('does not say that the post names its price at the door before the post was asked', async () => {
    await show(sampleFiling({ postal: [samplePostal({ state: 'ordering', trackingNumber: null, estimateVnd: null, promisedDays: null })] }), sampleDossier());
    expect(text()).toContain('Cước do bạn trả cho bưu điện');
    expect(text()).not.toContain('báo khi đến');
  });

  it('shows number, estimate, promise and steps, and is cancelled after a yes', async () => {
    vi.mocked(postOrders.cancelPost).mockResolvedValue(ok(null));
    await show(sampleFiling({ postal: [samplePostal({ steps: [{ at: '2026-11-21T08:00:00+07:00', place: 'Bưu cục', text: 'Đã nhận' }] })] }), sampleDossier());
    for (const part of ['EB123456785VN', 'tạm tính 25.000 đ', 'J+2', 'Bưu cục. Đã nhận']) expect(text()).toContain(part);
    await doing(() => press('Hủy yêu cầu'));
    expect(postOrders.cancelPost).not.toHaveBeenCalled();
    await doing(() => [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ textContent }) => textContent === 'Hủy yêu cầu')?.click());
    await eventually(() => expect(postOrders.cancelPost).toHaveBeenCalledWith(sampleFiling().id, 'deliver'));
    expect(onReload).toHaveBeenCalled();
  });
});
