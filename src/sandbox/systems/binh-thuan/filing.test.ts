import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const BASE = '/binh-thuan/dvcqg/api/v1';
const REFERENCE = '6f0e2b36-2d0e-4c4e-9f57-2f0f6f3d0a11';

async function portal() {
  const sandbox = await createTestApp();
  const { app, state } = sandbox;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const token = (await app.inject({ method: 'POST', url: '/binh-thuan/dvcqg/oauth2/token', headers: form, payload: 'grant_type=client_credentials&client_id=sandbox&client_secret=sandbox' })).json<{ access_token: string }>().access_token;
  const authorization = `Bearer ${token}`;
  const post = (path: string, payload: object) => app.inject({ method: 'POST', url: BASE + path, headers: { authorization }, payload });
  const get = (path: string) => app.inject({ url: BASE + path, headers: { authorization } });
  const upload = (bytes: Buffer, hash = createHash('sha256').update(bytes).digest('hex')) =>
    app.inject({ method: 'POST', url: `${BASE}/tep/upload`, headers: { authorization, 'content-type': 'application/pdf', 'x-ten-tep': encodeURIComponent('Giấy chứng sinh.pdf'), 'x-sha256': hash }, payload: bytes });
  const body = async (over: object = {}) => {
    const { IdTepTin, HashTepTin } = (await upload(Buffer.from('%PDF-1.4 giấy'))).json().data;
    return {
      MaThamChieu: REFERENCE, MaHoSo: (await post('/hoso/get-next-value', { MaDonVi: 'H36.201', MaTTHC: '1.004222' })).json().data.MaHoSo, MaTTHC: '1.004222', MaDichVuCong: '1.004222', LoaiDoiTuong: '1', MaDonViTiepNhan: 'H36.201',
      ChuHoSo: { HoTen: 'Nguyễn Văn An', SoDinhDanh: '060190001234', NgaySinh: '12/03/1990', DienThoai: '0900000123', Email: '', DiaChi: 'phường Phan Thiết' },
      ThongTinNguoiNop: null, UyQuyen: false, MaTruongHop: 'TH01', EformThongTinChiTiet: { noiDung: 'x' }, HinhThucTra: '3',
      ThanhPhanHoSo: [{ MaThanhPhanHoSo: 'G01-TP01', TenThanhPhanHoSo: 'CT01', SoLuong: 1, LoaiBan: 'dien_tu', GiayToDinhKem: [{ IdGiayTo: IdTepTin, HashTepTin, TenGiayTo: 'ct01.pdf' }] }],
      ...over,
    };
  };
  const lookUp = async (code: string) => {
    const session = state.sessions['binh-thuan'].issue();
    return (await app.inject({ method: 'POST', url: '/binh-thuan/mapi/g', payload: { session, service: 'LayThongTinHoSo', MaHoSo: code } })).json().result[0];
  };
  const act = (code: string, action: object) => app.inject({ method: 'POST', url: `/__sandbox/filings/${code}/act`, payload: action });
  return { ...sandbox, post, get, upload, body, lookUp, act };
}

describe('Bình Thuận filing (DVCQG)', () => {
  it('keeps a file by its hash and refuses an empty, a changed and a huge one', async () => {
    const { upload } = await portal();
    const kept = await upload(Buffer.from('hello'));
    expect([kept.statusCode, kept.json().data.HashTepTin]).toEqual([201, '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824']);
    expect((await upload(Buffer.alloc(0))).json().code).toBe('ERR_EMPTY');
    expect((await upload(Buffer.from('hello'), '0'.repeat(64))).json().code).toBe('ERR_HASH');
    expect((await upload(Buffer.alloc(8 * 1024 * 1024 + 1, 1))).json().code).toBe('ERR_SIZE');
    expect((await upload(Buffer.alloc(8 * 1024 * 1024, 1))).json().code).toBe('OK');
  });

  it('turns a filing into a dossier the look-up finds, papers and fee included', async () => {
    const { post, body, get, lookUp } = await portal();
    const filed = await post('/hoso/create', await body());
    expect([filed.statusCode, filed.json()]).toMatchObject([201, { code: 'OK', data: { MaHoSo: 'H36.201-261120-0001', TrangThai: '1' } }]);
    expect((await get(`/hoso/tham-chieu/${REFERENCE}`)).json().data).toMatchObject({ MaHoSo: 'H36.201-261120-0001', TrangThai: '1' });
    expect(await lookUp('H36.201-261120-0001')).toMatchObject({
      MaTTHC: '1.004222', ChuHoSo: 'Nguyễn Văn An', TrangThaiHoSo: '1', KenhThucHien: '2', NgayTiepNhan: '', NgayNopHoSo: '20261120101500',
      TaiLieuNop: [{ TenTepDinhKem: 'ct01.pdf', MaThanhPhanHoSo: 'G01-TP01' }], DanhSachLePhi: [{ Gia: 10_000, TrangThaiThanhToan: '0' }],
    });
  });

  it('makes two of what is sent twice, each with its own number', async () => {
    const { post, body, state } = await portal();
    const sent = await body();
    const codes = [(await post('/hoso/create', sent)).json().data.MaHoSo, (await post('/hoso/create', sent)).json().data.MaHoSo];
    expect(codes).toEqual(['H36.201-261120-0001', 'H36.201-261120-0002']);
    expect(state.filings.findByReference('binh-thuan', REFERENCE)?.code).toBe(codes[0]);
  });

  it('refuses what it does not know and says so in the envelope', async () => {
    const { post, body, get } = await portal();
    const code = async (over: object) => (await post('/hoso/create', await body(over))).json().code;
    expect(await code({ MaTTHC: '9.999999' })).toBe('ERR_DATA');
    expect(await code({ MaTTHC: '2.000815' })).toBe('ERR_DATA');
    expect(await code({ MaDonViTiepNhan: '000.00.31.H11' })).toBe('ERR_DATA');
    expect(await code({ MaDonViTiepNhan: 'H29.162' })).toBe('ERR_DATA');
    expect(await code({ ChuHoSo: { HoTen: '' } })).toBe('ERR_DATA');
    expect(await code({ ThanhPhanHoSo: [{ MaThanhPhanHoSo: 'a', TenThanhPhanHoSo: 'b', SoLuong: 1, LoaiBan: 'sao', GiayToDinhKem: [{ IdGiayTo: 'none', HashTepTin: '0'.repeat(64), TenGiayTo: '' }] }] })).toBe('ERR_TEP');
    const none = await get('/hoso/tham-chieu/none');
    expect([none.statusCode, none.json()]).toMatchObject([200, { code: 'ERR_NOT_FOUND', data: null }]);
  });

  it('wants a token that lives ten minutes', async () => {
    const { app, get, passSeconds } = await portal();
    expect((await app.inject(`${BASE}/hoso/tham-chieu/x`)).statusCode).toBe(401);
    passSeconds(601);
    expect((await get('/hoso/tham-chieu/x')).statusCode).toBe(401);
  });

  it('takes a payment of what is owed once', async () => {
    const { post, body, lookUp } = await portal();
    const { MaHoSo } = (await post('/hoso/create', await body())).json().data;
    const pay = async (over: object = {}) => (await post(`/hoso/${MaHoSo}/thanh-toan`, { MaThamChieu: 'p', SoTien: 10_000, MaGiaoDich: 't1', ThoiGian: 'now', ...over })).json();
    expect((await pay({ SoTien: 9_000 })).code).toBe('ERR_DATA');
    expect((await pay()).data).toEqual({ DaNop: true });
    expect((await pay()).data).toEqual({ DaNop: true });
    expect((await pay({ MaGiaoDich: 't2' })).code).toBe('ERR_DATA');
    expect((await lookUp(MaHoSo)).DanhSachLePhi).toMatchObject([{ TrangThaiThanhToan: '1' }]);
  });

  it('goes from the desk’s request through the answer to a result that can be downloaded and rated', async () => {
    const { post, body, get, lookUp, act } = await portal();
    const { MaHoSo } = (await post('/hoso/create', await body())).json().data;
    await act(MaHoSo, { action: 'accept' });
    await act(MaHoSo, { action: 'ask_supplement', reason: 'Thiếu hợp đồng', papers: [{ code: 'G01-TP02', name: 'Hợp đồng thuê nhà' }], days: 5 });
    const [request] = (await lookUp(MaHoSo)).DanhSachHoSoBoSung;
    expect(request).toMatchObject({ NoiDungBoSung: 'Thiếu hợp đồng', TrangThaiBoSung: '1', DanhSachGiayToBoSung: [{ MaThanhPhanHoSo: 'G01-TP02', TenGiayTo: 'Hợp đồng thuê nhà' }] });
    const [paper] = (await body()).ThanhPhanHoSo[0]!.GiayToDinhKem;
    const answer = () => post(`/hoso/${MaHoSo}/bo-sung`, { MaThamChieu: 'a1', HoSoBoSungId: request.HoSoBoSungId, NoiDung: 'Đã nộp', GiayTo: [{ MaThanhPhanHoSo: 'G01-TP02', ...paper }] });
    expect((await get(`/hoso/${MaHoSo}/bo-sung/tham-chieu/a1`)).json().data).toBeNull();
    expect([(await answer()).json().data, (await answer()).json().data]).toEqual([{ TrangThaiBoSung: '2' }, { TrangThaiBoSung: '2' }]);
    expect((await get(`/hoso/${MaHoSo}/bo-sung/tham-chieu/a1`)).json().data).not.toBeNull();
    expect((await lookUp(MaHoSo)).TaiLieuNop).toHaveLength(2);
    expect((await post(`/hoso/${MaHoSo}/danh-gia`, { MaThamChieu: 'r1', MucDo: 3, NoiDung: '' })).json().code).toBe('ERR_DATA');
    await act(MaHoSo, { action: 'finish', signature: 'valid' });
    const [paperResult] = (await lookUp(MaHoSo)).DanhSachGiayToKetQua;
    const pdf = await get(`/hoso/${MaHoSo}/ket-qua/${paperResult.GiayToId}`);
    expect([pdf.headers['content-type'], pdf.headers['x-ky-so'], pdf.body.slice(0, 8), pdf.body.trim().endsWith('%%EOF')]).toEqual(['application/pdf', 'hop-le', '%PDF-1.4', true]);
    expect((await post(`/hoso/${MaHoSo}/danh-gia`, { MaThamChieu: 'r1', MucDo: 3, NoiDung: 'Tốt' })).json().code).toBe('OK');
  });

  it('treats a withdrawal as asked for until the desk agrees', async () => {
    const { post, body, lookUp, act } = await portal();
    const { MaHoSo } = (await post('/hoso/create', await body())).json().data;
    for (const again of [1, 2]) expect((await post(`/hoso/${MaHoSo}/rut`, { MaThamChieu: 'w1', LyDo: 'Nộp nhầm' })).json(), `${again}`).toMatchObject({ code: 'OK', data: { TrangThai: '7' } });
    expect(await lookUp(MaHoSo)).toMatchObject({ TrangThaiHoSo: '7', NgayKetThucXuLy: '' });
    await act(MaHoSo, { action: 'confirm_withdrawal' });
    expect((await lookUp(MaHoSo)).NgayKetThucXuLy).not.toBe('');
    expect((await post(`/hoso/${MaHoSo}/rut`, { MaThamChieu: 'w2', LyDo: 'Nữa' })).json().code).toBe('ERR_DATA');
  });

  it('writes down every write with its reference and whether it was applied, apart from reads', async () => {
    const { app, post, body } = await portal();
    const sent = await body();
    await post('/hoso/create', sent);
    await post('/hoso/create', { ...sent, MaTTHC: '9.999999' });
    const writes = async (query: string) => (await app.inject(`/__sandbox/journal?writes=1&${query}`)).json();
    expect((await writes('operation=create')).entries).toMatchObject([
      { system: 'binh-thuan', reference: REFERENCE, applied: true, code: 'H36.201-261120-0001' },
      { reference: REFERENCE, applied: false },
    ]);
    const first = await writes('limit=2');
    expect(first.entries).toHaveLength(2);
    expect((await writes(`limit=2&after=${first.next}`)).entries).toHaveLength(1);
    expect(JSON.stringify(await writes('operation=upload'))).not.toContain('%PDF');
  });
});
