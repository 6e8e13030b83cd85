import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { checkBody } from '../../filing/check-body';
import type { SandboxState } from '../../state';
import { slashTime, vnParts } from '../../vn-time';
import { textField } from '../form';
import { noteCode, noteWrite } from '../system-scope';
import { withOrder, type PostOrder } from './post-store';
import { priceOf } from './price';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Free = (maxLength: number) => Type.String({ maxLength });

const PriceBody = Type.Object({ SenderProvince: Text(80), SenderDistrict: Type.Optional(Free(80)), ReceiverProvince: Text(80), ReceiverDistrict: Type.Optional(Free(80)), Weight: Type.Number({ exclusiveMinimum: 0, maximum: 30_000 }) });
const OrderBody = Type.Object({
  CustomerCode: Text(40), OrderNumber: Text(60), Reference: Text(64), Loai: Type.Enum(['1', '2']), CODAmount: Type.Number({ minimum: 0 }),
  SenderName: Text(120), SenderAddress: Text(300), SenderProvince: Text(80), SenderDistrict: Type.Optional(Free(80)), SenderTel: Text(20), SenderEmail: Type.Optional(Free(120)), SenderDesc: Type.Optional(Free(500)),
  ReceiverName: Text(120), ReceiverAddress: Text(300), ReceiverProvince: Text(80), ReceiverDistrict: Type.Optional(Free(80)), ReceiverTel: Text(20), ReceiverEmail: Type.Optional(Free(120)), ReceiverDesc: Type.Optional(Free(500)),
  Description: Type.Optional(Free(1_000)), FlagConfig: Type.Optional(Type.Integer()),
});
const CancelBody = Type.Object({ LyDo: Free(500) });

/** Where a step happened, as the post names it: the last part of an address, not the number of its province. */
const placeOf = (address: string): string => address.split(',').at(-1)?.trim() ?? '';

const withSeconds = (date: Date): string => `${slashTime(date) ?? ''}:${vnParts(date).second}`;

const toPost = (order: PostOrder) => ({
  ItemCode: order.itemCode,
  OrderNumber: order.orderNumber,
  Loai: order.kind,
  TrangThai: String(order.state),
  HanhTrinh: order.journey.map(({ at, place, words }) => ({ ThoiGian: withSeconds(at), ViTri: place, NoiDung: words })),
});

/** The post's connector: price, order, track, call off. Always 200 past the token; `Status` tells. */
export function serveVnpost(scope: FastifyInstance, { post, secrets, world, clock }: SandboxState): void {
  const base = '/serviceApi/v1';
  scope.addHook('preHandler', (request, reply) => (request.headers['token'] === secrets.postToken ? Promise.resolve() : reply.code(401).send({ Status: '401', Message: 'Token không hợp lệ' })));

  scope.post(`${base}/tinh-cuoc`, { config: { operation: 'price' } }, (request) => {
    const body = checkBody(PriceBody, request.body);
    if (!body.ok) return { Status: '103', Message: body.where, Data: null };
    const { SenderProvince, SenderDistrict = '', ReceiverProvince, ReceiverDistrict = '', Weight } = body.value;
    const { vnd, time } = priceOf({ senderProvince: SenderProvince, senderDistrict: SenderDistrict, receiverProvince: ReceiverProvince, receiverDistrict: ReceiverDistrict, grams: Weight });
    return { Status: '100', Message: '', Data: { Cuoc: vnd, ThoiGian: time } };
  });

  scope.post(`${base}/don-hang`, { config: { operation: 'create_order' } }, (request) => {
    const reference = textField(request.body, 'Reference').slice(0, 64) || null;
    noteWrite(request, { clientReference: reference, applied: false });
    noteCode(request, textField(request.body, 'OrderNumber'));
    const body = checkBody(OrderBody, request.body);
    if (!body.ok) return { Status: '103', Message: body.where, ItemCode: '' };
    const { OrderNumber, Reference, Loai, SenderAddress, ReceiverAddress } = body.value;
    const { order, existed } = post.create({ orderNumber: OrderNumber, reference: Reference, kind: Loai, senderPlace: placeOf(SenderAddress), receiverPlace: placeOf(ReceiverAddress) }, clock());
    if (existed) return { Status: '101', Message: `Hồ sơ đã được yêu cầu đến BCCI với mã vận đơn ${order.itemCode}`, ItemCode: order.itemCode };
    world.update(OrderNumber, (dossier) => withOrder(dossier, order));
    noteWrite(request, { clientReference: reference, applied: true });
    return { Status: '100', Message: '', ItemCode: order.itemCode };
  });

  scope.get(`${base}/don-hang`, { config: { operation: 'find_order' } }, (request) => {
    const order = post.findByReference(textField(request.query, 'Reference'));
    return { Status: '100', Message: '', Data: order === null ? null : toPost(order) };
  });

  scope.get<{ Params: { item: string } }>(`${base}/don-hang/:item`, { config: { operation: 'order' } }, (request) => {
    noteCode(request, request.params.item);
    const order = post.find(request.params.item);
    return order === null ? { Status: '104', Message: 'Không tìm thấy vận đơn', Data: null } : { Status: '100', Message: '', Data: toPost(order) };
  });

  scope.post<{ Params: { item: string } }>(`${base}/don-hang/:item/huy`, { config: { operation: 'cancel_order' } }, (request) => {
    const { item } = request.params;
    noteCode(request, item);
    noteWrite(request, { clientReference: null, applied: false });
    const body = checkBody(CancelBody, request.body);
    if (!body.ok) return { Status: '103', Message: body.where };
    const cancelled = post.cancel(item, body.value.LyDo, clock());
    if (!cancelled.ok) return cancelled.fault === 'unknown' ? { Status: '104', Message: 'Không tìm thấy vận đơn' } : { Status: '102', Message: 'Đã lấy hàng' };
    const order = post.find(item);
    if (order !== null) world.update(order.orderNumber, (dossier) => withOrder(dossier, order));
    noteWrite(request, { clientReference: order?.reference ?? null, applied: true });
    return { Status: '100', Message: '' };
  });
}
