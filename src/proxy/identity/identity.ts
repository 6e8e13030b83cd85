import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock';
import { tokenHash } from '../security/digests';
import type { Secrets } from '../security/secrets';
import { unseal } from '../security/seal';
import { keyText } from '../store/dossier-key';
import type { Store } from '../store/store';

/** A signed-in citizen and what they may see, as known at most `TRUST_MS` ago. */
export interface Citizen {
  id: string;
  displayName: string | null;
  phoneHash: string | null;
  phoneMasked: string | null;
  since: Date;
  /** `keyText` of the dossiers they proved to know. */
  grants: ReadonlySet<string>;
  follows: ReadonlySet<string>;
}

/** A session ended on another replica is honoured this long; on this one not at all. */
const TRUST_MS = 30_000;
const MAX_KNOWN = 20_000;
const TOKEN = /^[\w-]{43}$/;

export interface Identity {
  /** Null when the token is not one of ours, has ended or was revoked. */
  ofToken(token: string): Promise<Citizen | null>;
  /** To be called after anything about the citizen was written. */
  forgetCitizen(id: string): void;
  forgetSession(token: string): void;
}

export function createIdentity({ store, secrets, clock }: { store: Store; secrets: Secrets; clock: Clock }): Identity {
  const perf = { now: () => clock.nowMs() };
  const sessions = new LRUCache<string, { citizenId: string; expiresAtMs: number }>({
    max: MAX_KNOWN, ttl: TRUST_MS, perf, ttlResolution: 0, ignoreFetchAbort: true,
    fetchMethod: async (hash) => {
      const found = await store.sessions.find(hash, new Date(clock.nowMs()));
      return found === null ? undefined : { citizenId: found.citizenId, expiresAtMs: found.expiresAt.getTime() };
    },
  });
  const citizens = new LRUCache<string, Citizen>({ max: MAX_KNOWN, ttl: TRUST_MS, perf, ttlResolution: 0, ignoreFetchAbort: true, fetchMethod: (id) => load(id) });

  async function load(id: string): Promise<Citizen | undefined> {
    const row = await store.citizens.find(id);
    if (row === null) return undefined;
    const [granted, followed] = await Promise.all([store.grants.list(id, new Date(clock.nowMs())), store.follows.keys(id)]);
    return {
      id,
      displayName: row.nameSealed === null ? null : unseal(secrets.sealKey, 'citizen-name', row.nameSealed),
      phoneHash: row.phoneHash,
      phoneMasked: row.phoneMasked,
      since: row.createdAt,
      grants: new Set(granted.map(keyText)),
      follows: new Set(followed.map(keyText)),
    };
  }

  return {
    async ofToken(token) {
      if (!TOKEN.test(token)) return null;
      const hash = tokenHash(token);
      const session = sessions.get(hash) ?? (await sessions.fetch(hash));
      if (session === undefined || session.expiresAtMs <= clock.nowMs()) return null;
      return citizens.get(session.citizenId) ?? (await citizens.fetch(session.citizenId)) ?? null;
    },
    forgetCitizen: (id) => void citizens.delete(id),
    forgetSession: (token) => void sessions.delete(tokenHash(token)),
  };
}
