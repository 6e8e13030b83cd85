import { API_PREFIX, ROUTES } from '../../../contract/routes';
import { bearerOf } from '../../http/admit';
import type { LaneAnswer, LaneParts, LaneQuestion } from '../../http/express-lane';
import type { Metrics } from '../../http/metrics';
import { andThen, type MaybePromise } from '../../maybe-promise';
import type { DossierParts } from './dossier-parts';
import { prepareView } from './prepared-view';
import { cacheControlOf } from './send-view';
import { tierOf } from './tier';

const route = `${API_PREFIX}${ROUTES.getDossier.path}`;

/** A code and a province that need no decoding and fit the contract of the route. */
const pattern = new RegExp(`^${route.replace(':code', '([\\w.-]{6,60})')}(?:\\?province=([a-z-]{2,30}))?$`);

/** A look-up whose answer and whose caller are both in memory, for the express lane: found, counted and disclosed as on its route. */
export function lookAtOnce(parts: DossierParts & { ipKeyOf(ip: string): string; metrics: Metrics }): Pick<LaneParts, 'route' | 'pattern' | 'answer'> {
  const { finder, identity, secrets, calendar, ipKeyOf, metrics } = parts;

  function answer({ found, address, authorization }: LaneQuestion): MaybePromise<LaneAnswer | null> {
    const token = authorization === undefined ? null : bearerOf(authorization);
    const citizen = token === null ? null : identity.atHand(token);
    if (token !== null && citizen === null) return null;
    const seen = finder.findAtHand({ ipKey: ipKeyOf(address), citizen, token }, found[1] ?? '', found[2] ?? null);
    return andThen(seen, (dossier) => {
      if (dossier === null) return null;
      const { id, known } = dossier;
      metrics.lookUp('fresh');
      const tier = tierOf(citizen, id, known, secrets.pepper);
      const { body, etag } = prepareView(known, { tier, stale: false, followed: citizen?.follows.has(id) ?? false }, calendar);
      return { body, etag, cacheControl: cacheControlOf(tier) };
    });
  }
  return { route, pattern, answer };
}
