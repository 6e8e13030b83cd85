import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdParams } from '../../../contract/schemas/draft';
import { OrderPlacedBody, PaymentOrder, PaymentView } from '../../../contract/schemas/payment';
import { ROUTES } from '../../../contract/routes';
import { paymentViewOf } from '../../filing-core/payment-view';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import type { FilingRow } from '../../store/filings';
import { findPayment } from '../../store/payments';
import { noteOrderId } from './note-order-id';
import { createPaymentPoll } from './poll-payment';
import type { PaymentParts } from './payment-parts';
import { placeOrder } from './place-order';

const tags = ['payment'];

/** Paying for one's own filing: an order for the host, the host's number for it, and what became of it. */
export function registerPayments(app: App, parts: PaymentParts): void {
  const { db, filings, checkout } = parts;
  const poll = createPaymentPoll(parts);
  const own = (request: FastifyRequest, id: string): Promise<FilingRow | null> => filings.findOwn(citizenOf(request).id, id);
  const sendView = async (reply: FastifyReply, filing: FilingRow): Promise<FastifyReply> =>
    reply.header('cache-control', 'private, no-store').send(paymentViewOf(filing, await findPayment(db, filing.id), checkout !== null));

  app.route({
    method: ROUTES.createPaymentOrder.method,
    url: ROUTES.createPaymentOrder.path,
    schema: { params: IdParams, response: answering({ 200: PaymentOrder }), tags, summary: 'A signed order over what this filing costs' },
    config: { idempotency: 'optional' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const filing = await own(request, request.params.id);
      if (filing === null) return sendProblem(request, reply, { code: 'not_found' });
      const placed = await placeOrder(parts, filing);
      return placed.ok ? reply.header('cache-control', 'private, no-store').send(placed.order) : sendProblem(request, reply, placed.refusal);
    },
  });

  app.route({
    method: ROUTES.placePaymentOrder.method,
    url: ROUTES.placePaymentOrder.path,
    schema: { params: IdParams, body: OrderPlacedBody, response: answering({ 200: PaymentView }), tags, summary: 'The number the host gave our order' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const filing = await own(request, request.params.id);
      if (filing === null) return sendProblem(request, reply, { code: 'not_found' });
      const noted = await noteOrderId(parts, filing.id, request.body);
      return noted === 'noted' ? sendView(reply, filing) : sendProblem(request, reply, { code: noted });
    },
  });

  app.route({
    method: ROUTES.getPayment.method,
    url: ROUTES.getPayment.path,
    schema: { params: IdParams, response: answering({ 200: PaymentView }), tags, summary: 'What this filing costs and whether it is paid' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const filing = await own(request, request.params.id);
      if (filing === null) return sendProblem(request, reply, { code: 'not_found' });
      await poll(filing.id);
      return sendView(reply, filing);
    },
  });
}
