import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { checkBody } from '../../filing/check-body';
import type { SandboxState } from '../../state';
import { countSince, isOlderThan } from '../../telling/quotas';
import type { Citizen } from '../../world/citizens';
import { noteWrite, timesToApply } from '../system-scope';
import { sendTemplate, TemplateContent } from '../zalo-zbs/send-template';
import { faultOfCaller } from './oa-auth';

const INTERACTION_HOURS = 7 * 24;
const FREE_HOURS = 48;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const UserId = Type.String({ pattern: '^\\d{1,64}$' });
const ConsultationBody = Type.Object({ recipient: Type.Object({ user_id: UserId }), message: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2_000 }) }) });
const TemplateBody = Type.Object({ user_id: UserId, ...TemplateContent.properties });

const ERRORS = {
  token: { error: -216, message: 'Access token is invalid' },
  proof: { error: -242, message: 'Invalid appsecret_proof provided in the API argument' },
  rate: { error: -32, message: 'Your application reached limit call api' },
  notFollowing: { error: -213, message: 'User has not followed OA' },
  blocked: { error: -244, message: 'User has restricted this message type from your OA' },
  silent: { error: -230, message: 'User has not interacted with the OA in the past 7 days' },
  quota: { error: -218, message: 'Out of quota receive' },
};

/** Messages of the Official Account to people by their OA id. Always 200; `error` tells. */
export function serveZaloOa(scope: FastifyInstance, state: SandboxState): void {
  const { telling, clock } = state;
  const { reach, messages, limits } = telling;
  let calls: number[] = [];

  function faultOfCall(request: FastifyRequest): object | null {
    const now = clock().getTime();
    calls = [...calls.filter((at) => now - at < MINUTE_MS), now];
    if (calls.length > limits().oaPerMinute) return ERRORS.rate;
    const fault = faultOfCaller(request, state);
    return fault === null ? null : ERRORS[fault];
  }

  function faultOfConsultation(citizen: Citizen): object | null {
    const now = clock();
    const { followsOa, blocksOa, lastInteractionAt } = reach.of(citizen);
    if (blocksOa) return ERRORS.blocked;
    if (lastInteractionAt === null) return followsOa ? ERRORS.silent : ERRORS.notFollowing;
    if (isOlderThan(lastInteractionAt, INTERACTION_HOURS, now)) return ERRORS.silent;
    const since = new Date(Math.max(lastInteractionAt.getTime(), now.getTime() - FREE_HOURS * HOUR_MS));
    return countSince(messages.list({ channel: 'oa', citizen: citizen.n }), since) >= limits().oaPerInteraction ? ERRORS.quota : null;
  }

  scope.post('/v3.0/oa/message/cs', { config: { operation: 'consultation' } }, (request) => {
    noteWrite(request, { clientReference: null, applied: false });
    const refused = faultOfCall(request);
    if (refused !== null) return refused;
    const body = checkBody(ConsultationBody, request.body);
    if (!body.ok) return { error: -201, message: `${body.where} is invalid!` };
    const citizen = reach.byOaUserId(body.value.recipient.user_id);
    if (citizen === null) return { error: -201, message: 'user_id is invalid!' };
    const fault = faultOfConsultation(citizen);
    if (fault !== null) return fault;
    const paid = isOlderThan(reach.of(citizen).lastInteractionAt, FREE_HOURS, clock());
    for (let time = 0; time < timesToApply(request); time += 1) messages.add({ at: clock().toISOString(), channel: 'oa', citizen: citizen.n, title: null, text: body.value.message.text, url: /https:\/\/\S+/.exec(body.value.message.text)?.[0] ?? null, trackingId: null, paid });
    noteWrite(request, { clientReference: null, applied: true });
    return { data: { message_id: randomUUID().replaceAll('-', ''), user_id: citizen.oaUserId, sent_time: String(clock().getTime()), quota: { quota_type: paid ? 'purchase_quota' : 'reply', remain: String(limits().oaPerInteraction) } }, error: 0, message: 'Success' };
  });

  scope.post('/v3.0/oa/message/template', { config: { operation: 'template_by_user' } }, (request) => {
    noteWrite(request, { clientReference: null, applied: false });
    const refused = faultOfCall(request);
    if (refused !== null) return refused;
    const body = checkBody(TemplateBody, request.body);
    if (!body.ok) return { error: -201, message: `${body.where} is invalid!` };
    const citizen = reach.byOaUserId(body.value.user_id);
    if (citizen === null) return { error: -201, message: 'user_id is invalid!' };
    return sendTemplate(state, request, citizen, body.value);
  });
}
