import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const tokenCall = (credentials: string, body = 'grant_type=client_credentials') => ({
  method: 'POST' as const,
  url: '/binh-duong/token',
  headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
  payload: body,
});

async function signedIn() {
  const sandbox = await createTestApp();
  const { access_token: token } = (await sandbox.app.inject(tokenCall('sandbox-client:sandbox-secret'))).json<{ access_token: string }>();
  const get = (code: string) => sandbox.app.inject({ url: `/binh-duong/mcdt/1.0/hoso/${encodeURIComponent(code)}`, headers: { authorization: `Bearer ${token}` } });
  return { ...sandbox, get };
}

describe('Bình Dương (LGSP)', () => {
  it('gives a token for an hour to the right client only', async () => {
    const { app } = await createTestApp();
    expect((await app.inject(tokenCall('sandbox-client:sandbox-secret'))).json()).toMatchObject({ expires_in: 3600, token_type: 'Bearer' });
    expect((await app.inject(tokenCall('sandbox-client:wrong'))).statusCode).toBe(401);
    expect((await app.inject(tokenCall('sandbox-client:sandbox-secret', 'grant_type=password'))).statusCode).toBe(400);
  });

  it('mixes epoch, Mongo and ISO dates in one answer', async () => {
    const { get } = await signedIn();
    const { code, data } = (await get('000.21.32.H09-250619-0017')).json();
    expect(code).toBe('00');
    expect(data).toMatchObject({
      SoBienNhan: '0017',
      TrangThaiHoSo: '4',
      TenTrangThai: 'Đã trả kết quả',
      NgayTiepNhan: Date.parse('2025-06-19T08:30:00+07:00'),
      NgayHenTra: { $date: '2025-07-08T10:00:00.000Z' },
      NgayKetThuc: '2025-07-07T15:10:00+07:00',
      DonViTiepNhan: { Ten: 'UBND phường Tân Bình', Ma: '000.21.32.H09', Cap: 3 },
      PhieuXinLoi: null,
      BuuChinh: null,
    });
    expect(data.TienTrinh.map((step: { DonViXuLy: { Cap: number } }) => step.DonViXuLy.Cap)).toEqual([3, 3, 2, 1, 1, 3]);
  });

  it('has its own numbers, fees with words, post with its number', async () => {
    const { get, codeShowing } = await signedIn();
    const data = async (words: string) => (await get(codeShowing('binh-duong', words))).json().data;
    expect(await data('chờ nộp phí')).toMatchObject({ TrangThaiHoSo: '8', LePhi: [{ TrangThai: 'Chưa thanh toán' }] });
    expect(await data('chờ bổ sung')).toMatchObject({ TrangThaiHoSo: '2', YeuCauBoSung: [{ NgayBoSung: null }] });
    expect((await data('bưu chính')).BuuChinh.MaVanDon).toMatch(/^EC\d{9}VN$/);
    expect(await data('Trạng thái lạ')).toMatchObject({ TenTrangThai: 'Chờ ý kiến Ban Quản lý dự án' });
    expect((await data('Không có ngày hẹn')).NgayHenTra).toBeNull();
  });

  it('says "404" inside a 200 for what it does not hold', async () => {
    const { get } = await signedIn();
    const reply = await get('H29.162-261120-9999');
    expect([reply.statusCode, reply.json()]).toEqual([200, { code: '404', message: 'Không tìm thấy hồ sơ', data: null }]);
  });

  it('answers an absurdly long code as the gateway does', async () => {
    const { get } = await signedIn();
    expect((await get('X'.repeat(100))).json().code).toBe('500');
  });

  it('refuses a call without a token and with an expired one', async () => {
    const { app, get, passSeconds } = await signedIn();
    expect((await app.inject('/binh-duong/mcdt/1.0/hoso/x')).json().fault.code).toBe(900902);
    passSeconds(3_601);
    const reply = await get('x');
    expect([reply.statusCode, reply.json().fault.code]).toEqual([401, 900901]);
  });
});
