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
  /**
   * The request, its person and its look-up together, for whoever can answer at once. False when one of them is over: then nothing was
   * counted and nobody told, so that whoever admits them one after the other can begin anew.
   */
  admitAtOnce(caller: Caller, target: LookUpTarget): MaybePromise<boolean>;
  recordMiss(caller: Caller): Promise<void>;
  /** Takes one try at the last 4 digits, of the person, the address and the code. */
  takeProof(caller: Caller, codeKey: string): Promise<ProofRuling>;
  /** A right proof costs nothing. */
  giveProofBack(caller: Caller, codeKey: string): Promise<void>;
}

/** A hit and the name by which a refusal is counted. */
interface Rule extends Hit {
  rule: string;
}

/** `onRefused` hears the name of each rule that refused. */
export function createLimiter(counters: CounterStore, limits: Limits, onRefused: (rule: string) => void): Limiter {
  const judge = (rules: readonly Rule[]): Ruling => andThen(counters.hit(rules), (counts) => verdictOf(rules, counts));

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

  const addressRequests = (ipKey: string): Rule => ({ rule: 'ip_requests', key: `ir:${ipKey}`, windowMs: MINUTE_MS, max: limits.LIMIT_IP_REQUESTS_PER_MINUTE, cost: 1 });
  const personRequests = (id: string): Rule => ({ rule: 'person_requests', key: `pr:${id}`, windowMs: MINUTE_MS, max: limits.LIMIT_PERSON_REQUESTS_PER_MINUTE, cost: 1 });

  function misses({ ipKey, citizen }: Caller, cost: 0 | 1): Rule[] {
    const rules: Rule[] = [{ rule: 'ip_misses', key: `im:${ipKey}`, windowMs: HOUR_MS, max: limits.LIMIT_IP_MISSES_PER_HOUR, cost }];
    if (citizen !== null) rules.push({ rule: 'person_misses', key: `pm:${citizen.id}`, windowMs: HOUR_MS, max: limits.LIMIT_PERSON_MISSES_PER_HOUR, cost });
    return rules;
  }

  function lookUps(caller: Caller, { key: member, series }: LookUpTarget): Rule[] {
    const { ipKey, citizen } = caller;
    const rules = misses(caller, 0);
    rules.push({ rule: 'ip_codes', key: `ic:${ipKey}`, windowMs: HOUR_MS, max: limits.LIMIT_IP_CODES_PER_HOUR, cost: 1, member });
    if (citizen !== null) rules.push({ rule: 'person_codes', key: `pc:${citizen.id}`, windowMs: HOUR_MS, max: limits.LIMIT_PERSON_CODES_PER_HOUR, cost: 1, member });
    if (series !== null && !isKnownTo(caller, member)) rules.push({ rule: 'sequences', key: `sq:${series.prefix}`, windowMs: HOUR_MS, max: limits.LIMIT_SEQUENCES_PER_HOUR, cost: 1, member: series.sequence });
    return rules;
  }

  function proofs({ ipKey, citizen }: Caller, codeKey: string, cost: 1 | -1): Rule[] {
    const rules: Rule[] = [
      { rule: 'ip_proofs', key: `ip:${ipKey}`, windowMs: HOUR_MS, max: limits.LIMIT_IP_PROOFS_PER_HOUR, cost, lasting },
      { rule: 'code_proofs', key: `cp:${codeKey}`, windowMs: HOUR_MS, max: limits.LIMIT_CODE_PROOFS_PER_HOUR, cost, lasting },
    ];
    if (citizen !== null) rules.push({ rule: 'person_proofs', key: `pp:${citizen.id}`, windowMs: HOUR_MS, max: limits.LIMIT_PERSON_PROOFS_PER_HOUR, cost, lasting });
    return rules;
  }

  return {
    admitAddress: (ipKey) => judge([addressRequests(ipKey)]),
    admitPerson: (id) => judge([personRequests(id)]),
    admitLookUp: (caller, target) => judge(lookUps(caller, target)),
    admitAtOnce(caller, target) {
      const rules = lookUps(caller, target);
      rules.push(addressRequests(caller.ipKey));
      if (caller.citizen !== null) rules.push(personRequests(caller.citizen.id));
      return andThen(counters.hit(rules), (counts) => counts.every(({ over }) => !over));
    },
    recordMiss: async (caller) => void (await judge(misses(caller, 1))),
    async takeProof(caller, codeKey) {
      const rules = proofs(caller, codeKey, 1);
      const counts = await counters.hit(rules);
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
