import { keyedHash } from '../../security/digests';
import { createCitizenStore } from '../../store/citizens';
import { noteOnce } from '../../store/webhook-events';
import type { Revocation } from './read-revocation';
import type { WebhookParts } from './webhook-parts';

/** Operation logs are kept a year and more (Zalo's agreement with developers, 5.5.a); this one without the data. */
const KEPT_MS = 400 * 86_400_000;
/** Clocks differ; who came back later than this after revoking is a new account. */
const CLOCK_SKEW_MS = 60_000;

/**
 * A citizen took their consent back at Zalo: everything kept about them goes, as when they delete it in the app, and the audit keeps
 * that it happened. Told again it changes nothing, also when the same person has come back since.
 */
export async function revokeConsent({ db, secrets, clock, onErased }: WebhookParts, { zaloUserId, at }: Revocation, rawBody: Buffer): Promise<'taken' | 'replayed'> {
  const now = new Date(clock.nowMs());
  const erased = await db.transaction(async (tx) => {
    const citizens = createCitizenStore(tx);
    const citizen = await citizens.findByZalo(keyedHash(secrets.pepper, 'zalo', zaloUserId));
    const isTheirs = citizen !== null && citizen.createdAt.getTime() <= at.getTime() + CLOCK_SKEW_MS;
    const outcome = citizen === null ? 'unknown' : isTheirs ? 'erased' : 'came_back';
    const hash = keyedHash(secrets.pepper, 'webhook', rawBody.toString('utf8'));
    const isNew = await noteOnce(tx, { source: 'zalo_mini_app', hash, event: 'user.revoke.consent', outcome, happenedAt: at, receivedAt: now, keepUntil: new Date(now.getTime() + KEPT_MS) });
    if (!isNew) return 'replayed';
    if (!isTheirs) return null;
    await citizens.erase(citizen.id, 'zalo');
    return { id: citizen.id };
  });
  if (erased === 'replayed') return 'replayed';
  if (erased !== null) onErased(erased.id);
  return 'taken';
}
