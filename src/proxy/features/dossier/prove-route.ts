import { DossierParams, DossierQuery, DossierView, ProofBody } from '../../../contract/schemas/dossier';
import { ROUTES } from '../../../contract/routes';
import { last4Matches } from '../../../domain/masking';
import type { Person } from '../../../domain/dossier';
import type { App } from '../../http/app';
import { answering } from '../../http/documented';
import { sendProblem } from '../../http/problem';
import { citizenOf, requireCitizen } from '../../http/signed-in';
import { callerOf } from '../../identity/caller';
import { keyText, type DossierKey } from '../../store/dossier-key';
import type { DossierParts } from './dossier-parts';
import { prepareView } from './prepared-view';
import { sendView } from './send-view';
import { tierOf } from './tier';

const DAY_MS = 86_400_000;
const NOBODY: Person = { kind: 'other', name: null, idNumber: null, phone: null, address: null };

/** A dossier has the same few tries under all its codes; systems find a code of another numbering in capitals or small letters alike. */
const countedAs = (key: DossierKey): string => keyText(key).toUpperCase();

/**
 * Tier 1 by the last 4 digits of the owner's ID or phone. No such code and a wrong proof get the same bytes after the same
 * work, and both answers leave at a whole multiple of the quantum after the request came. The hint `tries_left:<n>` counts this
 * person's tries, whatever the code. Where only a snapshot is known, which has no ID number, what it does not confirm is not denied
 * either: the system that would know is down.
 */
export function registerProveDossier(app: App, parts: DossierParts): void {
  const { finder, limiter, identity, store, secrets, calendar, clock, config } = parts;
  const { method, path } = ROUTES.proveDossier;
  const schema = { params: DossierParams, querystring: DossierQuery, body: ProofBody, response: answering({ 200: DossierView }), tags: ['dossier'], summary: 'Show that you know the owner\'s last 4 digits' };

  async function untilQuantum(startedAtMs: number): Promise<void> {
    const sinceMs = clock.nowMs() - startedAtMs;
    await clock.wait(config.PROOF_QUANTUM_MS - (sinceMs % config.PROOF_QUANTUM_MS));
  }

  app.route({
    method,
    url: path,
    schema,
    config: { idempotency: 'optional' },
    preHandler: requireCitizen,
    handler: async (request, reply) => {
      const startedAtMs = clock.nowMs();
      const caller = callerOf(request);
      const citizen = citizenOf(request);
      const hint = request.query.province ?? null;
      const located = finder.keyOf(request.params.code, hint);
      if (!located.ok) return sendProblem(request, reply, located.refusal);
      let counted = countedAs(located.key);
      let ruling = await limiter.takeProof(caller, counted);
      if (!ruling.ok) return sendProblem(request, reply, { code: 'too_many_requests', retryAfterSeconds: ruling.retryAfterSeconds });

      const found = await finder.find(caller, request.params.code, hint);
      if (!found.ok && !found.missing) {
        await limiter.giveProofBack(caller, counted);
        return sendProblem(request, reply, found.refusal);
      }
      const usual = found.ok ? countedAs({ ...found.key, code: found.known.open().code }) : counted;
      if (usual !== counted) {
        await limiter.giveProofBack(caller, counted);
        ruling = await limiter.takeProof(caller, usual);
        if (!ruling.ok) return sendProblem(request, reply, { code: 'too_many_requests', retryAfterSeconds: ruling.retryAfterSeconds });
        counted = usual;
      }
      const right = last4Matches(found.ok ? found.known.open().owner : NOBODY, request.body.last4);
      if (!found.ok || !right) {
        await untilQuantum(startedAtMs);
        // Counted as a try all the same: the phone is in a snapshot and could be guessed.
        if (found.ok && found.known.isSnapshot) return sendProblem(request, reply, { code: 'upstream_unavailable', retryAfterSeconds: 30, hotline: found.hotline });
        return sendProblem(request, reply, { code: 'proof_mismatch', hint: `tries_left:${ruling.triesLeft}` });
      }
      await limiter.giveProofBack(caller, counted);
      await store.grants.put(citizen.id, found.key, new Date(clock.nowMs() + config.GRANT_DAYS * DAY_MS));
      identity.forgetCitizen(citizen.id);
      const tier = tierOf({ ...citizen, grants: new Set([...citizen.grants, found.id]) }, found.id, found.known, secrets.pepper);
      return sendView(request, reply, prepareView(found.known, { tier, stale: found.stale, followed: citizen.follows.has(found.id) }, calendar), tier);
    },
  });
}
