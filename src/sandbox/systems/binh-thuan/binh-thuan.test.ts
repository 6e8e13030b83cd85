import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const LOGIN = '/binh-thuan/mapi/login?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider';

async function signedIn() {
  const sandbox = await createTestApp();
  const answer = await sandbox.app.inject({ method: 'POST', url: LOGIN, payload: { username: 'sandbox', password: 'sandbox' } });
  const { session } = answer.json<{ session: string }>();
  const ask = async (code: string, more: Record<string, string> = {}) => {
    const reply = await sandbox.app.inject({ method: 'POST', url: '/binh-thuan/mapi/g', payload: { session, service: 'LayThongTinHoSo', MaHoSo: code, ...more } });
    return { status: reply.statusCode, body: reply.json() };
  };
  return { ...sandbox, ask, login: answer.json() };
}

describe('Bình Thuận (DVCQG shape)', () => {
  it('opens a session and tells how long it lives', async () => {
    const { login } = await signedIn();
    expect(login).toMatchObject({ error_code: '0', message: '', expires_in: 1800 });
  });

  it('answers wrong credentials, a wrong adapter and a body that is no object alike: code -1', async () => {
    const { app } = await createTestApp();
    for (const [url, payload] of [
      [LOGIN, { username: 'sandbox', password: 'wrong' }],
      ['/binh-thuan/mapi/login?dstcode=other', { username: 'sandbox', password: 'sandbox' }],
      [LOGIN, [1, 2]],
    ] as const) {
      const reply = await app.inject({ method: 'POST', url, payload });
      expect([reply.statusCode, reply.json().error_code]).toEqual([200, '-1']);
    }
  });

  it('tells a three-level dossier with compact dates, empty where there is none', async () => {
    const { ask } = await signedIn();
    const { body } = await ask('000.21.31.H11-250617-0007');
    const [row] = body.result;
    expect(row).toMatchObject({ MaHoSo: '000.21.31.H11-250617-0007', MaTTHC: '1.012784', TrangThaiHoSo: '10', NgayTiepNhan: '20250617083000', NgayHenTra: '20250704170000', NgayTuChoi: '', LyDoTuChoi: '' });
    expect(row.DinhDanhCHS).toEqual([{ LoaiDinhDanh: '1', SoDinhDanh: '060190001234' }]);
    expect(row.TienTrinh[2]).toMatchObject({ PhongBanXuLy: 'Phòng Tài nguyên và Môi trường, UBND huyện Bắc Bình', MaCoQuan: '000.00.31.H11' });
    expect(row).not.toHaveProperty('PhieuXinLoi');
  });

  it('gives the apology, the supplement with its papers and the reason where there are any', async () => {
    const { ask, codeShowing } = await signedIn();
    const apology = (await ask(codeShowing('binh-thuan', 'có thư xin lỗi và hẹn lại'))).body.result[0];
    expect(Object.keys(apology.PhieuXinLoi)).toEqual(['LyDo', 'NgayPhatHanh', 'NgayHenTraMoi']);
    const paused = (await ask(codeShowing('binh-thuan', 'chờ bổ sung 3'))).body.result[0];
    expect(paused.TrangThaiHoSo).toBe('5');
    expect(paused.DanhSachHoSoBoSung[0].DanhSachGiayToBoSung).toHaveLength(3);
    expect(paused.DanhSachHoSoBoSung[0].NgayTiepNhanBoSung).toBe('');
    expect((await ask(codeShowing('binh-thuan', 'Không được tiếp nhận'))).body.result[0].LyDoTuChoi).not.toBe('');
  });

  it('has an empty result for a code it does not hold, another province’s included', async () => {
    const { ask, codeShowing } = await signedIn();
    expect((await ask('H36.999-261120-9999')).body).toEqual({ error_code: '0', message: '', result: [] });
    expect((await ask(codeShowing('ca-mau', 'Hai cấp'))).body.result).toEqual([]);
  });

  it('ends the session after half an hour, with status 200', async () => {
    const { ask, passSeconds } = await signedIn();
    passSeconds(1_799);
    expect((await ask('x')).body.error_code).toBe('0');
    passSeconds(2);
    expect(await ask('x')).toEqual({ status: 200, body: { error_code: '-2', message: 'Session expired' } });
  });

  it('refuses another service', async () => {
    const { ask } = await signedIn();
    expect((await ask('x', { service: 'XoaHoSo' })).body.error_code).toBe('-3');
  });

  it('turns an opaque QR id into a code or a URL that holds it, and does not know others', async () => {
    const { app, state } = await createTestApp();
    for (const dossier of state.world.list().filter((candidate) => candidate.province === 'binh-thuan')) {
      const reply = await app.inject(`/binh-thuan/apiqr/qr?id=${dossier.qrId}`);
      expect(reply.json()).toMatchObject({ Id: dossier.qrId, Content: expect.stringContaining(dossier.code) });
    }
    for (const id of ['undefined', '', 'b3cd04d6-0498-472a-afa0-000000000000']) expect((await app.inject(`/binh-thuan/apiqr/qr?id=${id}`)).statusCode).toBe(404);
  });
});
