import { Type } from 'typebox';
import { ROUTES } from '../../../contract/routes';
import { toIso, vnDate } from '../../../domain/time';
import type { App } from '../../http/app';
import { sendProblem } from '../../http/problem';
import { keyedHash } from '../../security/digests';
import { noteOnce } from '../../store/webhook-events';
import { answerCaller } from './answer-caller';
import { bytesOf } from '../../http/raw-body';
import { NONCE_KEPT_MS, readChange } from './read-change';
import { webhookAnswer } from './webhook-answer';
import type { WebhookParts } from './webhook-parts';

const Params = Type.Object({ province: Type.String({ pattern: '^[a-z-]{2,30}$' }) });

/**
 * Where a one-stop tells that a dossier moved: `{"event":"dossier.changed","code":"…"}` with X-OneStop-Timestamp (epoch, ms),
 * X-OneStop-Nonce (16 to 80 word characters, never used twice) and X-OneStop-Signature (HMAC-SHA256, hex, over `timestamp.nonce.body`).
 * It is a hint and no more: what happened is asked of the one-stop itself.
 */
export function registerOneStopWebhook(app: App, parts: WebhookParts): void {
  const { db, secrets, clock, webhookSecrets, hintChanged, onHinted, onOutcome } = parts;

  app.route({
    method: ROUTES.oneStopWebhook.method,
    url: ROUTES.oneStopWebhook.path,
    schema: { params: Params, response: webhookAnswer(), tags: ['webhook'], summary: 'Webhook of a one-stop: a dossier changed' },
    handler: async (request, reply) => {
      const { province } = request.params;
      const secret = webhookSecrets.oneStops.get(province);
      if (secret === undefined) return sendProblem(request, reply, { code: 'not_found' });
      const nowMs = clock.nowMs();
      const now = new Date(nowMs);
      const { 'x-onestop-timestamp': timestamp, 'x-onestop-nonce': nonce, 'x-onestop-signature': signature } = request.headers;
      const read = readChange(secret, bytesOf(request.body), { timestamp, nonce, signature }, { nowMs, today: vnDate(toIso(now)) });
      if (read === 'late') {
        onOutcome('onestop', 'late');
        return sendProblem(request, reply, { code: 'unauthenticated', hint: 'x-onestop-timestamp' });
      }
      if (typeof read === 'string') {
        onOutcome('onestop', read);
        return answerCaller(request, reply, read);
      }
      const hash = keyedHash(secrets.pepper, 'webhook', `${province}:${read.nonce}`);
      // Together: a nonce that was kept without its hint would turn away the caller who, answered with an error, tells it again.
      const heard = await db.transaction(async (tx) => {
        const isNew = await noteOnce(tx, { source: 'onestop', hash, event: 'dossier.changed', outcome: 'hinted', happenedAt: now, receivedAt: now, keepUntil: new Date(nowMs + NONCE_KEPT_MS) });
        return isNew ? { isFollowed: await hintChanged(tx, province, read.code) } : null;
      });
      onOutcome('onestop', heard === null ? 'replayed' : 'taken');
      if (heard === null) return sendProblem(request, reply, { code: 'conflict', hint: 'x-onestop-nonce' });
      if (heard.isFollowed) onHinted(province);
      return answerCaller(request, reply, 'taken');
    },
  });
}
