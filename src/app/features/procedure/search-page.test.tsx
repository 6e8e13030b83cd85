import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProcedurePage, ProcedureSummary } from '../../../contract/schemas/procedure';
import { failed, ok } from '../../api/api-error';
import * as api from '../../api/filing/procedures';
import { doing, eventually, mount, type, unmount } from '../../mount.test-helper';
import SearchPage from './search-page';

vi.mock('../../api/filing/procedures');
vi.mock('../../api/client', () => ({ getProvinces: () => Promise.resolve({ ok: false, error: {} }) }));
const search = vi.mocked(api.searchProcedures);

const item = (code: string, over: Partial<ProcedureSummary> = {}): ProcedureSummary => ({
  code, name: `Thủ tục ${code}`, field: { code: 'HT', name: 'Hộ tịch' }, levels: ['commune'], agencyName: 'UBND xã', onlineLevel: 4, way: 'native', workingDays: 3, feeFromVnd: 8000, ...over,
});
const page = (items: ProcedureSummary[], over: Partial<ProcedurePage> = {}) =>
  ok({ items, nextCursor: null, total: items.length, fields: [{ code: 'HT', name: 'Hộ tịch' }], agencies: ['UBND xã'], fetchedAt: '2026-11-22T08:00:00+07:00', stale: false, ...over });

const button = (word: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(word));
  if (!found) throw new Error(`no button "${word}"`);
  return found;
};
const field = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!found) throw new Error('no search field');
  return found;
};

beforeEach(() => {
  vi.resetAllMocks();
  window.history.replaceState(null, '', '/thu-tuc');
  search.mockResolvedValue(page([item('1.001193')]));
});
afterEach(unmount);

describe('looking for a procedure', () => {
  it('shows what there is with who, how long and how much', async () => {
    const host = await mount(<SearchPage />);
    await eventually(() => expect(host.textContent).toContain('UBND xã · 3 ngày làm việc · Phí từ 8.000 đ'));
    expect(host.querySelector('a[href="/thu-tuc/1.001193"]')).not.toBeNull();
    expect(host.querySelector('.found')?.textContent).toBe('Tìm thấy 1 thủ tục');
  });

  it('asks once the typing pauses, keeps it in the address and leaves the focus where it is', async () => {
    await mount(<SearchPage />);
    field().focus();
    await type(field(), 'khai s');
    await type(field(), 'khai sinh');
    await eventually(() => expect(search.mock.calls.at(-1)?.[0].q).toBe('khai sinh'));
    expect(search.mock.calls.map(([asked]) => asked.q)).toEqual([null, 'khai sinh']);
    expect(window.location.search).toBe('?tim=khai+sinh');
    expect(document.activeElement).toBe(field());
  });

  it('shows what was found right under the words, and the other ways again without them', async () => {
    await mount(<SearchPage />);
    await type(field(), 'khai sinh');
    await eventually(() => expect(document.querySelector('.events')).toBeNull());
    await type(field(), '');
    await eventually(() => expect(document.querySelector('.events')).not.toBeNull());
  });

  it('starts from what happens in a life, and lets go of it again', async () => {
    await mount(<SearchPage />);
    await doing(() => button('Sinh con').click());
    await eventually(() => expect(search.mock.calls.at(-1)?.[0].event).toBe('birth'));
    expect(button('Sinh con').getAttribute('aria-pressed')).toBe('true');
    await doing(() => button('Sinh con').click());
    await eventually(() => expect(search.mock.calls.at(-1)?.[0].event).toBeNull());
  });

  it('goes through the list page by page', async () => {
    search.mockResolvedValueOnce(page([item('1.000001')], { nextCursor: 'next', total: 2 }));
    const host = await mount(<SearchPage />);
    await eventually(() => expect(host.textContent).toContain('Xem thêm'));
    search.mockResolvedValueOnce(page([item('1.000002')], { total: 2 }));
    await doing(() => button('Xem thêm').click());
    await eventually(() => expect(host.querySelectorAll('.row')).toHaveLength(2));
    expect(search.mock.calls.at(-1)?.[1]).toBe('next');
  });

  it('leads on when nothing was found', async () => {
    search.mockResolvedValue(page([]));
    const host = await mount(<SearchPage />);
    await eventually(() => expect(host.textContent).toContain('Chưa tìm thấy thủ tục nào'));
    expect(button('Bỏ lọc')).toBeTruthy();
    await type(field(), 'xxyyzz'); // the life events make room for what is found
    await eventually(() => expect(document.querySelector('.events')).toBeNull());
    expect(host.textContent).toContain('xem tất cả rồi chọn theo việc của bạn');
    expect(host.textContent).not.toMatch(/ở trên|Tất cả thủ tục/);
  });

  it('keeps the words when a filter was what hid everything', async () => {
    search.mockResolvedValueOnce(page([]));
    const host = await mount(<SearchPage />, undefined, '/thu-tuc?muc=any&tim=khai+sinh');
    await eventually(() => expect(host.textContent).toContain('Bạn đang lọc danh sách'));
    expect(document.querySelector('details')?.open).toBe(false); // what was found stands in sight, not under four fields
    await doing(() => button('Bỏ lọc, tìm lại').focus());
    await doing(() => button('Bỏ lọc, tìm lại').click());
    await eventually(() => expect(host.textContent).toContain('Thủ tục 1.001193'));
    expect(search.mock.calls.at(-1)?.[0]).toMatchObject({ q: 'khai sinh', onlineLevel: null });
    expect(field().value).toBe('khai sinh');
    expect(document.activeElement?.textContent).toBe('Thủ tục tìm được'); // the button is gone
  });

  it('says why when it could not be loaded, and tries again', async () => {
    search.mockResolvedValueOnce(failed({ code: 'offline', status: 0, title: 'Chưa có mạng.', hint: null, retryAfterSeconds: null, requestId: null, hotline: null }));
    const host = await mount(<SearchPage />);
    await eventually(() => expect(host.textContent).toContain('Chưa có mạng.'));
    await doing(() => button('Thử lại').click());
    await eventually(() => expect(host.textContent).toContain('Thủ tục 1.001193'));
  });
});
