import { afterEach, describe, expect, it } from 'vitest';
import { PETITION_KINDS, type PetitionKind } from '../../../domain/petition/kinds';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../call/local-server.test-helper';
import type { ListeningSystem } from '../listening-ports';
import { createGopy } from './gopy/client';
import { createPortalListening } from './portal/client';

const REF = { reference: '0198c1d2-3e4f-7a5b-8c6d-7e8f90a1b2c3', number: 'PA-261122-7F3K9Q' };
const ANSWER = 'Đơn vị đã thay bóng đèn trong ngày.';
const fields = Object.fromEntries(PETITION_KINDS.map((kind) => [kind, '16'])) as Record<PetitionKind, string>;
const config = { source: 'Zalo', fields, questionField: '99' };
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The system in front of a server that answers every call but the log-in alike. */
async function answering(kind: 'gopy' | 'portal', body: unknown, status = 200, hetHan: unknown = 600): Promise<ListeningSystem> {
  const server: LocalServer = await startLocalServer(({ url }, response) =>
    url.endsWith('/dang-nhap') ? sendJson(response, { token: 'a-token-of-ours', hetHan }) : sendJson(response, body, status),
  );
  const { link } = linkTo(server.url);
  closers.push(() => link.close(), () => server.close());
  const parts = { provinceId: 'binh-thuan', link, config, credentials: { user: 'u', secret: 's' } };
  return kind === 'gopy' ? createGopy(parts) : createPortalListening(parts);
}

const gopyRow = (change: object = {}) => ({
  id: 7, userId: 'x', tieuDe: 'Đèn hỏng', linhVucId: '16', maTinhTrangXuLy: 'DA_XU_LY', congKhai: true,
  thongTinXuLy: [{ tenCoQuan: 'UBND xã', ngayXuLy: '22/11/2026 08:00', noiDungXuLy: ANSWER }], ...change,
});
const portalRow = (change: object = {}) => ({ id: 7, tieuDe: 'Đèn hỏng', maLinhVuc: '16', trangThai: '1', congKhai: '1', tienTrinh: [], traLoi: ANSWER, ngayTraLoi: '22/11/2026 08:00', ...change });
const good = (data: unknown) => ({ failed: false, message: '', data });

describe('what systems for petitions answer', () => {
  it('is no word that a letter is not there when the search itself is not there', async () => {
    expect(await (await answering('gopy', { message: 'Not Found' }, 404)).find('petition', REF)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    expect(await (await answering('gopy', { content: [], totalElements: 0 })).find('petition', REF)).toEqual({ ok: true, value: null });
  });

  it('is no word that a letter is not there when there are more than it shows', async () => {
    expect(await (await answering('gopy', { content: [gopyRow()], totalElements: 11 })).find('petition', REF)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([
    ['in capitals', { userId: REF.reference.toUpperCase() }], ['of the system itself', { userId: 'u-77', noiDungYKien: `Đèn hỏng\n\nMã phản ánh trên Zalo: ${REF.number}` }],
    ['left out', { userId: undefined, noiDungYKien: `Đèn hỏng\n\nMã phản ánh trên Zalo: ${REF.number}` }], ['ours, beside what cannot be read', { userId: REF.reference, tieuDe: {} }],
  ])('knows a letter whose sender\'s id is %s', async (_what, change) => {
    expect(await (await answering('gopy', { content: [gopyRow(change)], totalElements: 1 })).find('petition', REF)).toEqual({ ok: true, value: '7' });
  });

  it.each([[{ id: '#A1B2C' }], [{ userId: null }], [{ userId: '' }], [{ userId: 'u-77' }]])('is no word that a letter is not there when one tells nothing of itself: %j', async (change) => {
    expect(await (await answering('gopy', { content: [gopyRow(change)], totalElements: 1 })).find('petition', REF)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    expect(await (await answering('gopy', { content: [gopyRow({ noiDungYKien: 'Về PA-261122-7F3K9Q' })], totalElements: 1 })).find('petition', REF)).toEqual({ ok: true, value: null });
  });

  it.each([[null, false], ['OK', false], [{ error: 'x' }, false], [{ message: 'OK' }, true]])('acknowledges with %j: %s', async (body, ok) => {
    expect((await (await answering('gopy', body)).rate('petition', '7', { ...REF, score: 3, comment: '' })).ok).toBe(ok);
  });

  it.each<[unknown, string | null]>([
    [good(null), null], [good(''), null], [good([]), null], [{ failed: false }, null], [{ failed: true, message: 'Không tìm thấy phản ánh' }, null],
    [good({ id: 7 }), '7'], [good([{ id: 7 }]), '7'],
  ])('is or is not the letter of a reference: %j, %s', async (body, id) => {
    expect(await (await answering('portal', body)).find('petition', REF)).toEqual({ ok: true, value: id });
  });

  it.each([[{ failed: true, message: 'Không tìm thấy máy chủ' }, 'refused'], [{ failed: true, message: 'Không tìm thấy dữ liệu phiên đăng nhập' }, 'refused'], [{ failed: true, message: 'Không có dữ liệu phân quyền' }, 'refused'], [{ failed: true, message: 'Không tìm thấy phản ánh: lỗi hệ thống' }, 'unreachable'], [{ data: null }, 'bad_answer'], [{ failed: 'false', data: { id: 7 } }, 'bad_answer'], [good([{ id: 7 }, { id: 8 }]), 'bad_answer'], [good({}), 'bad_answer'], ['', 'bad_answer']])('is no word that there is none: %j', async (body, kind) => {
    expect(await (await answering('portal', body)).find('petition', REF)).toMatchObject({ ok: false, fault: { kind } });
  });

  it('is a refusal only with a reason', async () => {
    const rating = { ...REF, score: 3 as const, comment: '' };
    expect(await (await answering('gopy', { message: 'Đã đánh giá' }, 409)).rate('petition', '7', rating)).toEqual({ ok: true, value: { kind: 'refused', reason: 'Đã đánh giá', already: true } });
    expect(await (await answering('gopy', { status: 400, error: 'Bad Request' }, 400)).rate('petition', '7', rating)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });

  const WISH = { ...REF, who: { name: 'An', phone: '0912345678', email: null, address: 'x' }, title: 't', content: 'c', agencyCode: 'H36.201', mayPublish: false, procedureCode: null };
  it.each(['Phản ánh xe quá tải không thuộc thẩm quyền của tỉnh', 'Việc bảo trì đường bộ: đề nghị gửi Cục Đường bộ', 'Không tiếp nhận nội dung đăng bán hàng', 'Dịch vụ vận tải để xe chạy quá tải: gửi Công an tỉnh', 'Đã quá thời gian cho phép đánh giá'])('is a refusal for what citizens write about: %s', async (message) => {
    for (const system of [await answering('gopy', { message }, 422), await answering('portal', { failed: true, message })]) expect(await system.createQuestion(WISH)).toEqual({ ok: true, value: { kind: 'refused', reason: message } });
  });

  it.each(['Hệ thống PAKN đang bảo trì', 'Tổng đài 1022 đang bận', 'Dịch vụ tạm thời gián đoạn', 'Gửi thất bại', 'Hệ thống đang quá tải'])('is no refusal where the system is unwell: %s', async (message) => {
    for (const system of [await answering('gopy', { message }, 422), await answering('portal', { failed: true, message })]) expect(await system.createQuestion(WISH)).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
  });

  it('counts row by row, and shows only what is public', async () => {
    const rows = [gopyRow(), { id: null }, 'x', gopyRow({ id: 8, congKhai: false }), gopyRow({ id: 9, userId: REF.reference })];
    const gopy = await answering('gopy', { content: rows, totalElements: 5 });
    expect(await gopy.listPublished('petition', 0)).toMatchObject({ ok: true, value: { items: [{ sourceId: '7' }, { sourceId: '9' }], more: false } });
    expect(await gopy.find('petition', REF)).toEqual({ ok: true, value: '9' });
    const portal = await answering('portal', good({ items: [{ id: 0 }, portalRow(), portalRow({ id: 8, congKhai: '0' }), portalRow({ id: 9, congKhai: undefined })], tongSo: '4' }));
    expect(await portal.listPublished('petition', 0)).toMatchObject({ ok: true, value: { items: [{ sourceId: '7' }, { sourceId: '9' }], more: false } });
  });

  it.each([
    [{ maTinhTrangXuLy: 'da_xu_ly' }],
    [{ maTinhTrangXuLy: null, tinhTrangXuLy: 'ĐÃ XỬ LÝ' }],
    [{ maTinhTrangXuLy: '2', tinhTrangXuLy: 'Đã xử lý xong' }],
    [{ thongTinXuLy: { tenCoQuan: 'UBND xã', ngayXuLy: '/Date(1795309200000)/', noiDungXuLy: `<p>${ANSWER}</p>` } }],
    [{ thongTinXuLy: [{ tenCoQuan: 'UBND xã', ngayXuLy: null, noiDungXuLy: ANSWER }] }],
    [{ thongTinXuLy: [{ tenCoQuan: 'UBND xã', ngayXuLy: '22/11/2026 08:00', noiDungXuLy: ANSWER }, { tenCoQuan: 'Trung tâm', ngayXuLy: null, noiDungXuLy: 'Đã tiếp nhận phản ánh' }] }],
  ])('is an answer however its parts are written: %j', async (change) => {
    expect(await (await answering('gopy', gopyRow(change))).read('petition', '7')).toMatchObject({ ok: true, value: { state: 'answered', answer: { agency: 'UBND xã', text: ANSWER } } });
  });

  it.each([[{ maTinhTrangXuLy: 'DANG_XU_LY', tinhTrangXuLy: 'Đã xử lý' }], [{ maTinhTrangXuLy: '', tinhTrangXuLy: 'Đang xử lý' }], [{ thongTinXuLy: [] }]])('is none yet: %j', async (change) => {
    expect(await (await answering('gopy', gopyRow(change))).read('petition', '7')).toMatchObject({ ok: true, value: { answer: null } });
  });

  it.each([null, 0, -1, '2026-11-23T08:00:00', '600'])('is asked with a log-in that holds for %j', async (hetHan) => {
    expect(await (await answering('portal', good(portalRow()), 200, hetHan)).read('petition', '7')).toMatchObject({ ok: true });
  });

  it.each(['Phiên đăng nhập đã hết hạn', 'Token không hợp lệ hoặc đã hết hạn', 'Vui lòng đăng nhập', 'Unauthorized'])('is no refusal of a letter when our own log-in is over: %s', async (message) => {
    const portal = await answering('portal', { failed: true, message, data: null });
    expect(await portal.createQuestion(WISH)).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    expect(await portal.rate('petition', '7', { ...REF, score: 3, comment: '' })).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  });

  it.each([null, undefined, '1.204'])('is counted though the total is %s', async (total) => {
    const gopy = await answering('gopy', { content: [gopyRow()], totalElements: total });
    const portal = await answering('portal', good({ items: [portalRow()], tongSo: total }));
    for (const system of [gopy, portal]) expect(await system.listPublished('petition', 0)).toMatchObject({ ok: true, value: { items: [{ sourceId: '7' }], more: total === '1.204' } });
    for (const [tongSo, ok] of [[total, false], ['0', true]]) expect((await (await answering('portal', good({ items: null, tongSo }))).listPublished('petition', 0)).ok).toBe(ok);
    expect(await (await answering('gopy', { content: null, totalElements: '0' })).find('petition', REF)).toEqual({ ok: true, value: null });
    expect(await (await answering('gopy', { content: null, totalElements: total })).find('petition', REF)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    expect(await (await answering('gopy', { content: Array.from({ length: 10 }, () => gopyRow({ noiDungYKien: 'x' })) })).find('petition', REF)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([['Không được tiếp nhận: thiếu địa chỉ', 'not_accepted'], ['Từ chối xử lý: ngoài thẩm quyền', 'not_accepted'], ['Không đủ điều kiện giải quyết', 'not_accepted'], ['Đã từ chối', 'not_accepted'], ['Không đủ điều kiện để trải nhựa trong năm nay; đã đưa vào kế hoạch 2027.', 'answered'], ['Từ chối cấp phép của xã là đúng quy định.', 'answered']])('tells a no from an answer: %s', async (noiDungXuLy, state) => {
    const row = gopyRow({ thongTinXuLy: [{ tenCoQuan: 'UBND xã', ngayXuLy: '22/11/2026 08:00', noiDungXuLy }] });
    expect(await (await answering('gopy', row)).read('petition', '7')).toMatchObject({ ok: true, value: { state } });
  });

  it.each(['Không', 'khong', 'ko', '0', false])('publishes nothing that is said not to be public: %s', async (congKhai) => {
    const gopy = await answering('gopy', { content: [gopyRow({ congKhai })], totalElements: 1 });
    const portal = await answering('portal', good({ items: [portalRow({ congKhai })], tongSo: 1 }));
    for (const system of [gopy, portal]) expect(await system.listPublished('petition', 0)).toMatchObject({ ok: true, value: { items: [] } });
  });

  it('shows no question whose asker is not said to have agreed', async () => {
    const asked = (id: number, congKhai: unknown) => gopyRow({ id, linhVucId: '99', congKhai });
    const gopy = await answering('gopy', { content: [asked(1, true), asked(2, false), asked(3, undefined), asked(4, '')], totalElements: 4 });
    const shown = await gopy.listPublished('question', 0);
    expect(shown.ok && shown.value.items.map(({ sourceId }) => sourceId)).toEqual(['1']);
  });

  it.each([['gopy', gopyRow()], ['portal', good(portalRow())]] as const)('is not shown when it is about another letter: %s', async (kind, body) => {
    const system = await answering(kind, body);
    expect(await system.read('petition', '7')).toMatchObject({ ok: true, value: { state: 'answered' } });
    expect(await system.read('petition', '8')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it.each([0, 'null', 'undefined', '', null])('has no id in %j', async (id) => {
    for (const system of [await answering('gopy', { id }, 201), await answering('portal', good({ id }))]) {
      expect(await system.createQuestion({ ...REF, who: { name: 'An', phone: '0912345678', email: null, address: 'x' }, title: 't', content: 'c', agencyCode: 'H36.201', mayPublish: false, procedureCode: null })).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    }
  });

  it('hears of a letter of which one part is written as nobody foresaw', async () => {
    const heard = { ok: true, value: { state: 'answered', answer: { text: ANSWER } } };
    const step = { tenCoQuan: ['UBND xã'], ngayXuLy: '22/11/2026 08:00', noiDungXuLy: ANSWER };
    expect(await (await answering('gopy', gopyRow({ linhVucId: { id: 16 }, thongTinXuLy: [step] }))).read('petition', '7')).toMatchObject(heard);
    expect(await (await answering('portal', good(portalRow({ linhVuc: { ten: 'x' } })))).read('petition', '7')).toMatchObject(heard);
    expect(await (await answering('portal', good(portalRow({ tienTrinh: 'x' })))).read('petition', '7')).toMatchObject({ ok: false });
    expect(await (await answering('gopy', null)).read('petition', '7')).toMatchObject({ ok: false });
    expect(await (await answering('gopy', {}, 404)).read('petition', '7')).toEqual({ ok: true, value: null });
  });

  it.each(['ko', 'Không', 'khong', '0', 'false', 'Riêng tư'])('publishes no letter of which it is said: %s', async (congKhai) => {
    const listed = async (kind: 'gopy' | 'portal', rows: unknown) => (await answering(kind, rows)).listPublished('petition', 0);
    expect(await listed('gopy', { content: [gopyRow({ congKhai })], totalElements: 1 })).toMatchObject({ value: { items: [] } });
    expect(await listed('portal', good({ items: [portalRow({ congKhai })], tongSo: 1 }))).toMatchObject({ value: { items: [] } });
    expect(await listed('portal', good({ items: [portalRow({ congKhai: 'Có' })], tongSo: 1 }))).toMatchObject({ value: { items: [{ sourceId: '7' }] } });
  });
});
