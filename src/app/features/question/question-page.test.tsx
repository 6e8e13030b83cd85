import { Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, failed, type ApiError } from '../../api/api-error';
import * as petitions from '../../api/listening/petitions';
import * as questions from '../../api/listening/questions';
import { control, field, press, text, tick } from '../../letters/press.test-helper';
import { sampleQuestion } from '../../letters/sample-letters.test-helper';
import { eventually, mount, place, type, unmount } from '../../mount.test-helper';
import { replaceOutbox } from '../../outbox/the-outbox';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import AskPage from './ask-page';
import MyQuestionPage from './my-question-page';
import QuestionPage from './question-page';

vi.mock('../../api/listening/petitions');
vi.mock('../../api/listening/questions');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false, error: {} }) }));
const api = vi.mocked(questions);
const error = (code: ApiError['code'], status: number): ApiError => ({ code, status, title: 'Chuyện.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const FAQ = { id: 'f1', kind: 'faq' as const, provinceId: null, procedureCode: '1.001193', title: 'Khai sinh cần giấy tờ gì?', answer: 'Giấy chứng sinh.', agency: null, answeredAt: null };
const CONSENT = 'Tôi đồng ý để Một Cửa gửi câu hỏi, tên, địa chỉ, số điện thoại này cho cơ quan trả lời, và lưu để trả lời tôi.';

const open = (at: string) =>
  mount(
    <Routes>
      <Route path="/hoi-dap" element={<QuestionPage />} />
      <Route path="/hoi-dap/viet" element={<AskPage />} />
      <Route path="/hoi-dap/viet/:draftId" element={<AskPage />} />
      <Route path="/hoi-dap/cua-toi/:id" element={<MyQuestionPage />} />
    </Routes>,
    undefined,
    at,
  );

beforeEach(() => {
  vi.resetAllMocks();
  window.localStorage.clear();
  replacePlatform(createBrowserPlatform());
  replaceOutbox(null);
  api.searchQuestions.mockResolvedValue(ok({ items: [FAQ], nextCursor: null, total: 1 }));
  api.listMyQuestions.mockResolvedValue(ok({ items: [], nextCursor: null }));
  vi.mocked(petitions.checkPetition).mockResolvedValue(ok({ alike: [], warnings: [], soundsLike: 'petition' }));
});
afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
  replacePlatform(null);
  replaceOutbox(null);
});

describe('questions', () => {
  it('are searched before they are asked, about the procedure one came from', async () => {
    await open('/hoi-dap?thu-tuc=1.001193&ten=Khai+sinh&tinh=binh-thuan');
    await eventually(() => expect(text()).toContain('Khai sinh cần giấy tờ gì?'));
    expect(text()).toContain('Về thủ tục: Khai sinh');
    expect(api.searchQuestions.mock.calls[0]?.[0]).toEqual({ q: null, province: 'binh-thuan', procedure: '1.001193' });
    expect(text()).toContain('Giấy chứng sinh.');
    const search = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('no search field');
    await type(search, 'giay to');
    await eventually(() => expect(api.searchQuestions.mock.calls.at(-1)?.[0].q).toBe('giay to'));
    expect(control('Đặt câu hỏi mới').getAttribute('href')).toBe('/hoi-dap/viet?thu-tuc=1.001193&ten=Khai+sinh&tinh=binh-thuan');
  });

  it('are asked with their context, and published only when the asker says so', async () => {
    api.createQuestion.mockResolvedValue(ok(sampleQuestion()));
    api.getMyQuestion.mockResolvedValue(ok(sampleQuestion()));
    await open('/hoi-dap/viet?thu-tuc=1.001193&ten=Khai+sinh&tinh=binh-thuan');
    await eventually(() => expect(text()).toContain('Hỏi về thủ tục'));
    await press('Gửi câu hỏi');
    expect(text()).toContain('Còn 5 chỗ cần sửa');
    await type(field('question-title'), 'BHYT?');
    expect(text()).toContain('Còn 5 chỗ cần sửa'); // one word, which the proxy refuses
    await type(field('question-title'), 'Khai sinh muộn thì sao?');
    await type(field('question-content'), 'Con tôi 5 tuổi chưa khai sinh.');
    await type(field('who-name'), 'Nguyễn Văn An');
    await type(field('who-address'), 'Thôn 1, Hàm Liêm');
    await type(field('who-phone'), '0912345678');
    await press('Gửi câu hỏi');
    expect(text()).toContain('Bạn cần đánh dấu ô đồng ý để gửi.');
    expect(api.createQuestion).not.toHaveBeenCalled();
    await tick(CONSENT);
    await press('Gửi câu hỏi');
    await eventually(() => expect(place()).toBe(`/hoi-dap/cua-toi/${sampleQuestion().id}`));
    expect(api.createQuestion.mock.calls[0]?.[0]).toMatchObject({ provinceId: 'binh-thuan', procedureCode: '1.001193', mayPublish: false, title: 'Khai sinh muộn thì sao?' });
    await eventually(() => expect(text()).toContain('Đã gửi xong'));
  });

  it('warn of numbers only when they would be published', async () => {
    await open('/hoi-dap/viet?tinh=binh-thuan');
    await eventually(() => expect(text()).toContain('Đặt câu hỏi'));
    await type(field('question-content'), 'Gọi tôi 0912345678 để trả lời nhé.');
    await tick('Cho đăng câu hỏi và câu trả lời để người khác cùng xem');
    await eventually(() => expect(text()).toContain('số điện thoại (0912345678)'));
    await tick('Cho đăng câu hỏi và câu trả lời để người khác cùng xem');
    expect(text()).not.toContain('số điện thoại (0912345678)');
  });

  it('that could not be sent wait on the phone', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await open('/hoi-dap/viet?tinh=binh-thuan');
    await eventually(() => expect(text()).toContain('Đặt câu hỏi'));
    await type(field('question-title'), 'Khai sinh muộn thì sao?');
    await type(field('question-content'), 'Con tôi 5 tuổi chưa khai sinh.');
    await type(field('who-name'), 'Nguyễn Văn An');
    await type(field('who-address'), 'Thôn 1, Hàm Liêm');
    await type(field('who-phone'), '0912345678');
    await tick(CONSENT);
    await press('Gửi câu hỏi');
    await eventually(() => expect(place()).toBe('/hoi-dap'));
    await eventually(() => expect(text()).toContain('Chờ gửi'));
    expect(text()).toContain('Khai sinh muộn thì sao?');
  });

  it('of mine are answered and rated; nobody signed in is told how to see them', async () => {
    api.getMyQuestion.mockResolvedValue(ok(sampleQuestion({ state: 'answered', answer: { at: null, agency: 'Sở Tư pháp', text: 'Vẫn khai sinh được.' }, can: { rate: true } })));
    api.rateQuestion.mockResolvedValue(ok(sampleQuestion({ state: 'answered', rating: { score: 3, comment: '' } })));
    await open(`/hoi-dap/cua-toi/${sampleQuestion().id}`);
    await eventually(() => expect(text()).toContain('Vẫn khai sinh được.'));
    await tick('Rất hài lòng');
    await press('Gửi đánh giá');
    await eventually(() => expect(text()).toContain('Bạn đã đánh giá: Rất hài lòng.'));
    await unmount();
    api.listMyQuestions.mockResolvedValue(failed(error('unauthenticated', 401)));
    await open('/hoi-dap');
    await eventually(() => expect(text()).toContain('Chuyện.')); // a browser has no button to connect
    expect(text()).not.toContain('mục Tôi');
    await unmount();
    replacePlatform({ ...createBrowserPlatform(), kind: 'zalo' });
    await open('/hoi-dap');
    await eventually(() => expect(text()).toContain('Kết nối tài khoản Zalo ở mục Tôi để xem câu hỏi của bạn.'));
  });
});
