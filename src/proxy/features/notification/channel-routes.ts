import type { FastifyReply, FastifyRequest } from 'fastify';
import { MiniAppChannelBody, NotificationSettings, OaChannelBody, ZbsChannelBody } from '../../../contract/schemas/inbox';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { keyedHash, normalisePhone } from '../../security/digests';
import { recordConsent, withdrawConsent } from '../../store/consents';
import { changeNoticeSettings, NO_MESSAGE_NUMBER, type NoticeSettingsRow } from '../../store/notice-settings';
import { takeNumber } from '../../store/number-owner';
import { oaHashOf, sealAddress } from '../../telling/reach';
import { createAskZalo } from './ask-zalo';
import { describeSettings } from './describe-settings';
import type { NotificationParts } from './settings-routes';

const tags = ['notification'];

/** What the host told of the channels to this citizen. Ids and numbers come from Zalo, for the account of this session; switching off needs nobody's word. */
export function registerChannels(app: App, parts: NotificationParts): void {
  const { store, graph, identity, secrets, clock, offered } = parts;
  const askZalo = createAskZalo({ graph, citizens: store.citizens, secrets });
  const nobody = { oaUserHash: null, oaUserSealed: null };

  const answer = (reply: FastifyReply, row: NoticeSettingsRow): FastifyReply => reply.header('cache-control', 'private, no-store').send(describeSettings(row, offered));

  async function keep(request: FastifyRequest, reply: FastifyReply, change: Partial<Omit<NoticeSettingsRow, 'citizenId'>>): Promise<FastifyReply> {
    return answer(reply, await changeNoticeSettings(store.db, citizenOf(request).id, change));
  }

  app.route({
    method: ROUTES.putOaChannel.method,
    url: ROUTES.putOaChannel.path,
    schema: { body: OaChannelBody, response: answering({ 200: NotificationSettings }), tags, summary: 'I follow the Official Account, or no longer' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      if (!request.body.followed) return keep(request, reply, { oaFollowed: false, ...nobody });
      const asked = await askZalo(request, request.body.zaloAccessToken);
      if (!asked.ok) return sendProblem(request, reply, asked.refusal);
      const { oaUserId } = asked.profile;
      if (oaUserId === null) return keep(request, reply, { oaFollowed: false, ...nobody });
      return keep(request, reply, { oaFollowed: true, oaUserHash: oaHashOf(secrets, oaUserId), oaUserSealed: sealAddress(secrets, citizenOf(request).id, 'oa', oaUserId) });
    },
  });

  app.route({
    method: ROUTES.putMiniAppChannel.method,
    url: ROUTES.putMiniAppChannel.path,
    schema: { body: MiniAppChannelBody, response: answering({ 200: NotificationSettings }), tags, summary: 'I accepted notifications of the app, or no longer' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      if (!request.body.accepted) return keep(request, reply, { miniAppAccepted: false, zaloUserSealed: null });
      const asked = await askZalo(request, request.body.zaloAccessToken);
      if (!asked.ok) return sendProblem(request, reply, asked.refusal);
      return keep(request, reply, { miniAppAccepted: true, zaloUserSealed: sealAddress(secrets, citizenOf(request).id, 'zalo', asked.profile.id) });
    },
  });

  app.route({
    method: ROUTES.putZbsChannel.method,
    url: ROUTES.putZbsChannel.path,
    schema: { body: ZbsChannelBody, response: answering({ 200: NotificationSettings }), tags, summary: 'I agree to messages by phone number, or no longer' },
    config: { idempotency: 'optional' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { body } = request;
      const { id } = citizenOf(request);
      const now = new Date(clock.nowMs());
      if (!body.accepted) {
        const row = await store.db.transaction(async (tx) => {
          await withdrawConsent(tx, id, 'messages', now);
          return changeNoticeSettings(tx, id, NO_MESSAGE_NUMBER);
        });
        return answer(reply, row);
      }
      const asked = await askZalo(request, body.zaloAccessToken);
      if (!asked.ok) return sendProblem(request, reply, asked.refusal);
      const told = await graph.phone(body.zaloAccessToken, body.phoneToken);
      if (!told.ok) return sendProblem(request, reply, { code: 'zalo_unavailable', retryAfterSeconds: 15 });
      const number = told.value === 'rejected' ? null : normalisePhone(told.value);
      if (number === null) return sendProblem(request, reply, { code: 'zalo_token_invalid' });
      const phoneHash = keyedHash(secrets.pepper, 'phone', number);
      const settings = { phoneSealed: sealAddress(secrets, id, 'phone', number), phoneHash, phoneConsentVersion: body.consentVersion, phoneConsentAt: now };
      const { row, before } = await store.db.transaction(async (tx) => {
        const others = await takeNumber(tx, phoneHash, id, now);
        await recordConsent(tx, id, { purpose: 'messages', granted: true, version: body.consentVersion }, now);
        return { row: await changeNoticeSettings(tx, id, settings), before: others };
      });
      for (const known of before) identity.forgetCitizen(known);
      return answer(reply, row);
    },
  });
}
