import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, ok } from '../../api/api-error';
import * as drafts from '../../api/filing/drafts';
import * as filings from '../../api/filing/filings';
import * as papers from '../../api/filing/papers';
import { doing, eventually, type } from '../../mount.test-helper';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { keepDraft } from '../../state/draft-box';
import { ANSWERS, close, input, open, place, press, quietServer, READY, storage, text, tick } from './filing-screen.test-helper';
import { draft, DRAFT_ID, draftView, FILING_ID, filingView } from './sample-form.test-helper';

vi.mock('../../api/filing/divisions');
vi.mock('../../api/filing/drafts');
vi.mock('../../api/filing/filings');
vi.mock('../../api/filing/papers');
vi.mock('../../api/filing/procedures');

beforeEach(quietServer);
afterEach(async () => {
  await close();
  replacePlatform(null);
});

describe('filing a dossier', () => {
  it('shows one part at a time, tells every fault by its field and moves the focus to the first', async () => {
    await keepDraft(storage(), draft());
    await open();
    await eventually(() => expect(text()).toContain('Bước 1/4'));
    await press('Tiếp tục');
    expect(text()).toContain('Còn 8 ô cần sửa');
    expect(document.activeElement?.id).toBe('field-applicant-onBehalf');
    expect(input('applicant-fullName').getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input('applicant-fullName').getAttribute('aria-describedby')?.split(' ').pop() ?? '')?.textContent).toBe('Ô này chưa điền.');
    await type(input('applicant-fullName'), 'An');
    await eventually(() => expect(text()).toContain('Còn 7 ô cần sửa'));
  });

  it('is not called saved on a phone that cannot keep it, until the system has it', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS }));
    vi.mocked(drafts.putDraft).mockResolvedValue(failed({ code: 'offline', status: 0, title: 'Không có mạng.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null }));
    const browser = createBrowserPlatform();
    replacePlatform({ ...browser, storage: { ...browser.storage, set: () => Promise.resolve(false) } });
    await open();
    await eventually(() => expect(text()).toContain('Bước 1/4'));
    await type(input('applicant-address'), 'Thôn 2');
    await eventually(() => expect(text()).toContain('máy này không giữ được tờ khai. Bạn đừng đóng ứng dụng. Không có mạng.'));
    expect(text()).not.toContain('Đã lưu');
  });

  it('opens and closes parts by what is answered, and keeps what is typed across pages and a kill', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS }));
    await open();
    await eventually(() => expect(text()).toContain('Bước 1/4'));
    await tick('Người thân');
    await eventually(() => expect(text()).toContain('Bước 1/5'));
    await type(input('applicant-address'), 'Thôn 2');
    await press('Tiếp tục');
    await eventually(() => expect(place()).toContain('?buoc=owner'));
    await eventually(() => expect(vi.mocked(drafts.putDraft).mock.calls.at(-1)?.[1].answers).toMatchObject({ 'applicant.address': 'Thôn 2', 'applicant.onBehalf': 'family' }));
    await close();
    await open();
    await eventually(() => expect(input('applicant-address').value).toBe('Thôn 2'));
  });

  it('lets nobody past missing papers, and files once with the key made at the review', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    await open('?buoc=papers');
    await eventually(() => expect(text()).toContain('Giấy chứng sinh'));
    expect(text()).toContain('lấy từ CSDL quốc gia về dân cư');
    expect(text()).not.toContain('Giấy ủy quyền');
    await press('Tiếp tục');
    expect(text()).toContain('Còn thiếu: Giấy chứng sinh');
    await close();

    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [READY], nextCursor: null }));
    vi.mocked(filings.createFiling).mockResolvedValue(ok(filingView()));
    await open('?buoc=review');
    await eventually(() => expect(text()).toContain('chung-sinh.jpg'));
    expect([...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].some(({ checked }) => checked)).toBe(false);
    await press('Nộp hồ sơ');
    expect(filings.createFiling).not.toHaveBeenCalled();
    expect(text()).toContain('Bạn cần đánh dấu cả hai ô để nộp.');
    await tick('Đến quầy');
    await tick('Tôi đồng ý');
    await tick('Tôi cam đoan');
    await press('Nộp hồ sơ');
    await eventually(() => expect(place()).toBe(`/ho-so-da-nop/${FILING_ID}`));
    expect(vi.mocked(filings.createFiling).mock.calls).toHaveLength(1);
    expect(vi.mocked(filings.createFiling).mock.calls[0]?.[0]).toMatchObject({ draftId: DRAFT_ID, resultWay: 'counter', post: [], committed: true });
    expect(await storage().get(`draft.${DRAFT_ID}`)).toBeNull();
  });

  it('says of a date that is none that it is none, also where none is asked for', async () => {
    await keepDraft(storage(), draft({ answers: { ...ANSWERS, 'applicant.birthDate': '' } }));
    await open();
    await eventually(() => expect(text()).toContain('Bước 1/4'));
    // As a browser has "31/04/1990": nothing in the value, and this beside it.
    Object.defineProperty(input('applicant-birthDate'), 'validity', { value: { badInput: true } });
    await press('Tiếp tục');
    expect(text()).toContain('Ngày này không đúng.');
    expect(document.activeElement).toBe(input('applicant-birthDate'));
  });

  it('tells of an answer that is too long instead of cutting it, letters of a keyboard that writes marks apart not counted twice', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    await open();
    await eventually(() => expect(text()).toContain('Bước 1/4'));
    const apart = 'ế'.repeat(300).normalize('NFD');
    expect(input('applicant-address').maxLength).toBeGreaterThan(apart.length);
    await type(input('applicant-address'), apart);
    await press('Tiếp tục');
    expect(place()).toContain('?buoc=details');
    await press('Quay lại');
    await type(input('applicant-address'), 'a'.repeat(301));
    await press('Tiếp tục');
    expect(text()).toContain('Dài quá, tối đa 300 chữ.');
  });

  it('explains a field where it is asked, to a screen reader too', async () => {
    await keepDraft(storage(), draft());
    await open();
    await eventually(() => expect(text()).toContain('Viết như trên CCCD.'));
    expect(document.getElementById(input('applicant-fullName').getAttribute('aria-describedby') ?? '')?.textContent).toBe('Viết như trên CCCD.');
  });

  it('says where files are chosen how large, how many and of which kinds they may be', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1 }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ answers: ANSWERS })));
    await open('?buoc=papers');
    await eventually(() => expect(text()).toContain('Mỗi tệp tối đa 8 MB, mỗi loại giấy tờ tối đa 3 tệp, cả hồ sơ tối đa 60 MB.'));
    for (const kind of ['JPG', 'PNG', 'PDF']) expect(text()).toContain(kind);
  });

  it('asks which to keep when another device changed the draft', async () => {
    await keepDraft(storage(), draft({ answers: ANSWERS, revision: 1, unsent: true }));
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ revision: 2, answers: { ...ANSWERS, 'applicant.address': 'Thôn 9' } })));
    await open();
    await eventually(() => expect(document.querySelector('dialog')?.textContent).toContain('Thôn 9'));
    vi.mocked(drafts.putDraft).mockClear();
    await press('Giữ bản trên máy này');
    await eventually(() => expect(vi.mocked(drafts.putDraft).mock.calls.at(-1)?.[1]).toMatchObject({ baseRevision: 2, answers: { 'applicant.address': 'Thôn 1' } }));
  });

  it('deletes the draft on the server too when its first save is still under way', async () => {
    await keepDraft(storage(), draft());
    let saved: () => void = () => undefined;
    vi.mocked(drafts.putDraft).mockImplementation(() => new Promise((resolve) => (saved = () => resolve(ok(draftView())))));
    vi.mocked(drafts.deleteDraft).mockResolvedValue(ok(null));
    await open();
    await eventually(() => expect(text()).toContain('Bước 1/4'));
    await type(input('applicant-address'), 'Thôn 2');
    await eventually(() => expect(drafts.putDraft).toHaveBeenCalled());
    await press('Xóa bản khai');
    await doing(() => [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ textContent }) => textContent === 'Xóa bản khai')?.click());
    await doing(saved);
    await eventually(() => expect(drafts.deleteDraft).toHaveBeenCalledWith(DRAFT_ID));
    await eventually(() => expect(place()).toBe('/'));
    expect(await storage().get(`draft.${DRAFT_ID}`)).toBeNull();
  });

  it('leads on when the draft is not there, and to the receipt when it was filed', async () => {
    await open();
    await eventually(() => expect(text()).toContain('Không tìm thấy bản khai này'));
    await close();
    vi.mocked(drafts.getDraft).mockResolvedValue(ok(draftView({ filingId: FILING_ID })));
    await open();
    await eventually(() => expect(place()).toBe(`/ho-so-da-nop/${FILING_ID}`));
  });
});
