import { Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperView } from '../../../contract/schemas/paper';
import { failed, ok, type ApiError } from '../../api/api-error';
import * as divisions from '../../api/filing/divisions';
import * as drafts from '../../api/filing/drafts';
import * as papers from '../../api/filing/papers';
import * as location from '../../api/listening/location';
import * as petitions from '../../api/listening/petitions';
import { control, field, press, select, text, tick } from '../../letters/press.test-helper';
import { LISTENING, samplePetition } from '../../letters/sample-letters.test-helper';
import { doing, eventually, mount, place, type, unmount } from '../../mount.test-helper';
import { replaceOutbox } from '../../outbox/the-outbox';
import { createBrowserPlatform } from '../../platform/browser';
import { replacePlatform } from '../../platform/current';
import { memoryStorage } from '../../platform/memory-storage.test-helper';
import { onlineState } from '../../state/network';
import WritePage from './write-page';
import PetitionPage from './petition-page';

vi.mock('../../api/filing/divisions');
vi.mock('../../api/filing/drafts');
vi.mock('../../api/filing/papers');
vi.mock('../../api/listening/location');
vi.mock('../../api/listening/petitions');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false, error: {} }), listMyDossiers: () => Promise.resolve({ ok: false, error: {} }) }));

const api = vi.mocked(petitions);
const error = (code: ApiError['code'], status: number, title = 'Chuyện.'): ApiError => ({ code, status, title, hint: null, retryAfterSeconds: null, requestId: null, hotline: null });
const PICTURE = '7b1f4a3e-0000-4000-8000-00000000000d';
const AGAINST = 'Có phải một quyết định hay việc làm của cơ quan đã làm hại quyền lợi của bạn, và bạn muốn họ xem xét lại?';
const OFFENDER = 'Có phải bạn muốn báo một người làm trái pháp luật để họ bị xử lý?';

const open = (at: string, online = true) =>
  mount(
    <Routes>
      <Route path="/phan-anh" element={<PetitionPage />} />
      <Route path="/phan-anh/viet" element={<WritePage />} />
      <Route path="/phan-anh/viet/:draftId" element={<WritePage />} />
      <Route path="*" element={null} />
    </Routes>,
    ({ set }) => set(onlineState, online),
    at,
  );

async function passGate(): Promise<void> {
  await eventually(() => expect(text()).toContain('Bước 1/5'));
  await tick('Không phải', AGAINST);
  await tick('Không phải', OFFENDER);
  await press('Tiếp tục');
  await eventually(() => expect(text()).toContain('Bước 2/5'));
}

async function writeAll(): Promise<void> {
  await passGate();
  await tick('Cán bộ chậm trễ, gây phiền hà, làm sai quy định');
  await press('Tiếp tục');
  await eventually(() => expect(text()).toContain('Bước 3/5'));
  await type(field('petition-title'), 'Chờ lâu ở quầy số 3');
  await type(field('petition-content'), 'Tôi chờ hai giờ mà không ai gọi số.');
  await press('Tiếp tục');
  await eventually(() => expect(text()).toContain('Bước 4/5'));
  await type(field('who-name'), 'Nguyễn Văn An');
  await type(field('who-address'), 'Thôn 1, Hàm Liêm');
  await type(field('who-phone'), '0912345678');
  await press('Tiếp tục');
  await eventually(() => expect(text()).toContain('Bước 5/5'));
}

beforeEach(() => {
  vi.resetAllMocks();
  window.localStorage.clear();
  replacePlatform(createBrowserPlatform());
  replaceOutbox(null);
  api.getListening.mockResolvedValue(ok(LISTENING));
  api.checkPetition.mockResolvedValue(ok({ alike: [], warnings: [], soundsLike: 'petition' }));
  api.listMyPetitions.mockResolvedValue(ok({ items: [], nextCursor: null }));
  vi.mocked(papers.listPapers).mockResolvedValue(failed(error('not_found', 404)));
  vi.mocked(divisions.listWards).mockResolvedValue(ok({ items: [{ code: '22969', name: 'Hàm Liêm' }] }));
});
afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
  replacePlatform(null);
  replaceOutbox(null);
});

describe('writing a petition', () => {
  it('is not called kept where the phone could not keep it', async () => {
    const memory = memoryStorage();
    replacePlatform({ ...createBrowserPlatform(), storage: { ...memory, set: (key, value) => memory.set(key, value).then(() => false) } });
    await open('/phan-anh/viet');
    await passGate();
    await eventually(() => expect(text()).toContain('Chưa lưu được trên máy'));
    for (const at of ['/phan-anh', place()]) {
      await unmount().then(() => open(at));
      await eventually(() => expect(text()).toContain('Chưa lưu được trên máy'));
    }
  });

  it('turns complaints and denunciations away, with where they go', async () => {
    await open('/phan-anh/viet');
    await eventually(() => expect(text()).toContain('Bước 1/5'));
    await press('Tiếp tục');
    expect(text()).toContain('Còn 2 chỗ cần sửa');
    expect(document.activeElement?.className).toBe('letter-focus');
    await tick('Phải', AGAINST);
    await eventually(() => expect(text()).toContain('Đây là khiếu nại'));
    await eventually(() => expect(text()).toContain('Ban Tiếp công dân tỉnh'));
    expect(text()).toContain('04 Hải Thượng Lãn Ông');
    expect(control('Gọi 0252\u00a03821\u00a0111')).toBeTruthy();
    expect(() => control('Tiếp tục')).toThrow();
    expect(text()).not.toContain('chỗ cần sửa');
    expect(text()).not.toContain('Bạn chọn một câu trả lời.');
    await tick('Phải', OFFENDER);
    expect(text()).toContain('Đây là tố cáo');
  });

  it('goes from the gate to the agency, and only with consent', async () => {
    api.createPetition.mockResolvedValue(ok(samplePetition()));
    await open('/phan-anh/viet?ho-so=H11.57-261116-0031');
    await writeAll();
    expect(text()).toContain('H11.57-261116-0031');
    await press('Gửi phản ánh');
    expect(api.createPetition).not.toHaveBeenCalled();
    expect(text()).toContain('Bạn cần đánh dấu ô đồng ý để gửi.');
    await tick('Tôi đồng ý để Một Cửa gửi nội dung, tên, địa chỉ, số điện thoại này cho cơ quan giải quyết, và lưu để trả lời tôi.');
    await press('Gửi phản ánh');
    await eventually(() => expect(place()).toBe(`/phan-anh/cua-toi/${samplePetition().id}`));
    expect(api.createPetition.mock.calls).toHaveLength(1);
    expect(api.createPetition.mock.calls[0]?.[0]).toMatchObject({ provinceId: 'binh-thuan', kind: 'conduct', dossierCode: 'H11.57-261116-0031', showName: false, pictures: [], consentVersion: '2026-11-petition-1', who: { phone: '0912345678' } });
    expect(window.localStorage.length === 0 || !JSON.stringify(window.localStorage).includes('Chờ lâu')).toBe(true);
  });

  it('waits on the phone without a network, is seen there, and goes once when there is one', async () => {
    const net = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.localStorage.setItem('listening', JSON.stringify(LISTENING));
    await createBrowserPlatform().storage.set('listening', JSON.stringify(LISTENING));
    api.getListening.mockResolvedValue(failed(error('offline', 0)));
    await open('/phan-anh/viet', false);
    await writeAll();
    await tick('Tôi đồng ý để Một Cửa gửi nội dung, tên, địa chỉ, số điện thoại này cho cơ quan giải quyết, và lưu để trả lời tôi.');
    await press('Xếp hàng, gửi khi có mạng');
    await eventually(() => expect(place()).toBe('/phan-anh'));
    await eventually(() => expect(text()).toContain('Sẽ tự gửi khi có mạng.'));
    expect(text()).not.toContain('Đang viết dở');
    expect(api.createPetition).not.toHaveBeenCalled();
    net.mockReturnValue(true);
    api.createPetition.mockResolvedValueOnce(failed(error('timeout', 0, 'Mạng chậm.'))).mockResolvedValue(ok(samplePetition()));
    await press('Gửi ngay');
    await eventually(() => expect(text()).toContain('Mạng chậm.'));
    await press('Gửi ngay');
    await eventually(() => expect(text()).not.toContain('Chờ gửi'));
    const [first, second] = api.createPetition.mock.calls;
    expect(second).toEqual(first);
  });

  it('that waits can be taken back, after a yes', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await open('/phan-anh/viet', true);
    await writeAll();
    await tick('Tôi đồng ý để Một Cửa gửi nội dung, tên, địa chỉ, số điện thoại này cho cơ quan giải quyết, và lưu để trả lời tôi.');
    await press('Gửi phản ánh');
    await eventually(() => expect(text()).toContain('Chờ gửi'));
    await press('Không gửi nữa: Chờ lâu ở quầy số 3');
    expect(text()).toContain('Nội dung bạn đã viết sẽ bị xóa khỏi máy này.');
    await press('Không gửi nữa');
    await eventually(() => expect(text()).not.toContain('Chờ gửi'));
    expect(await createBrowserPlatform().storage.get('outbox')).toBeNull();
    expect(await createBrowserPlatform().storage.get('petition-drafts')).toBeNull();
  });

  it('is thrown away with the pictures that went ahead', async () => {
    const picture: PaperView = { id: PICTURE, draftId: null, filingId: null, paperCode: 'picture', fileName: 'a.jpg', fileType: 'image/jpeg', sizeBytes: 1000, receivedBytes: 1000, state: 'ready', virusScan: 'off', fault: null, createdAt: '2026-11-22T08:00:00+07:00' };
    vi.mocked(papers.listPapers).mockResolvedValue(ok({ items: [picture], nextCursor: null }));
    await open('/phan-anh/viet');
    await eventually(() => expect(text()).toContain('Bước 1/5'));
    const draftId = place().split('/').at(-1);
    await press('Xóa bản viết này');
    await press('Xóa bản viết này');
    await eventually(() => expect(place()).toBe('/phan-anh'));
    expect(drafts.deleteDraft).toHaveBeenCalledExactlyOnceWith(draftId);
  });

  it('comes back to the page when it is refused, with everything still there', async () => {
    api.createPetition.mockResolvedValue(failed(error('not_a_petition', 422, 'Khiếu nại, tố cáo không gửi ở đây.')));
    await open('/phan-anh/viet');
    await writeAll();
    await tick('Tôi đồng ý để Một Cửa gửi nội dung, tên, địa chỉ, số điện thoại này cho cơ quan giải quyết, và lưu để trả lời tôi.');
    await press('Gửi phản ánh');
    await eventually(() => expect(text()).toContain('Khiếu nại, tố cáo không gửi ở đây.'));
    expect(text()).toContain('Tôi chờ hai giờ mà không ai gọi số.');
    expect(await createBrowserPlatform().storage.get('outbox')).toBeNull();
  });

  it('is kept while it is written and found again', async () => {
    await open('/phan-anh/viet');
    await passGate();
    await tick('Cán bộ chậm trễ, gây phiền hà, làm sai quy định');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 3/5'));
    await type(field('petition-title'), 'Đèn đường hỏng');
    await unmount();
    await open('/phan-anh');
    await eventually(() => expect(text()).toContain('Đang viết dở'));
    expect(text()).toContain('Đèn đường hỏng');
  });

  it('offers what was answered alike, and warns of numbers that would be public', async () => {
    api.checkPetition.mockResolvedValue(ok({ alike: [{ id: 'a1', kind: 'petition', title: 'Quầy số 3 chờ lâu', answer: 'Đã thêm một cán bộ ở quầy.', area: 'Thủ tục', agency: 'UBND xã Hàm Liêm' }], warnings: [], soundsLike: 'petition' }));
    await open('/phan-anh/viet');
    await passGate();
    await tick('Cán bộ chậm trễ, gây phiền hà, làm sai quy định');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 3/5'));
    await type(field('petition-title'), 'Chờ lâu ở quầy số 3');
    await type(field('petition-content'), 'Gọi 0912345678 cho tôi khi xong nhé.');
    await eventually(() => expect(text()).toContain('Có phải việc này?'));
    expect(text()).toContain('Đã thêm một cán bộ ở quầy.');
    expect(text()).toContain('số điện thoại (0912345678)');
    control('Thay bằng dấu ***').focus();
    await press('Thay bằng dấu ***');
    expect(document.activeElement).not.toBe(document.body);
    expect(field('petition-content').value).toBe('Gọi *** cho tôi khi xong nhé.');
    await eventually(() => expect(text()).not.toContain('số điện thoại (0912345678)'));
  });

  it('hides a number once, however often it is pressed, and says nothing of one that is gone', async () => {
    const written = 'Gọi 0912345678 hoặc 0987654321 cho tôi khi làm xong nhé.';
    api.checkPetition.mockResolvedValue(ok({ alike: [], warnings: [{ field: 'content', kind: 'phone', at: 4, length: 10 }, { field: 'content', kind: 'phone', at: 20, length: 10 }], soundsLike: 'petition' }));
    await open('/phan-anh/viet');
    await passGate();
    await tick('Cán bộ chậm trễ, gây phiền hà, làm sai quy định');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 3/5'));
    await type(field('petition-content'), written);
    await eventually(() => expect(api.checkPetition).toHaveBeenCalled());
    await eventually(() => expect(text()).toContain('số điện thoại (0912345678)'));
    const button = control('Thay bằng dấu ***');
    await press('Thay bằng dấu ***');
    await doing(() => button.click());
    expect(field('petition-content').value).toBe('Gọi *** hoặc *** cho tôi khi làm xong nhé.');
    expect(text()).not.toContain('Nội dung này sẽ được công khai');
  });

  it('fills in who writes, never over what was typed meanwhile', async () => {
    let answer: (value: Awaited<ReturnType<typeof petitions.listMyPetitions>>) => void = () => undefined;
    api.listMyPetitions.mockReturnValue(new Promise((resolve) => { answer = resolve; }));
    api.getMyPetition.mockResolvedValue(ok(samplePetition()));
    await open('/phan-anh/viet');
    await passGate();
    await tick('Cán bộ chậm trễ, gây phiền hà, làm sai quy định');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 3/5'));
    await type(field('petition-title'), 'Chờ lâu ở quầy số 3');
    await type(field('petition-content'), 'Tôi chờ hai giờ mà không ai gọi số.');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 4/5'));
    await press('Điền giúp tôi');
    await type(field('who-name'), 'Trần Thị Bích');
    await doing(() => answer(ok({ items: [samplePetition()], nextCursor: null })));
    await eventually(() => expect(field('who-phone').value).toBe(samplePetition().who.phone));
    expect(field('who-name').value).toBe('Trần Thị Bích');
  });

  it('asks whether it is sure when the words sound like a complaint', async () => {
    await open('/phan-anh/viet');
    await passGate();
    await tick('Cán bộ chậm trễ, gây phiền hà, làm sai quy định');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 3/5'));
    await type(field('petition-title'), 'Đơn khiếu nại');
    await type(field('petition-content'), 'Tôi khiếu nại quyết định thu hồi đất của xã.');
    await eventually(() => expect(text()).toContain('Nội dung này giống khiếu nại'));
    await press('Tiếp tục');
    expect(text()).toContain('Bước 3/5');
    await tick('Không phải khiếu nại, tố cáo. Tôi gửi như phản ánh, kiến nghị.');
    await press('Tiếp tục');
    await eventually(() => expect(text()).toContain('Bước 4/5'));
  });

  it('takes the place from the phone, or says what to do when it may not', async () => {
    document.head.innerHTML = '<meta name="mot-cua-sandbox" content="http://sandbox.test">';
    await open('/phan-anh/viet');
    await passGate();
    vi.mocked(location.findMyLocation).mockResolvedValueOnce({ ok: false, by: 'host', reason: 'denied' });
    await press('Dùng vị trí của tôi');
    await eventually(() => expect(text()).toContain('Bạn không cho phép lấy vị trí.'));
    vi.mocked(location.findMyLocation).mockResolvedValueOnce({ ok: true, place: { latitude: 10.98, longitude: 108.1, ward: { code: '22969', name: 'Hàm Liêm', province: '68' } } });
    control('Dùng vị trí của tôi').focus();
    await press('Dùng vị trí của tôi');
    await eventually(() => expect(text()).toContain('Đã có vị trí hiện tại của bạn, thuộc Hàm Liêm.'));
    expect(document.activeElement).toBe(control('Bỏ vị trí'));
    await press('Bỏ vị trí');
    expect(document.activeElement).toBe(control('Dùng vị trí của tôi'));
    await eventually(() => expect(text()).toContain('Xã, phường'));
    await select('Xã, phường', '22969');
    document.head.innerHTML = '';
  });
});
