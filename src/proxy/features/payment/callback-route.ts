import { Type } from 'typebox';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { parseExactly } from '../../http/exact-json';
import { bytesOf, takeRawBodies } from '../../http/raw-body';
import type { PaymentParts } from './payment-parts';
import { receiveCallback } from './receive-callback';

const Answer = Type.Object({ returnCode: Type.Integer(), returnMessage: Type.String() });

/**
 * Where Zalo Checkout tells what became of an order. Nobody is signed in: the MACs say who speaks. They are made over an id digit by digit, also
 * where it is written as a number of nineteen.
 */
export function registerCheckoutCallback(app: App, parts: PaymentParts): void {
  const { method, path } = ROUTES.checkoutCallback;
  void app.register((scope: App, _options, done) => {
    takeRawBodies(scope);
    scope.route({
      method,
      url: path,
      schema: { body: Type.Unknown(), response: answering({ 200: Answer }), tags: ['payment'], summary: 'Callback of Zalo Checkout' },
      handler: async (request, reply) => reply.header('cache-control', 'no-store').send(await receiveCallback(parts, parseExactly(bytesOf(request.body).toString('utf8')))),
    });
    done();
  });
}
