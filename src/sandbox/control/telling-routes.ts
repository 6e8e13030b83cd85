import cors from '@fastify/cors';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { SandboxState } from '../state';
import { composeOaEvent } from '../webhooks/compose';
import { postWebhook } from '../webhooks/post-webhook';
import { findCitizen } from '../world/citizens';
import { LOCAL_ORIGIN } from './local-origin';

const closed = { additionalProperties: false };
const NumberParams = Type.Object({ n: Type.String({ pattern: '^\\d{1,2}$' }) });
const Hours = Type.Optional(Type.Union([Type.Number({ minimum: 0, maximum: 10_000 }), Type.Null()]));
const ReachBody = Type.Object(
  {
    followsOa: Type.Optional(Type.Boolean()),
    blocksOa: Type.Optional(Type.Boolean()),
    hasZalo: Type.Optional(Type.Boolean()),
    refusesTemplates: Type.Optional(Type.Boolean()),
    acceptsNotifications: Type.Optional(Type.Boolean()),
    /** null: never. Following counts as an interaction. */
    interactedHoursAgo: Hours,
    visitedHoursAgo: Hours,
    /** Whether Zalo tells the app of following and unfollowing; true when absent. */
    announce: Type.Optional(Type.Boolean()),
  },
  closed,
);
const Count = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }));
const LimitsBody = Type.Object({ oaPerMinute: Count, oaPerInteraction: Count, zbsPerDay: Count, notificationsPerDay: Count, notificationsPerCitizenAndDay: Count }, closed);
const MessagesQuery = Type.Object(
  { channel: Type.Optional(Type.Enum(['oa', 'zbs', 'mini_app'])), citizen: Type.Optional(Type.String({ pattern: '^\\d{1,2}$' })), after: Type.Optional(Type.String({ pattern: '^\\d{1,12}$' })) },
  closed,
);
const LifeBody = Type.Object({ seconds: Type.Integer({ minimum: 1, maximum: 90_000 }) }, closed);

/** What citizens allow, what they were sent, and the Official Account's tokens. */
export const tellingRoutes =
  (state: SandboxState): FastifyPluginAsyncTypebox =>
  async (scope) => {
    const { telling, clock } = state;
    await scope.register(cors, { origin: LOCAL_ORIGIN, methods: ['GET', 'POST', 'PUT'] });
    const ago = (hours: number | null): Date | null => (hours === null ? null : new Date(clock().getTime() - hours * 3_600_000));

    scope.get('/messages', { schema: { querystring: MessagesQuery } }, (request) => {
      const { channel, citizen, after } = request.query;
      return { messages: telling.messages.list({ ...(channel === undefined ? {} : { channel }), ...(citizen === undefined ? {} : { citizen: Number(citizen) }), after: Number(after ?? 0) }) };
    });

    scope.get('/citizens/:n/reach', { schema: { params: NumberParams } }, (request, reply) => {
      const citizen = findCitizen(Number(request.params.n));
      return citizen === null ? reply.code(404).send({ error: 'unknown_citizen' }) : { ...telling.reach.of(citizen), oaUserId: citizen.oaUserId };
    });

    scope.put('/citizens/:n/reach', { schema: { params: NumberParams, body: ReachBody } }, async (request, reply) => {
      const citizen = findCitizen(Number(request.params.n));
      if (citizen === null) return reply.code(404).send({ error: 'unknown_citizen' });
      const { interactedHoursAgo, visitedHoursAgo, announce = true, ...change } = request.body;
      const before = telling.reach.of(citizen);
      const turned = change.followsOa !== undefined && change.followsOa !== before.followsOa;
      const reach = telling.reach.change(citizen, {
        ...change,
        ...(turned && change.followsOa === true ? { lastInteractionAt: clock() } : {}),
        ...(interactedHoursAgo === undefined ? {} : { lastInteractionAt: ago(interactedHoursAgo) }),
        ...(visitedHoursAgo === undefined ? {} : { lastVisitAt: ago(visitedHoursAgo) }),
      });
      if (turned && announce) await postWebhook(state, composeOaEvent(state, reach.followsOa ? 'follow' : 'unfollow', citizen));
      return { ...reach, oaUserId: citizen.oaUserId };
    });

    scope.put('/telling-limits', { schema: { body: LimitsBody } }, (request) => {
      telling.setLimits(request.body);
      return telling.limits();
    });

    scope.post('/oa-tokens', () => ({ refreshToken: telling.tokens.authorise() }));
    scope.put('/oa-tokens/life', { schema: { body: LifeBody } }, (request, reply) => {
      telling.tokens.setLifeSeconds(request.body.seconds);
      return reply.code(204).send();
    });
  };
