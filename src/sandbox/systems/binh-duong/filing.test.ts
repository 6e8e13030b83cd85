import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

async function portal() {
  const sandbox = await createTestApp();
  const { app, state } = sandbox;
  const authorization = `Bearer ${state.sessions['binh-duong'].issue()}`;
  const post = async (path: string, payload: object) => (await app.inject({ method: 'POST', url: `/binh-duong/mcdt/1.0${path}`, headers: { authorization }, payload })).json();
  const get = (path: string) => app.inject({ url: `/binh-duong/mcdt/1.0${path}`, headers: { authorization } });
  const upload = (text: string, over: object = {}) =>
    post('/tep', { TenTep: 'a.pdf', LoaiTep: 'application/pdf', NoiDung: Buffer.from(text).toString('base64'), SHA256: createHash('sha256').update(text).digest('hex'), ...over });
  const body = async (over: object = {}) => ({
    MaThamChieu: 'ref-1', MaTTHC: '1.001612', MaDonVi: 'H29.162', ChuHoSo: { HoTen: 'Phạm Thị Mỹ Duyên', SoGiayTo: '074192003456', NgaySinh: '30/01/1992', SoDienThoai: '0900000246', Email: '', DiaChi: 'phường Dĩ An', LoaiDoiTuong: '1' },
    NguoiNop: null, MaTruongHop: null, DuLieuToKhai: {}, HinhThucNhanKetQua: '2', TepDinhKem: [{ MaGiayTo: 'G12-TP01', TenGiayTo: 'Giấy đề nghị', Id: (await upload('giấy')).data.Id }], ...over,
  });
  const act = (code: string, action: object) => app.inject({ method: 'POST', url: `/__sandbox/filings/${code}/act`, payload: action });
  return { ...sandbox, post, get, upload, body, act };
}

describe('Bình Dương filing (LGSP)', () => {
  it('takes files in base64 whose hash is right', async () => {
    const { upload } = await portal();
    expect((await upload('x')).code).toBe('00');
    expect((await upload('', { NoiDung: '' })).code).toBe('500');
    expect((await upload('x', { SHA256: '0'.repeat(64) })).code).toBe('500');
    expect((await upload('y'.repeat(8 * 1024 * 1024))).code).toBe('00');
  });

  it('gives the number itself, twice for what comes twice, and tells the first for the reference', async () => {
    const { post, body, get } = await portal();
    const sent = await body();
    expect(await post('/hoso', sent)).toMatchObject({ code: '00', data: { MaHoSo: 'H29.162-261120-0001', SoBienNhan: '0001', TrangThaiHoSo: '0' } });
    expect((await post('/hoso', sent)).data.MaHoSo).toBe('H29.162-261120-0002');
    expect((await get('/hoso-tham-chieu/ref-1')).json().data).toEqual({ MaHoSo: 'H29.162-261120-0001' });
    expect((await get('/hoso-tham-chieu/none')).json()).toMatchObject({ code: '404', data: null });
    expect((await get('/hoso/H29.162-261120-0001')).json().data).toMatchObject({ TenTrangThai: 'Mới đăng ký', NoiTraKetQua: 'Qua dịch vụ bưu chính công ích', TepDinhKem: [{ Ten: 'a.pdf', MaGiayTo: 'G12-TP01' }], LePhi: [{ SoTien: 150_000, TrangThai: 'Chưa thanh toán' }] });
  });

  it('refuses with DATA_INCORRECT', async () => {
    const { post, body } = await portal();
    for (const over of [{ MaTTHC: '9.9' }, { MaDonVi: 'H12.131' }, { ChuHoSo: null }, { TepDinhKem: [{ MaGiayTo: 'a', TenGiayTo: 'b', Id: 'none' }] }]) {
      expect(await post('/hoso', await body(over)), JSON.stringify(over)).toMatchObject({ code: '500', message: 'DATA_INCORRECT', data: null });
    }
  });

  it('goes from fee and supplement to a broken signature', async () => {
    const { post, body, get, act, upload } = await portal();
    const { MaHoSo } = (await post('/hoso', await body())).data;
    await act(MaHoSo, { action: 'ask_fee', amountVnd: 100_000 });
    expect((await post(`/hoso/${MaHoSo}/thanhtoan`, { MaThamChieu: 'p', SoTien: 100_000, MaGiaoDich: 't', ThoiGian: '' })).code).toBe('00');
    await act(MaHoSo, { action: 'accept' });
    await act(MaHoSo, { action: 'ask_supplement', reason: 'Thiếu', papers: [{ name: 'Biên bản họp' }] });
    const [request] = (await get(`/hoso/${MaHoSo}`)).json().data.YeuCauBoSung;
    const answer = { MaThamChieu: 'a', IdYeuCau: request.Id, NoiDung: '', TepDinhKem: [{ MaGiayTo: 'G12-TP02', TenGiayTo: 'Biên bản họp', Id: (await upload('bb')).data.Id }] };
    expect([(await post(`/hoso/${MaHoSo}/bosung`, answer)).code, (await post(`/hoso/${MaHoSo}/bosung`, answer)).code]).toEqual(['00', '00']);
    expect((await post(`/hoso/${MaHoSo}/bosung`, { ...answer, MaThamChieu: 'b' })).code).toBe('500');
    await act(MaHoSo, { action: 'finish', signature: 'invalid' });
    const [result] = (await get(`/hoso/${MaHoSo}`)).json().data.KetQua;
    expect((await get(`/hoso/${MaHoSo}/ketqua/${result.Id}`)).headers['x-ky-so']).toBe('khong-hop-le');
    await act(MaHoSo, { action: 'hand_over' });
    expect((await get(`/hoso/${MaHoSo}`)).json().data.TenTrangThai).toBe('Đã trả kết quả');
    expect((await post(`/hoso/${MaHoSo}/danhgia`, { MaThamChieu: 'r', MucDo: '2', NoiDung: '' })).code).toBe('00');
    expect((await post(`/hoso/${MaHoSo}/rut`, { MaThamChieu: 'w', LyDo: 'muộn' })).code).toBe('500');
  });

  it('refuses at the counter with a reason, and what was refused is closed', async () => {
    const { post, body, get, act } = await portal();
    const { MaHoSo } = (await post('/hoso', await body())).data;
    expect((await act(MaHoSo, { action: 'refuse', reason: 'Không thuộc thẩm quyền' })).statusCode).toBe(200);
    expect((await get(`/hoso/${MaHoSo}`)).json().data).toMatchObject({ TenTrangThai: 'Không được tiếp nhận', LyDo: 'Không thuộc thẩm quyền' });
    expect((await act(MaHoSo, { action: 'accept' })).statusCode).toBe(409);
  });
});
