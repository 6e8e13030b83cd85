import { PhoneBody, SessionBody, SessionView, Me } from '../../../contract/schemas/session';
import { ROUTES } from '../../../contract/routes';
import { maskPhone } from '../../../domain/masking';
import { toIso } from '../../../domain/time';
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import type { Identity } from '../../identity/identity';
import { keyedHash, newToken, normalisePhone, tokenHash } from '../../security/digests';
import { seal } from '../../security/seal';
import type { Secrets } from '../../security/secrets';
import { createCitizenStore } from '../../store/citizens';
import { recordConsent } from '../../store/consents';
import { changeMessageNumber } from '../../store/notice-settings';
import { takeNumber } from '../../store/number-owner';
import type { Store } from '../../store/store';
import { sealAddress } from '../../telling/reach';
import type { ZaloGraph } from '../../upstream/ports';
import { describeMe } from './describe-me';

const HOUR_MS = 3_600_000;
const tags = ['session'];

export interface SessionParts {
  graph: ZaloGraph;
  identity: Identity;
  store: Store;
  secrets: Secrets;
  clock: Clock;
  config: Pick<Config, 'SESSION_HOURS'>;
}

/** Sign in with a Zalo access token, add a phone that Zalo verified, sign out. Neither token is kept; of the number, a keyed hash and its mask. */
export function registerSessionRoutes(app: App, { graph, identity, store, secrets, clock, config }: SessionParts): void {
  const zaloHashOf = (zaloId: string): string => keyedHash(secrets.pepper, 'zalo', zaloId);

  app.route({
    method: ROUTES.createSession.method,
    url: ROUTES.createSession.path,
    schema: { body: SessionBody, response: answering({ 200: SessionView }), tags, summary: 'Sign in with a Zalo access token' },
    handler: async (request, reply) => {
      const profile = await graph.me(request.body.zaloAccessToken);
      if (!profile.ok) return sendProblem(request, reply, { code: 'zalo_unavailable', retryAfterSeconds: 15 });
      if (profile.value === 'rejected') return sendProblem(request, reply, { code: 'zalo_token_invalid' });
      const { id, name } = profile.value;
      const now = new Date(clock.nowMs());
      const nameSealed = name === null ? null : seal(secrets.sealKey, 'citizen-name', name);
      const citizen = await store.citizens.recognise(zaloHashOf(id), nameSealed, now);
      identity.forgetCitizen(citizen.id);
      const token = newToken();
      const expiresAt = new Date(now.getTime() + config.SESSION_HOURS * HOUR_MS);
      await store.sessions.create(tokenHash(token), { citizenId: citizen.id, expiresAt }, now);
      const me = describeMe({ displayName: name, phoneMasked: citizen.phoneMasked, since: citizen.createdAt });
      return reply.header('cache-control', 'no-store').send({ token, expiresAt: toIso(expiresAt), me });
    },
  });

  app.route({
    method: ROUTES.verifyPhone.method,
    url: ROUTES.verifyPhone.path,
    schema: { body: PhoneBody, response: answering({ 200: Me }), tags, summary: 'Add the phone number that Zalo verified' },
    config: { idempotency: 'optional' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const citizen = citizenOf(request);
      const { zaloAccessToken, phoneToken, consentVersion } = request.body;
      const profile = await graph.me(zaloAccessToken);
      if (!profile.ok) return sendProblem(request, reply, { code: 'zalo_unavailable', retryAfterSeconds: 15 });
      const owner = await store.citizens.find(citizen.id);
      // A phone token works for any account of the app: without this, one could put another's number on this session.
      if (profile.value === 'rejected') return sendProblem(request, reply, { code: 'zalo_token_invalid' });
      if (owner?.zaloHash !== zaloHashOf(profile.value.id)) return sendProblem(request, reply, { code: 'unauthenticated' }); // the phone is another's by now, whom the app signs in then
      const answer = await graph.phone(zaloAccessToken, phoneToken);
      if (!answer.ok) return sendProblem(request, reply, { code: 'zalo_unavailable', retryAfterSeconds: 15 });
      const number = answer.value === 'rejected' ? null : normalisePhone(answer.value);
      if (number === null) return sendProblem(request, reply, { code: 'zalo_token_invalid' });
      const consent = { phoneHash: keyedHash(secrets.pepper, 'phone', number), phoneMasked: maskPhone(number), consentVersion, consentAt: new Date(clock.nowMs()) };
      const before = await store.db.transaction(async (tx) => {
        const others = await takeNumber(tx, consent.phoneHash, citizen.id, consent.consentAt);
        await createCitizenStore(tx).keepPhone(citizen.id, consent);
        await changeMessageNumber(tx, citizen.id, { phoneHash: consent.phoneHash, phoneSealed: sealAddress(secrets, citizen.id, 'phone', number) });
        await recordConsent(tx, citizen.id, { purpose: 'phone', granted: true, version: consentVersion }, consent.consentAt);
        return others;
      });
      for (const id of [citizen.id, ...before]) identity.forgetCitizen(id);
      return reply.header('cache-control', 'no-store').send(describeMe({ ...citizen, phoneMasked: consent.phoneMasked }));
    },
  });

  app.route({
    method: ROUTES.endSession.method,
    url: ROUTES.endSession.path,
    schema: { response: answering({ 204: null }), tags, summary: 'Sign out' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { token } = callerOf(request);
      if (token !== null) {
        await store.sessions.end(tokenHash(token));
        identity.forgetSession(token);
      }
      return reply.code(204).send();
    },
  });
}
