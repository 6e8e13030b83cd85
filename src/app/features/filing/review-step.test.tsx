import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperView } from '../../../contract/schemas/paper';
import type { FieldFault } from '../../../contract/schemas/problem';
import { failed, ok, type ApiErrorCode } from '../../api/api-error';
import * as drafts from '../../api/filing/drafts';
import * as filings from '../../api/filing/filings';
import * as papers from '../../api/filing/papers';
import * as procedures from '../../api/filing/procedures';
import { noAnswer } from '../../api/read-problem';
import { eventually, type } from '../../mount.test-helper';
import { replacePlatform } from '../../platform/current';
import { keepDraft } from '../../state/draft-box';
import { ANSWERS, close, input, open, press, quietServer, READY, storage, text, tick } from './filing-screen.test-helper';
import { NO_CHOICES } from './review-choices';
import { draft, DRAFT_ID, draftView, paper, PROCEDURE } from './sample-form.test-helper';

vi.mock('../../api/filing/divisions');
vi.mock('../../api/filing/drafts');
vi.mock('../../api/filing/filings');
vi.mock('../../api/filing/papers');
vi.mock('../../api/filing/procedures');

const refusal = (code: ApiErrorCode, fields: FieldFault[] = []) => failed({ code, status: 422, title: 'Không được.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null, fields });

beforeEach(quietServer);
afterEach(async () => {
  await close();
  replacePlatform(null);
});

describe('the review before filing', () => {
  it('reads back only the papers that are sent', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    const left: PaperView = { ...READY, id: DRAFT_ID, paperCode: 'TP02', fileName: 'uy-quyen.jpg' };
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY, left], nextCursor: null }));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('Giấy chứng sinh: chung-sinh.jpg'));
    expect(text()).not.toContain('uy-quyen.jpg');
  });

  it('does not call papers missing that could not be read, and reads them again when asked', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    vi.mocked(papers.listPapers).mockResolvedValueOnce(failed(noAnswer('timeout'))).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('Chưa xem được giấy tờ đã gửi trước đó.'));
    expect(text()).not.toMatch(/Thiếu giấy tờ|Không gửi kèm giấy tờ nào/);
    await press('Thử lại');
    await eventually(() => expect(text()).toContain('Giấy chứng sinh: chung-sinh.jpg'));
    expect(text()).not.toContain('Chưa xem được');
  });

  it('shows what the server has of the papers when it refuses the filing for them', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1, choices: { ...NO_CHOICES, resultWay: 'counter' } }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    vi.mocked(filings.createFiling).mockResolvedValue(refusal('papers_incomplete', [{ field: 'paper:TP01', fault: 'not_ready' }]));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('chung-sinh.jpg'));
    await tick('Tôi đồng ý');
    await tick('Tôi cam đoan');
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY, { ...READY, id: DRAFT_ID, state: 'receiving' }], nextCursor: null }));
    await press('Nộp hồ sơ');
    await eventually(() => expect(text()).toContain('Còn giấy tờ chưa gửi xong'));
  });

  it('leads to what only the server finds wrong, until it was looked at', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1, choices: { ...NO_CHOICES, resultWay: 'counter' } }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    vi.mocked(filings.createFiling).mockResolvedValue(refusal('answers_invalid', [{ field: 'applicant.birthDate', fault: 'date_too_late' }]));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('chung-sinh.jpg'));
    await tick('Tôi đồng ý');
    await tick('Tôi cam đoan');
    await press('Nộp hồ sơ');
    await eventually(() => expect(text()).toContain('Ngày này chưa tới'));
    await press('Ngày sinh');
    await eventually(() => expect(document.activeElement).toBe(input('applicant-birthDate')));
  });

  it.each([
    ['asks for papers this phone has not heard of', refusal('papers_incomplete', [{ field: 'paper:TP09', fault: 'missing' }]), 'Giấy TP09'],
    ['says that another device has changed the draft', refusal('draft_conflict'), 'vừa được sửa trên máy khác'],
  ])('opens the draft anew when the server %s', async (_what, refused, word) => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1, choices: { ...NO_CHOICES, resultWay: 'counter' } }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    vi.mocked(filings.createFiling).mockResolvedValue(refused);
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('chung-sinh.jpg'));
    vi.mocked(procedures.getProcedure).mockResolvedValue(ok({ ...PROCEDURE, papers: [...PROCEDURE.papers, paper('TP09')] }));
    await tick('Tôi đồng ý');
    await tick('Tôi cam đoan');
    await press('Nộp hồ sơ');
    await eventually(() => expect(text()).toContain(word));
  });

  it('asks again which draft to keep when that was put off', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1, unsent: true, choices: { ...NO_CHOICES, resultWay: 'counter' } }));
    const theirs = draftView({ revision: 2, answers: { ...ANSWERS, 'applicant.address': 'Thôn 9' } });
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(theirs));
    vi.mocked(drafts.putDraft).mockResolvedValue(refusal('draft_conflict'));
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    await open('?buoc=review');
    await eventually(() => expect(document.querySelector('dialog')?.textContent).toContain('Thôn 9'));
    await press('Để sau');
    expect(document.querySelector('dialog')?.textContent ?? '').not.toContain('Thôn 9');
    await tick('Tôi đồng ý');
    await tick('Tôi cam đoan');
    await press('Nộp hồ sơ');
    await eventually(() => expect(document.querySelector('dialog')?.textContent).toContain('Thôn 9'));
    expect(filings.createFiling).not.toHaveBeenCalled();
  });

  it.each([
    ['none is stated', [], 'Không mất phí.'],
    ['one is stated in words only', [{ name: 'Lệ phí', channel: null, amountVnd: null, note: null, exempt: null }], 'Cơ quan báo mức phí khi tiếp nhận hồ sơ'],
    ['one is known', PROCEDURE.fees, 'Mức phí tham khảo: 8.000 đ. Bạn trả phí ngay trên ứng dụng sau khi nộp.'],
  ])('says of the fee what will be asked for it when %s', async (_what, fees, sentence) => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    vi.mocked(procedures.getProcedure).mockResolvedValue(ok({ ...PROCEDURE, fees, feeFromVnd: fees === PROCEDURE.fees ? 8000 : null }));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain(sentence));
    if (fees !== PROCEDURE.fees) expect(text()).not.toContain('Bạn trả phí ngay');
  });

  it('names each way of the post with its price, and leads to what is wrong of the address', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    vi.mocked(filings.estimatePost).mockImplementation(({ direction }) => Promise.resolve(ok({ estimateVnd: direction === 'collect' ? 21_000 : 32_000, promisedDays: 2 })));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('chung-sinh.jpg'));
    await tick('Bưu điện mang đến nhà');
    await tick('Nhờ bưu điện');
    await eventually(() => expect(text()).toMatch(/21\.000.*32\.000/));
    const phone = [...document.querySelectorAll<HTMLInputElement>('input[type=tel]')].at(-1);
    if (!phone) throw new Error('no phone of the party');
    expect(phone.value).toBe('0912345678');
    await type(phone, '12345');
    await press('Nộp hồ sơ');
    expect(text()).toContain('bắt đầu bằng 0');
    expect(document.activeElement).toBe(phone);
  });
});
