import { randomUUID } from 'node:crypto';
import { CITIZENS, findCitizen, type Citizen } from '../../world/citizens';

/** A place on earth, in degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

/** What a single-use token stands for. */
export type Redeemed = { kind: 'phone'; phone: string } | { kind: 'location'; place: Place };
export type Redemption = { ok: true; value: Redeemed } | { ok: false; fault: 'unknown' | 'expired' | 'other_user' };

/** Which Zalo access, phone and location tokens belong to which test citizen. */
export interface ZaloAccounts {
  citizenOf(accessToken: string): Citizen | null;
  /** A fresh phone token: single use, two minutes. */
  mintPhoneToken(citizen: Citizen): string;
  /** The same for where the citizen is, at home unless told otherwise. */
  mintLocationToken(citizen: Citizen, place?: Place): string;
  /** Uses a phone or location token up. */
  redeem(code: string, citizen: Citizen): Redemption;
  /** Lets a fake Zalo host bring tokens of its own; false when there is no such citizen. */
  register(kind: 'access' | 'phone' | 'location', token: string, citizenNumber: number, lifetimeSeconds?: number): boolean;
  reset(): void;
}

const CODE_SECONDS = 120;

/** Accounts of the test citizens, by the sandbox's clock. */
export function createZaloAccounts(clock: () => Date): ZaloAccounts {
  const access = new Map<string, Citizen>();
  const codes = new Map<string, { citizen: Citizen; value: Redeemed; expiresAt: number }>();

  const addCode = (code: string, citizen: Citizen, value: Redeemed, lifetimeSeconds: number): void => {
    const now = clock().getTime();
    // Kept a while after they expire, so that an expired token can be told from an unknown one.
    for (const [old, { expiresAt }] of codes) if (expiresAt < now - 3_600_000) codes.delete(old);
    codes.set(code, { citizen, value, expiresAt: now + lifetimeSeconds * 1_000 });
  };
  const mint = (citizen: Citizen, value: Redeemed): string => {
    const code = `sandbox-${value.kind}-${randomUUID()}`;
    addCode(code, citizen, value, CODE_SECONDS);
    return code;
  };
  const reset = (): void => {
    access.clear();
    codes.clear();
    for (const citizen of CITIZENS) access.set(citizen.zaloAccessToken, citizen);
  };
  reset();

  return {
    citizenOf: (token) => access.get(token) ?? null,
    mintPhoneToken: (citizen) => mint(citizen, { kind: 'phone', phone: citizen.phone }),
    mintLocationToken: (citizen, place = citizen.home) => mint(citizen, { kind: 'location', place }),
    redeem: (code, citizen) => {
      const entry = codes.get(code);
      if (entry === undefined) return { ok: false, fault: 'unknown' };
      if (entry.citizen.n !== citizen.n) return { ok: false, fault: 'other_user' };
      codes.delete(code);
      return entry.expiresAt <= clock().getTime() ? { ok: false, fault: 'expired' } : { ok: true, value: entry.value };
    },
    register: (kind, token, citizenNumber, lifetimeSeconds = CODE_SECONDS) => {
      const citizen = findCitizen(citizenNumber);
      if (citizen === null) return false;
      if (kind === 'access') access.set(token, citizen);
      else addCode(token, citizen, kind === 'phone' ? { kind, phone: citizen.phone } : { kind, place: citizen.home }, lifetimeSeconds);
      return true;
    },
    reset,
  };
}
