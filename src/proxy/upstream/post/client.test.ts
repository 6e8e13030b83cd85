import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalServer, linkTo, sendJson, startLocalServer } from '../call/local-server.test-helper';
import type { PostalOrder, PostService } from '../filing-ports';
import { createVnpost } from './client';
import { trackedOf } from './map';

const NUMBER = 'EC136431858VN';
const order: PostalOrder = {
  reference: 'ref-1', dossierCode: 'H11.23-261122-0001', direction: 'collect',
  citizen: { name: 'Nguyễn Văn Bền', phone: '0912345678', province: '68', ward: '23005', address: 'Thôn 1' },
  citizenAddress: 'Thôn 1, xã Hòa Thắng, tỉnh Lâm Đồng',
  agency: { name: 'UBND xã Hòa Thắng', address: 'QL1A', phone: '02523', province: '68' },
  description: 'Tờ khai; Giấy chứng sinh',
};
let server: LocalServer;
let opened: ReturnType<typeof linkTo>;
let post: PostService;
let answer: unknown;
let httpStatus: number;

beforeEach(async () => {
  server = await startLocalServer((_request, response) => sendJson(response, answer, httpStatus));
  httpStatus = 200;
  opened = linkTo(server.url);
  post = createVnpost(opened.link, { token: 'tok', customerCode: 'MC01' });
});
afterEach(async () => {
  await opened.link.close();
  await server.close();
});

describe('the post', () => {
  it('tells what it would ask and how long it takes', async () => {
    answer = { Status: '100', Message: 'OK', Data: { Cuoc: 26_000, ThoiGian: 'J+2' } };
    expect(await post.estimate({ senderProvince: '68', receiverProvince: '79', weightGrams: 100 })).toEqual({ ok: true, value: { estimateVnd: 26_000, promisedDays: 2 } });
    expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/serviceApi/v1/tinh-cuoc', headers: { token: 'tok' } });
    answer = { Status: '110', Message: 'Không phục vụ' };
    expect(await post.estimate({ senderProvince: '68', receiverProvince: '79', weightGrams: 100 })).toEqual({ ok: true, value: { estimateVnd: null, promisedDays: null } });
  });

  it('takes an order from home to the agency, and the other way', async () => {
    answer = { Status: '100', Message: '', ItemCode: 'ec136431858vn ' };
    expect(await post.createOrder(order)).toEqual({ ok: true, value: { kind: 'done', value: { trackingNumber: NUMBER, exists: false } } });
    expect(JSON.parse(server.requests[0]!.body)).toMatchObject({
      CustomerCode: 'MC01', OrderNumber: order.dossierCode, Reference: 'ref-1', Loai: '1', CODAmount: 0, FlagConfig: 2,
      SenderName: 'Nguyễn Văn Bền', SenderAddress: order.citizenAddress, SenderProvince: '68', SenderTel: '0912345678', ReceiverName: 'UBND xã Hòa Thắng',
    });
    await post.createOrder({ ...order, direction: 'deliver' });
    expect(JSON.parse(server.requests[1]!.body)).toMatchObject({ Loai: '2', SenderName: 'UBND xã Hòa Thắng', ReceiverName: 'Nguyễn Văn Bền' });
  });

  it.each([
    ['an order it has already as done', { Status: '101', Message: 'Hồ sơ đã được yêu cầu', ItemCode: NUMBER }, { ok: true, value: { kind: 'done', value: { trackingNumber: NUMBER, exists: true } } }],
    ['a number whose check digit is wrong as trouble', { Status: '100', ItemCode: 'EC136431857VN' }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['no number as trouble', { Status: '101', Message: 'không còn mã' }, { ok: false, fault: { kind: 'bad_answer' } }],
    ['another status as its no', { Status: '105', Message: 'Sai địa chỉ' }, { ok: true, value: { kind: 'refused', reason: 'Sai địa chỉ' } }],
    ['another status of one that is unwell as trouble', { Status: 199, Message: 'Lỗi hệ thống' }, { ok: false, fault: { kind: 'unreachable' } }],
    ['a status nobody knows as trouble', { Status: 'ERR' }, { ok: false, fault: { kind: 'bad_answer' } }],
  ])('takes %s, ordered once', async (_what, body, expected) => {
    answer = body;
    expect(await post.createOrder(order)).toMatchObject(expected);
    expect(server.requests).toHaveLength(1);
  });

  it('finds an order by its reference', async () => {
    answer = { Status: '100', Data: { ItemCode: NUMBER, TrangThai: '1', HanhTrinh: [] } };
    expect(await post.findOrder('ref-1')).toEqual({ ok: true, value: NUMBER });
    expect(server.requests[0]?.url).toBe('/serviceApi/v1/don-hang?Reference=ref-1');
    answer = { Status: '100', Data: null };
    expect(await post.findOrder('ref-1')).toEqual({ ok: true, value: null });
  });

  it.each([[{ ItemCode: NUMBER }], [[{ ItemCode: NUMBER, Reference: 'ref-1', TrangThai: 1 }]]])('finds an order however little is said of it: %j', async (Data) => {
    answer = { Status: 100, Data };
    expect(await post.findOrder('ref-1')).toEqual({ ok: true, value: NUMBER });
  });

  it.each([[null], [''], [[]], [undefined]])('knows %j for none', async (Data) => {
    answer = { Status: '100', Data };
    expect(await post.findOrder('ref-1')).toEqual({ ok: true, value: null });
  });

  it('hears its no under a status of failure, too, and no word of a gateway', async () => {
    httpStatus = 404;
    answer = { Status: '104', Message: 'Không tìm thấy vận đơn' };
    expect(await post.findOrder('ref-1')).toEqual({ ok: true, value: null });
    for (const odd of [{ Status: 404, Message: 'Not Found' }, { Status: '100', Data: null }, {}]) {
      answer = odd;
      expect(await post.findOrder('ref-1')).toMatchObject({ ok: false, fault: { kind: 'refused' } });
    }
    httpStatus = 422;
    answer = { Status: '105', Message: 'Sai địa chỉ' };
    expect(await post.createOrder(order)).toEqual({ ok: true, value: { kind: 'refused', reason: 'Sai địa chỉ' } });
  });

  it.each(['REF-1', '', null])('knows our reference as %j', async (Reference) => {
    answer = { Status: '100', Data: { ItemCode: NUMBER, Reference, TrangThai: '1' } };
    expect(await post.findOrder('ref-1')).toEqual({ ok: true, value: NUMBER });
  });

  it.each([
    ['another order', { Status: '100', Data: { ItemCode: NUMBER, Reference: 'ref-2', TrangThai: '1' } }],
    ['two orders', { Status: '100', Data: [{ ItemCode: NUMBER }, { ItemCode: 'EC136431861VN' }] }],
    ['an order without a number', { Status: '100', Data: { ItemCode: null } }],
    ['trouble', { Status: '999', Message: 'Hệ thống đang bận' }],
    ['a number that exists somewhere', { Status: '101', Message: 'Đã tồn tại' }],
  ])('does not take %s for the word that there is none', async (_what, body) => {
    answer = body;
    expect(await post.findOrder('ref-1')).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
  });

  it('shows nobody another parcel, and knows when there is none', async () => {
    answer = { Status: '100', Data: { ItemCode: 'EC136431861VN', TrangThai: '1' } };
    expect(await post.track(NUMBER)).toMatchObject({ ok: false, fault: { kind: 'bad_answer' } });
    answer = { Status: '104', Message: 'Không tìm thấy vận đơn', Data: null };
    expect(await post.track(NUMBER)).toEqual({ ok: true, value: null });
  });

  it('believes no price that no envelope costs', async () => {
    answer = { Status: '100', Data: { Cuoc: '999999999999', ThoiGian: 'J+2' } };
    expect(await post.estimate({ senderProvince: '68', receiverProvince: '79', weightGrams: 100 })).toEqual({ ok: true, value: { estimateVnd: null, promisedDays: 2 } });
  });

  it('tells where the parcel is, oldest step first', async () => {
    const HanhTrinh = [{ ThoiGian: '22/11/2026 10:00:00', ViTri: 'BC Phan Thiết', NoiDung: 'Đã đi gom' }, { ThoiGian: '21/11/2026 08:30:00', ViTri: null, NoiDung: 'Đăng ký' }, { ThoiGian: 'hôm qua', NoiDung: 'x' }];
    answer = { Status: '100', Data: { ItemCode: NUMBER, TrangThai: '2', HanhTrinh } };
    expect(await post.track(NUMBER)).toEqual({
      ok: true,
      value: { state: 'collecting', steps: [{ at: '2026-11-21T08:30:00+07:00', place: '', text: 'Đăng ký' }, { at: '2026-11-22T10:00:00+07:00', place: 'BC Phan Thiết', text: 'Đã đi gom' }] },
    });
    answer = { Status: '100', Data: null };
    expect(await post.track(NUMBER)).toEqual({ ok: true, value: null });
    answer = { Status: '100', Data: { ItemCode: NUMBER, TrangThai: '9' } };
    expect(await post.track(NUMBER)).toMatchObject({ ok: false });
  });

  it('cancels, unless the papers were collected', async () => {
    answer = { Status: '100' };
    expect(await post.cancelOrder(NUMBER, 'Không cần nữa')).toEqual({ ok: true, value: { kind: 'done', value: null } });
    answer = { Status: '102', Message: 'Đã lấy hàng' };
    expect(await post.cancelOrder(NUMBER, 'Không cần nữa')).toEqual({ ok: true, value: { kind: 'refused', reason: 'Đã lấy hàng' } });
  });

  it.each([['1', 'ordered'], ['2 đang đi gom', 'collecting'], [3, 'handed_over'], ['4', 'cancelled'], ['Đã đăng ký', 'ordered'], ['Đang đi gom', 'collecting'], ['ĐÃ GIAO', 'handed_over'], ['Phát thành công', 'handed_over'], ['Hủy gom', 'cancelled']] as const)('knows the state %s', (TrangThai, state) =>
    expect(trackedOf({ TrangThai })?.state).toBe(state));

  it.each(['10', '12 Phát thất bại', '30', '41', 3.7, '0', '', 'null', 'Đã giao cho bưu tá', 'Chưa giao'])('does not know the state %s', (TrangThai) => expect(trackedOf({ TrangThai })).toBeNull());
});
