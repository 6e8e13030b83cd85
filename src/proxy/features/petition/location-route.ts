import { LocationBody, LocationView } from '../../../contract/schemas/petition';
import { ROUTES } from '../../../contract/routes';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { recordConsent } from '../../store/consents';
import type { PetitionParts } from './petition-parts';

/** Five places: a metre and more; what is finer than the phone knows is noise that only tells phones apart. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/**
 * `POST /me/location`: redeems the host's location token for this citizen's own account; nothing of the place is kept, only that it was agreed to. The division data have names and codes and no
 * boundaries, so the ward is left to the citizen: a guess would send a petition to the wrong commune.
 */
export function registerLocation(app: App, { graph, isOwnAccount, db, clock }: Pick<PetitionParts, 'graph' | 'isOwnAccount' | 'db' | 'clock'>): void {
  app.route({
    method: ROUTES.findMyLocation.method,
    url: ROUTES.findMyLocation.path,
    schema: { body: LocationBody, response: answering({ 200: LocationView }), tags: ['petition'], summary: 'Where I am, from the host\'s location token' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const { zaloAccessToken, locationToken, consentVersion } = request.body;
      const citizenId = citizenOf(request).id;
      const profile = await graph.me(zaloAccessToken);
      if (!profile.ok) return sendProblem(request, reply, { code: 'zalo_unavailable', retryAfterSeconds: 15 });
      // A token works for any account of the app: without this, one could ask where another is.
      if (profile.value === 'rejected') return sendProblem(request, reply, { code: 'zalo_token_invalid' });
      if (!(await isOwnAccount(citizenId, profile.value.id))) return sendProblem(request, reply, { code: 'unauthenticated' });
      const found = await graph.readLocation(zaloAccessToken, locationToken);
      if (!found.ok) return sendProblem(request, reply, { code: 'zalo_unavailable', retryAfterSeconds: 15 });
      if (found.value === 'rejected') return sendProblem(request, reply, { code: 'zalo_token_invalid' });
      await recordConsent(db, citizenId, { purpose: 'location', granted: true, version: consentVersion }, new Date(clock.nowMs()));
      const { latitude, longitude } = found.value;
      return reply.header('cache-control', 'no-store').send({ latitude: rounded(latitude), longitude: rounded(longitude), ward: null });
    },
  });
}
