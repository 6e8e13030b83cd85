import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { sendProblem } from '../../http/problem';
import { answerCaller } from './answer-caller';
import { noteFollow } from './note-follow';
import { bytesOf } from '../../http/raw-body';
import { readOaEvent } from './read-oa-event';
import { readRevocation } from './read-revocation';
import { revokeConsent } from './revoke-consent';
import { webhookAnswer } from './webhook-answer';
import type { WebhookParts } from './webhook-parts';

const tags = ['webhook'];
/** Zalo wants an answer within two seconds; what takes longer ends by itself and is told again. */
const PATIENCE_MS = 1500;

/** Where Zalo tells of its own accord. Nobody is signed in: the signatures say who speaks. */
export function registerZaloWebhooks(app: App, parts: WebhookParts): void {
  const { webhookSecrets, onOutcome, onError } = parts;

  /** `failed` when it threw or is not done in time; a late end still counts. */
  function inTime<T>(work: Promise<T>): Promise<T | 'failed'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('failed'), PATIENCE_MS);
      const end = (outcome: T | 'failed'): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      work.then(end, (error: unknown) => {
        onError(error);
        end('failed');
      });
    });
  }

  app.route({
    method: ROUTES.zaloMiniAppWebhook.method,
    url: ROUTES.zaloMiniAppWebhook.path,
    schema: { response: webhookAnswer(), tags, summary: 'Webhook of the Mini App: a citizen took back the consent' },
    handler: async (request, reply) => {
      const { miniAppApiKey } = webhookSecrets;
      if (miniAppApiKey === null) return sendProblem(request, reply, { code: 'not_found' });
      const rawBody = bytesOf(request.body);
      const read = readRevocation(miniAppApiKey, rawBody, request.headers['x-zevent-signature']);
      const outcome = typeof read === 'string' ? read : await inTime(revokeConsent(parts, read, rawBody));
      onOutcome('zalo_mini_app', outcome);
      return answerCaller(request, reply, outcome);
    },
  });

  app.route({
    method: ROUTES.zaloOaWebhook.method,
    url: ROUTES.zaloOaWebhook.path,
    schema: { response: webhookAnswer(), tags, summary: 'Webhook of the Official Account: who follows it' },
    handler: async (request, reply) => {
      if (webhookSecrets.oa === null) return sendProblem(request, reply, { code: 'not_found' });
      const read = readOaEvent(webhookSecrets.oa, bytesOf(request.body), request.headers['x-zevent-signature']);
      const outcome = typeof read === 'string' ? read : await inTime(noteFollow(parts, read));
      onOutcome('zalo_oa', outcome);
      return answerCaller(request, reply, outcome);
    },
  });
}
