import type { Config } from '../config';
import { andThen, type MaybePromise } from '../maybe-promise';
import type { Caller } from '../identity/caller';
import type { Count, CounterStore, Hit } from './counter-store';

const lasting = true;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export type Limits = Pick<Config, Extract<keyof Config, `LIMIT_${string}`>>;

/** What is looked up: the key that counts as one dossier and, for a structured code, its unit+date and sequence. */
export interface LookUpTarget {
  key: string;
  series: { prefix: string; sequence: string } | null;
}

/** Seconds to wait, or null when nothing is over. */
export type Verdict = number | null;
/** At once when counted in memory: a hot look-up passes three of these, and a promise each would cost more than the counting. */
export type Ruling = MaybePromise<Verdict>;

/** `triesLeft`: wrong ones that this person still has for this code, whichever limit ends first. */
export type ProofRuling = { ok: true; triesLeft: number } | { ok: false; retryAfterSeconds: number };

export interface Limiter {
  /** One request from an address. Generous: a carrier puts thousands behind one. */
  admitAddress(ipKey: string): Ruling;
  admitPerson(citizenId: string): Ruling;
  /** Distinct codes and earlier misses of the caller; distinct sequences of one unit and day over all callers, which is how codes are guessed. */
  admitLookUp(caller: Caller, target: LookUpTarget): Ruling;
  recordMiss(caller: Caller): Promise<void>;
  /** Takes one try at the last 4 digits, of the person, the address and the code. */
  takeProof(caller: Caller, codeKey: string): Promise<ProofRuling>;
  /** A right proof costs nothing. */
  giveProofBack(caller: Caller, codeKey: string): Promise<void>;
}

interface Rule {
  rule: string;
  hit: Hit;
}

/** `onRefused` hears the name of each rule that refused. */
export function createLimiter(counters: CounterStore, limits: Limits, onRefused: (rule: string) => void): Limiter {
  function judge(rules: readonly Rule[]): Ruling {
    const counted = counters.hit(rules.map(({ hit }) => hit));
    return andThen(counted, (counts) => verdictOf(rules, counts));
  }

  function verdictOf(rules: readonly Rule[], counts: readonly Count[]): Verdict {
    let waitMs = 0;
    rules.forEach(({ rule }, index) => {
      const count: Count | undefined = counts[index];
      if (count?.over !== true) return;
      onRefused(rule);
      waitMs = Math.max(waitMs, count.resetMs);
    });
    return waitMs === 0 ? null : Math.ceil(waitMs / 1000);
  }

  const misses = ({ ipKey, citizen }: Caller, cost: 0 | 1): Rule[] => [
    ...(citizen === null ? [] : [{ rule: 'person_misses', hit: { key: `pm:${citizen.id}`, windowMs: HOUR_MS, max: limits.LIMIT_PERSON_MISSES_PER_HOUR, cost } }]),
    { rule: 'ip_misses', hit: { key: `im:${ipKey}`, windowMs: HOUR_MS, max: limits.LIMIT_IP_MISSES_PER_HOUR, cost } },
  ];

  const codes = ({ ipKey, citizen }: Caller, member: string): Rule[] => [
    ...(citizen === null ? [] : [{ rule: 'person_codes', hit: { key: `pc:${citizen.id}`, windowMs: HOUR_MS, max: limits.LIMIT_PERSON_CODES_PER_HOUR, cost: 1, member } as const }]),
    { rule: 'ip_codes', hit: { key: `ic:${ipKey}`, windowMs: HOUR_MS, max: limits.LIMIT_IP_CODES_PER_HOUR, cost: 1, member } },
  ];

  const sequences = (series: LookUpTarget['series']): Rule[] =>
    series === null ? [] : [{ rule: 'sequences', hit: { key: `sq:${series.prefix}`, windowMs: HOUR_MS, max: limits.LIMIT_SEQUENCES_PER_HOUR, cost: 1, member: series.sequence } }];

  const proofs = ({ ipKey, citizen }: Caller, codeKey: string, cost: 1 | -1): Rule[] => [
    ...(citizen === null ? [] : [{ rule: 'person_proofs', hit: { key: `pp:${citizen.id}`, windowMs: HOUR_MS, max: limits.LIMIT_PERSON_PROOFS_PER_HOUR, cost, lasting } as const }]),
    { rule: 'ip_proofs', hit: { key: `ip:${ipKey}`, windowMs: HOUR_MS, max: limits.LIMIT_IP_PROOFS_PER_HOUR, cost, lasting } },
    { rule: 'code_proofs', hit: { key: `cp:${codeKey}`, windowMs: HOUR_MS, max: limits.LIMIT_CODE_PROOFS_PER_HOUR, cost, lasting } },
  ];

  return {
    admitAddress: (ipKey) => judge([{ rule: 'ip_requests', hit: { key: `ir:${ipKey}`, windowMs: MINUTE_MS, max: limits.LIMIT_IP_REQUESTS_PER_MINUTE, cost: 1 } }]),
    admitPerson: (id) => judge([{ rule: 'person_requests', hit: { key: `pr:${id}`, windowMs: MINUTE_MS, max: limits.LIMIT_PERSON_REQUESTS_PER_MINUTE, cost: 1 } }]),
    admitLookUp: (caller, { key, series }) => judge([...codes(caller, key), ...misses(caller, 0), ...sequences(isKnownTo(caller, key) ? null : series)]),
    recordMiss: async (caller) => void (await judge(misses(caller, 1))),
    async takeProof(caller, codeKey) {
      const rules = proofs(caller, codeKey, 1);
      const counts = await counters.hit(rules.map(({ hit }) => hit));
      const retryAfterSeconds = verdictOf(rules, counts);
      return retryAfterSeconds === null ? { ok: true, triesLeft: Math.min(...counts.map(({ left }) => left)) } : { ok: false, retryAfterSeconds };
    },
    giveProofBack: async (caller, codeKey) => void (await judge(proofs(caller, codeKey, -1))),
  };
}

/** Who proved to know a dossier is not kept from it because strangers guess at its neighbours. */
function isKnownTo({ citizen }: Caller, key: string): boolean {
  return citizen !== null && (citizen.grants.has(key) || citizen.follows.has(key) || citizen.filed.has(key));
}
