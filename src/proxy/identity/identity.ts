import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock';
import { tokenHash } from '../security/digests';
import type { Secrets } from '../security/secrets';
import { unseal } from '../security/seal';
import { createSingleFlight } from '../single-flight';
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
  /** Dossiers they filed here. */
  filed: ReadonlySet<string>;
}

/** A session ended on another replica is honoured this long; on this one not at all. */
const TRUST_MS = 30_000;
const MAX_KNOWN = 20_000;
const TOKEN = /^[\w-]{43}$/;

interface Checked<T> {
  value: T;
  untilMs: number;
}

export interface Identity {
  /** Null when the token is not one of ours, has ended or was revoked. At once, without a read of the store, for one seen lately. */
  ofToken(token: string): Promise<Citizen | null> | Citizen | null;
  /** The citizen of a token seen lately, without a read of the store; null for any other. */
  atHand(token: string): Citizen | null;
  /** To be called after anything about the citizen was written. */
  forgetCitizen(id: string): void;
  forgetSession(token: string): void;
  /** The same for a session known by its hash alone. */
  forgetSessionHash(hash: string): void;
}

export function createIdentity({ store, secrets, clock }: { store: Store; secrets: Secrets; clock: Clock }): Identity {
  const sessions = new LRUCache<string, Checked<string>>({ max: MAX_KNOWN });
  const citizens = new LRUCache<string, Checked<Citizen>>({ max: MAX_KNOWN });
  const loadOnce = createSingleFlight<Citizen | null>();
  /** What was read before something was written must neither be remembered after it nor shared with who asks after it. */
  let writes = 0;

  async function load(hash: string): Promise<Citizen | null> {
    const nowMs = clock.nowMs();
    const writesBefore = writes;
    const session = await store.sessions.find(hash, new Date(nowMs));
    const citizen = session === null ? null : await loadCitizen(session.citizenId);
    if (session === null || citizen === null) return null;
    if (writes !== writesBefore) return citizen;
    sessions.set(hash, { value: citizen.id, untilMs: Math.min(nowMs + TRUST_MS, session.expiresAt.getTime()) });
    citizens.set(citizen.id, { value: citizen, untilMs: nowMs + TRUST_MS });
    return citizen;
  }

  async function loadCitizen(id: string): Promise<Citizen | null> {
    const row = await store.citizens.find(id);
    if (row === null) return null;
    const [granted, followed, filed] = await Promise.all([store.grants.list(id, new Date(clock.nowMs())), store.follows.keys(id), store.filings.dossiersOf(id)]);
    return {
      id,
      displayName: row.nameSealed === null ? null : unseal(secrets.sealKey, 'citizen-name', row.nameSealed),
      phoneHash: row.phoneHash,
      phoneMasked: row.phoneMasked,
      since: row.createdAt,
      grants: new Set(granted.map(keyText)),
      follows: new Set(followed.map(keyText)),
      filed: new Set(filed.map(keyText)),
    };
  }

  function ofHash(hash: string): Citizen | null {
    const nowMs = clock.nowMs();
    const session = sessions.get(hash);
    const citizen = session === undefined || session.untilMs <= nowMs ? undefined : citizens.get(session.value);
    return citizen === undefined || citizen.untilMs <= nowMs ? null : citizen.value;
  }

  return {
    ofToken(token) {
      if (!TOKEN.test(token)) return null;
      const hash = tokenHash(token);
      return ofHash(hash) ?? loadOnce(`${writes} ${hash}`, () => load(hash)).result;
    },
    atHand: (token) => (TOKEN.test(token) ? ofHash(tokenHash(token)) : null),
    forgetCitizen(id) {
      writes += 1;
      citizens.delete(id);
    },
    forgetSession(token) {
      writes += 1;
      sessions.delete(tokenHash(token));
    },
    forgetSessionHash(hash) {
      writes += 1;
      sessions.delete(hash);
    },
  };
}
