import { Type } from 'typebox';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import type { PaymentParts } from './payment-parts';
import { receiveCallback } from './receive-callback';

/** A callback is some hundred bytes. */
const MAX_BODY_BYTES = 16_384;
const Answer = Type.Object({ returnCode: Type.Integer(), returnMessage: Type.String() });

/** Where Zalo Checkout tells what became of an order. Nobody is signed in: the MACs say who speaks. */
export function registerCheckoutCallback(app: App, parts: PaymentParts): void {
  const { method, path } = ROUTES.checkoutCallback;
  app.route({
    method,
    url: path,
    bodyLimit: MAX_BODY_BYTES,
    schema: { body: Type.Unknown(), response: answering({ 200: Answer }), tags: ['payment'], summary: 'Callback of Zalo Checkout' },
    handler: async (request, reply) => reply.header('cache-control', 'no-store').send(await receiveCallback(parts, request.body)),
  });
}
