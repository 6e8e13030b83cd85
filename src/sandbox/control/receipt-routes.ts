import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { QR_SHAPES, qrTextOf, usualShape, type QrShape } from '../receipts/qr-text';
import { receiptContentOf } from '../receipts/receipt-content';
import { receiptPage } from '../receipts/receipt-page';
import { receiptSvg } from '../receipts/receipt-svg';
import { renderPng } from '../receipts/render-png';
import type { SandboxState } from '../state';
import type { SandboxDossier } from '../world/model';
import type { World } from '../world/world';

const FILE_NAME = /^(.+?)(\.png|\.json)?$/;
const Query = Type.Object({ qr: Type.Optional(Type.Enum([...QR_SHAPES])) }, { additionalProperties: false });
/** A receipt over several dossiers lists this many more of the same person. */
const MAX_OTHERS = 3;

function othersOf(world: World, dossier: SandboxDossier): string[] {
  const rest = world.list().filter((other) => other.province === dossier.province && other.code !== dossier.code);
  const own = rest.filter((other) => other.owner.idNumber === dossier.owner.idNumber);
  return (own.length > 0 ? own : rest).slice(0, MAX_OTHERS).map((other) => other.code);
}

/** Text of the QR printed on a dossier's receipt, in the province's usual shape unless another is asked for. */
function receiptQrText(world: World, dossier: SandboxDossier, shape: QrShape = usualShape(dossier.province)): string {
  return qrTextOf(dossier, shape, othersOf(world, dossier));
}

/** Receipts (Mẫu 01, A5): a page to print, a picture to scan, or just what the QR says. */
export const receiptRoutes =
  ({ world }: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    scope.get('/receipts/*', { schema: { params: Type.Object({ '*': Type.String({ maxLength: 200 }) }), querystring: Query } }, async (request, reply) => {
      const [, code = '', form = ''] = FILE_NAME.exec(request.params['*']) ?? [];
      const dossier = world.find(code);
      if (dossier === null) return reply.code(404).send({ error: 'unknown_code' });
      const qrText = receiptQrText(world, dossier, request.query.qr);
      const content = receiptContentOf(dossier);
      if (form === '.json') return { code: dossier.code, qrText };
      if (form === '.png') return reply.type('image/png').send(await renderPng(receiptSvg(content, qrText)));
      return reply.type('text/html; charset=utf-8').send(receiptPage(content, qrText).text);
    });
    done();
  };
