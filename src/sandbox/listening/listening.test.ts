import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../test-app';

let test: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => { test = await createTestApp(); });
afterAll(() => test.app.close());

const gopy = (reference: string) => ({
  userId: reference, tenDayDu: 'Lê Thị Mơ', email: '', soDienThoai: '0912345678', diaChi: 'Hội An', tieuDe: 'Đèn hỏng', noiDungYKien: 'Đèn hỏng hai tuần\n\nMã phản ánh trên Zalo: PA-261120-7F3K9Q', noiDienRa: '', latitude: null, longitude: null,
  ngayDienRa: '20/11/2026', thoiGianDienRa: '10:00', videos: [], amThanh: [], hinhAnhs: [], fileDinhKem: [], linhVucId: '106', coQuanId: 'H17.121', hienThiTen: false, congKhai: true, nguonGopY: 'Zalo',
});
const post = (url: string, payload: object, headers: Record<string, string> = {}) => test.app.inject({ method: 'POST', url, payload, headers });

describe('the 1022 systems', () => {
  it('take what comes, every time it comes, and find it by words', async () => {
    const reference = randomUUID();
    const [first, second] = [await post('/gopy-1022/quang-nam/public/gopy', gopy(reference)), await post('/gopy-1022/quang-nam/public/gopy', gopy(reference))];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(first.json().id).not.toBe(second.json().id);
    const found = (await test.app.inject('/gopy-1022/quang-nam/public/gopy?keyword=PA-261120-7F3K9Q&page=0&size=10')).json();
    expect(found.content.map((row: { userId: string }) => row.userId)).toEqual([reference, reference]);
    expect(test.state.journal.list({ system: 'gopy-1022', writes: true }).map(({ write }) => write)).toEqual([{ clientReference: reference, applied: true }, { clientReference: reference, applied: true }]);
  });

  it('turn away another source with 404, and another shape with its place', async () => {
    expect((await post('/gopy-1022/quang-nam/public/gopy', { ...gopy('x'), nguonGopY: 'Viber' })).statusCode).toBe(404);
    const wrong = await post('/gopy-1022/quang-nam/public/gopy', { ...gopy('x'), soDienThoai: '12' });
    expect([wrong.statusCode, wrong.json().message]).toEqual([400, expect.stringContaining('/soDienThoai')]);
  });

  it('show everybody only what is answered and public', async () => {
    const list = (await test.app.inject('/gopy-1022/quang-nam/public/gopy?tinhtrangxuly=DA_XU_LY&page=0&size=50')).json();
    expect(list.content.length).toBeGreaterThan(8);
    expect(list.content.every((row: { tinhTrangXuLy: string; congKhai: boolean }) => row.tinhTrangXuLy === 'Đã xử lý' && row.congKhai)).toBe(true);
  });
});

describe('the portals', () => {
  const petition = (reference: string) => ({
    maThamChieu: reference, soTiepNhanZalo: 'PA-1', nguon: 'Zalo', hoTen: 'Lê Thị Mơ', email: '', soDienThoai: '0912345678', diaChi: 'Phan Thiết', tieuDe: 'Đèn hỏng', noiDung: 'Đèn hỏng', congKhai: 0, maDonVi: 'H36.201', maLinhVuc: '16', diaDiem: '', viDo: null, kinhDo: null, maHoSo: '', dinhKem: [],
  });

  it('want a log-in, take a petition, and tell how it goes', async () => {
    expect((await test.app.inject('/pakn-portal/binh-thuan/api/pakn/1')).statusCode).toBe(401);
    const { token } = (await post('/pakn-portal/binh-thuan/api/dang-nhap', { tenDangNhap: 'sandbox', matKhau: 'sandbox' })).json();
    const authorization = `Bearer ${String(token)}`;
    const reference = randomUUID();
    const { data } = (await post('/pakn-portal/binh-thuan/api/pakn', petition(reference), { authorization })).json();
    for (const act of [{ act: 'receive' }, { act: 'forward', agency: 'UBND phường Phan Thiết' }, { act: 'answer', text: 'Đã thay bóng đèn hôm qua.' }]) expect((await post(`/__sandbox/petitions/${reference}/act`, act)).statusCode).toBe(200);
    const told = (await test.app.inject({ url: `/pakn-portal/binh-thuan/api/pakn/${String(data.id)}`, headers: { authorization } })).json().data;
    expect(told).toMatchObject({ trangThai: 1, traLoi: 'Đã thay bóng đèn hôm qua.', donViTraLoi: 'UBND phường Phan Thiết' });
    expect(told.tienTrinh.map((step: { buoc: string }) => step.buoc)).toEqual(['Tiếp nhận', 'Chuyển đến cơ quan có thẩm quyền', 'Trả lời']);
    const kept = randomUUID();
    const own = (await post('/pakn-portal/binh-thuan/api/pakn', petition(kept), { authorization })).json().data;
    await post(`/__sandbox/petitions/${kept}/act`, { act: 'answer', text: 'Đã thay bóng đèn hôm qua.' });
    const answered = (await test.app.inject({ url: `/pakn-portal/binh-thuan/api/pakn/${String(own.id)}`, headers: { authorization } })).json().data;
    expect(answered.donViTraLoi).toBe('UBND phường Phan Thiết'); // the name behind the code it was addressed to
    expect((await post('/pakn-portal/binh-thuan/api/pakn/999999/mo-lai', { maYeuCau: 'r', lyDo: 'x' }, { authorization })).json().failed).toBe(true);
  });
});

describe('the desk', () => {
  it('lists, shows and answers, and escapes what people write', async () => {
    const reference = randomUUID();
    const { id } = (await post('/gopy-1022/binh-duong/public/gopy', { ...gopy(reference), tieuDe: '<b>Đèn</b>', linhVucId: '206' })).json();
    const list = await test.app.inject('/desk/petitions?province=binh-duong');
    expect(list.body).toContain('&lt;b&gt;Đèn&lt;/b&gt;');
    const answered = await test.app.inject({ method: 'POST', url: '/desk/petition', payload: `id=${String(id)}&act=answer&text=${encodeURIComponent('Đã xử lý xong vì có bóng mới')}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answered.headers.location).toContain('letter_moved');
    expect((await test.app.inject(`/desk/petition?id=${String(id)}`)).body).toContain('Đã trả lời');
  });

  it('goes back to the start', async () => {
    const before = test.state.listening.letters.list().length;
    await test.app.inject({ method: 'POST', url: '/__sandbox/reset' });
    expect(test.state.listening.letters.list().length).toBeLessThan(before);
    expect(test.state.listening.letters.list('ca-mau').length).toBeGreaterThan(8);
  });
});
