import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../test-app';

const BASE = '/vnpost/serviceApi/v1';
const CODE = 'H36.223-261113-0031';

async function connector() {
  const sandbox = await createTestApp();
  const headers = { token: 'test-post-token' };
  const post = async (path: string, payload: object) => (await sandbox.app.inject({ method: 'POST', url: BASE + path, headers, payload })).json();
  const get = async (path: string) => (await sandbox.app.inject({ url: BASE + path, headers })).json();
  const order = (over: object = {}) =>
    post('/don-hang', {
      CustomerCode: 'MC', OrderNumber: CODE, Reference: 'ref-1', Loai: '2', CODAmount: 0, SenderName: 'UBND', SenderAddress: 'a', SenderProvince: 'Lâm Đồng', SenderDistrict: '', SenderTel: '1', SenderEmail: '', SenderDesc: '',
      ReceiverName: 'An', ReceiverAddress: 'b', ReceiverProvince: 'Lâm Đồng', ReceiverDistrict: '', ReceiverTel: '2', ReceiverEmail: '', ReceiverDesc: '', Description: '', FlagConfig: 2, ...over,
    });
  return { ...sandbox, post, get, order };
}

describe('post', () => {
  it('wants its token', async () => {
    const { app } = await createTestApp();
    expect((await app.inject(`${BASE}/don-hang?Reference=x`)).statusCode).toBe(401);
  });

  it('prices by reach and weight', async () => {
    const { post } = await connector();
    const price = async (over: object) => (await post('/tinh-cuoc', { SenderProvince: 'A', SenderDistrict: 'd', ReceiverProvince: 'A', ReceiverDistrict: 'e', Weight: 200, ...over })).Data;
    expect(await price({})).toEqual({ Cuoc: 26_000, ThoiGian: 'J+2' });
    expect(await price({ ReceiverDistrict: 'd' })).toEqual({ Cuoc: 21_000, ThoiGian: 'J+1' });
    expect(await price({ ReceiverProvince: 'B', Weight: 1_200 })).toEqual({ Cuoc: 40_000, ThoiGian: 'J+4' });
    expect((await post('/tinh-cuoc', { Weight: -1 })).Status).toBe('103');
  });

  it('takes one order a dossier and way, and tells its number again when asked twice', async () => {
    const { order, get, state } = await connector();
    const first = await order();
    expect(first).toMatchObject({ Status: '100' });
    expect(first.ItemCode).toMatch(/^EC\d{9}VN$/);
    expect(await order({ Reference: 'ref-2' })).toMatchObject({ Status: '101', ItemCode: first.ItemCode });
    expect((await order({ Loai: '1', Reference: 'ref-3' })).ItemCode).not.toBe(first.ItemCode);
    expect((await get('/don-hang?Reference=ref-1')).Data).toMatchObject({ ItemCode: first.ItemCode, TrangThai: '1', HanhTrinh: [{ ThoiGian: '20/11/2026 10:15:00' }] });
    expect((await get('/don-hang?Reference=none')).Data).toBeNull();
    expect(state.world.find(CODE)?.postal).not.toBeNull();
    expect((await order({ SenderName: '' })).Status).toBe('103');
  });

  it('names the place of a step as people do', async () => {
    const { order, get } = await connector();
    await order({ SenderAddress: '15 Hải Thượng Lãn Ông, phường Phan Thiết, tỉnh Lâm Đồng', SenderProvince: '68' });
    expect((await get('/don-hang?Reference=ref-1')).Data.HanhTrinh).toMatchObject([{ ViTri: 'tỉnh Lâm Đồng' }]);
  });

  it('brings the result only by an order that does, while it stands', async () => {
    const { order, post, app, state } = await connector();
    const before = state.world.find(CODE)?.postal;
    const collecting = await order({ Loai: '1', Reference: 'ref-1' });
    await app.inject({ method: 'POST', url: `/__sandbox/filings/${CODE}/act`, payload: { action: 'move_post', itemCode: collecting.ItemCode } });
    expect([before, state.world.find(CODE)?.postal]).toEqual([null, null]);
    const delivering = await order({ Loai: '2', Reference: 'ref-2' });
    expect(state.world.find(CODE)?.postal).toEqual({ trackingNumber: delivering.ItemCode, state: 'Đã đăng ký' });
    await post(`/don-hang/${delivering.ItemCode}/huy`, { LyDo: 'Đổi ý' });
    expect(state.world.find(CODE)?.postal).toBeNull();
    const again = await order({ Loai: '2', Reference: 'ref-3' });
    await post(`/don-hang/${delivering.ItemCode}/huy`, { LyDo: 'Gửi lại vì mất mạng' });
    expect(state.world.find(CODE)?.postal).toMatchObject({ trackingNumber: again.ItemCode });
  });

  it('calls off only what was not collected', async () => {
    const { order, post, get, app } = await connector();
    const { ItemCode } = await order();
    const move = () => app.inject({ method: 'POST', url: `/__sandbox/filings/${CODE}/act`, payload: { action: 'move_post', itemCode: ItemCode } });
    expect((await post(`/don-hang/${ItemCode}/huy`, { LyDo: 'Đổi ý' })).Status).toBe('100');
    expect((await post(`/don-hang/${ItemCode}/huy`, { LyDo: 'Đổi ý' })).Status).toBe('100');
    const again = await order({ Reference: 'ref-4' });
    expect([again.Status, again.ItemCode === ItemCode]).toEqual(['100', false]);
    const next = () => app.inject({ method: 'POST', url: `/__sandbox/filings/${CODE}/act`, payload: { action: 'move_post', itemCode: again.ItemCode } });
    expect((await move()).statusCode).toBe(409);
    expect((await next()).statusCode).toBe(200);
    expect(await post(`/don-hang/${again.ItemCode}/huy`, { LyDo: 'Muộn' })).toMatchObject({ Status: '102', Message: 'Đã lấy hàng' });
    await next();
    expect((await get(`/don-hang/${again.ItemCode}`)).Data).toMatchObject({ TrangThai: '3', HanhTrinh: [{}, {}, { NoiDung: 'Đã giao cho người nhận' }] });
    expect((await next()).statusCode).toBe(409);
  });
});
