import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { checkBody } from '../../filing/check-body';
import type { SandboxState } from '../../state';
import { countToday, isNight, isOlderThan } from '../../telling/quotas';
import type { Citizen } from '../../world/citizens';
import { noteWrite, timesToApply } from '../system-scope';
import { headerOf } from '../zalo-oa/oa-auth';

const TEMPLATE = '00126fd75392bacce383';
const VISIT_HOURS = 7 * 24;

const Body = Type.Object({
  templateId: Type.Literal(TEMPLATE),
  templateData: Type.Object(
    {
      title: Type.String({ minLength: 1, maxLength: 32 }),
      contentTitle: Type.String({ minLength: 1, maxLength: 200 }),
      contentDescription: Type.String({ minLength: 1, maxLength: 500 }),
      buttonText: Type.String({ minLength: 1, maxLength: 40 }),
      buttonUrl: Type.String({ pattern: '^https://zalo\\.me/s/\\d+/' }),
    },
    { additionalProperties: false },
  ),
});

const ERRORS = {
  key: { error: -1401, message: 'Unauthorized' },
  user: { error: -1404, message: 'User not found' },
  notAccepted: { error: -1403, message: 'User has not accepted notifications' },
  notVisited: { error: -1405, message: 'User has not visited in 7 days' },
  night: { error: -1406, message: 'Only from 06:00 to 22:00' },
  userQuota: { error: -1407, message: 'User received a notification today' },
  appQuota: { error: -1409, message: 'Quota of the app exceeded' },
};

/**
 * Notifications of a Mini App over the platform's own account. The limits are Zalo's; it does not publish the codes of its refusals,
 * so those are this sandbox's own.
 */
export function serveZaloNotification(scope: FastifyInstance, { telling, secrets, ids, clock }: SandboxState): void {
  const { reach, messages, limits } = telling;

  const isCaller = (request: FastifyRequest): boolean => headerOf(request, 'x-api-key') === `Bearer ${secrets.miniAppApiKey}` && headerOf(request, 'x-miniapp-id') === ids.miniAppId;

  function faultOf(citizen: Citizen, now: Date): object | null {
    const { acceptsNotifications, lastVisitAt } = reach.of(citizen);
    const sent = messages.list({ channel: 'mini_app' });
    if (isNight(now)) return ERRORS.night;
    if (!acceptsNotifications) return ERRORS.notAccepted;
    if (isOlderThan(lastVisitAt, VISIT_HOURS, now)) return ERRORS.notVisited;
    if (countToday(sent.filter(({ citizen: n }) => n === citizen.n), now) >= limits().notificationsPerCitizenAndDay) return ERRORS.userQuota;
    return countToday(sent, now) >= limits().notificationsPerDay ? ERRORS.appQuota : null;
  }

  scope.post('/notification/template', { config: { operation: 'notification' } }, (request) => {
    noteWrite(request, { clientReference: null, applied: false });
    if (!isCaller(request)) return ERRORS.key;
    const body = checkBody(Body, request.body);
    if (!body.ok) return { error: -1400, message: body.where };
    const citizen = reach.byZaloId(headerOf(request, 'x-user-id'));
    if (citizen === null) return ERRORS.user;
    const now = clock();
    const fault = faultOf(citizen, now);
    if (fault !== null) return fault;
    const { title, contentTitle, contentDescription, buttonUrl } = body.value.templateData;
    for (let time = 0; time < timesToApply(request); time += 1) messages.add({ at: now.toISOString(), channel: 'mini_app', citizen: citizen.n, title, text: `${contentTitle}. ${contentDescription}`, url: buttonUrl, trackingId: null, paid: false });
    noteWrite(request, { clientReference: null, applied: true });
    return { error: 0, message: 'Success', data: { messageId: randomUUID() } };
  });
}
