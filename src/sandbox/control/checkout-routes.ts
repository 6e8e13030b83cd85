import cors from '@fastify/cors';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SandboxState } from '../state';
import { PayRequest, playPayment } from '../systems/checkout/play-payment';
import { LOCAL_ORIGIN } from './local-origin';

const OrderParams = Type.Object({ orderId: Type.String({ minLength: 1, maxLength: 100 }) });
const UrlBody = Type.Object({ url: Type.String({ maxLength: 300, pattern: '^http://(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?/' }) }, { additionalProperties: false });

/** Plays the citizen paying, tells what became of it, and where the news is sent. */
export const checkoutRoutes =
  (state: SandboxState): FastifyPluginAsyncTypebox =>
  async (scope) => {
    await scope.register(cors, { origin: LOCAL_ORIGIN, methods: ['GET', 'POST', 'PUT'] });

    scope.post('/orders/:orderId/pay', { schema: { params: OrderParams, body: PayRequest } }, async (request, reply) => {
      const order = state.checkout.orders.find(request.params.orderId);
      if (order === null) return reply.code(404).send({ error: 'unknown_order' });
      const { orderId, status, transId, method, callbacks } = await playPayment(state, order, request.body);
      return { orderId, status, transId, method, callbacks };
    });
    scope.get('/orders/:orderId', { schema: { params: OrderParams } }, (request, reply) => state.checkout.orders.find(request.params.orderId) ?? reply.code(404).send({ error: 'unknown_order' }));
    scope.put('/callback-url', { schema: { body: UrlBody } }, (request, reply) => {
      state.checkout.setCallbackUrl(request.body.url);
      return reply.code(204).send();
    });
  };
