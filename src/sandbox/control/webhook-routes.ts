import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type, type Static } from 'typebox';
import type { SandboxState } from '../state';
import { composeChange, composeOaEvent, composeRevocation } from '../webhooks/compose';
import { postWebhook, type WebhookCall } from '../webhooks/post-webhook';
import { findCitizen } from '../world/citizens';
import { PROVINCE_IDS } from '../world/model';

const closed = { additionalProperties: false };
const LOCAL_BASE = '^http://(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?/';
const SettingsBody = Type.Object(
  {
    baseUrl: Type.Optional(Type.String({ maxLength: 300, pattern: LOCAL_BASE })),
    /** Provinces whose one-stop tells of every move of a dossier. */
    pushing: Type.Optional(Type.Array(Type.Enum([...PROVINCE_IDS]), { maxItems: 4, uniqueItems: true })),
  },
  closed,
);
const Manner = {
  signature: Type.Optional(Type.Enum(['right', 'wrong', 'missing'])),
  agedMs: Type.Optional(Type.Integer({ minimum: -3_600_000, maximum: 400 * 86_400_000 })),
  oversized: Type.Optional(Type.Boolean()),
  numericIds: Type.Optional(Type.Boolean()),
  /** How many more times exactly the same is sent. */
  repeat: Type.Optional(Type.Integer({ minimum: 0, maximum: 20 })),
  delayMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 120_000 })),
};
const CitizenNumber = Type.Integer({ minimum: 1, maximum: 99 });
const SendBody = Type.Union([
  Type.Object({ kind: Type.Enum(['revoke_consent', 'follow', 'unfollow', 'user_send_text']), citizen: CitizenNumber, ...Manner }, closed),
  Type.Object({ kind: Type.Literal('dossier_changed'), code: Type.String({ minLength: 1, maxLength: 120 }), ...Manner }, closed),
]);
type SendBody = Static<typeof SendBody>;

/** The news asked for; null when it is about nobody. */
function compose(state: SandboxState, news: SendBody): WebhookCall | null {
  if (news.kind === 'dossier_changed') {
    const dossier = state.world.find(news.code);
    return dossier === null ? null : composeChange(state, dossier, news);
  }
  const citizen = findCitizen(news.citizen);
  if (citizen === null) return null;
  return news.kind === 'revoke_consent' ? composeRevocation(state, citizen, news) : composeOaEvent(state, news.kind, citizen, news);
}

/** Zalo and the one-stops tell the app something: truly, falsely, late or again. */
export const webhookRoutes =
  (state: SandboxState): FastifyPluginCallbackTypebox =>
  (scope, _options, done) => {
    const { webhooks } = state.telling;

    scope.put('/webhooks', { schema: { body: SettingsBody } }, (request) => {
      const { baseUrl, pushing } = request.body;
      if (baseUrl !== undefined) webhooks.setBaseUrl(baseUrl);
      if (pushing !== undefined) webhooks.setPushing(pushing);
      return { baseUrl: webhooks.baseUrl(), pushing: webhooks.pushing() };
    });
    scope.get('/webhooks', () => ({ deliveries: webhooks.deliveries() }));

    scope.post('/webhooks', { schema: { body: SendBody } }, async (request, reply) => {
      const call = compose(state, request.body);
      if (call === null) return reply.code(404).send({ error: 'unknown' });
      const { repeat = 0, delayMs = 0 } = request.body;
      if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
      const statuses = [];
      for (let time = 0; time <= repeat; time += 1) statuses.push(await postWebhook(state, call));
      return { statuses };
    });
    done();
  };
