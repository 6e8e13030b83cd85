import { randomUUID } from 'node:crypto';
import { CITIZENS, findCitizen, type Citizen } from '../../world/citizens';

export type Redemption = { ok: true; phone: string } | { ok: false; fault: 'unknown' | 'expired' | 'other_user' };

/** Which Zalo access tokens and phone tokens belong to which test citizen. */
export interface ZaloAccounts {
  citizenOf(accessToken: string): Citizen | null;
  /** A fresh phone token: single use, two minutes. */
  mintPhoneToken(citizen: Citizen): string;
  /** Uses a phone token up. */
  redeem(phoneToken: string, citizen: Citizen): Redemption;
  /** Lets a fake Zalo host bring tokens of its own; false when there is no such citizen. */
  register(kind: 'access' | 'phone', token: string, citizenNumber: number, lifetimeSeconds?: number): boolean;
  reset(): void;
}

const PHONE_TOKEN_SECONDS = 120;

/** Accounts of the test citizens, by the sandbox's clock. */
export function createZaloAccounts(clock: () => Date): ZaloAccounts {
  const access = new Map<string, Citizen>();
  const phone = new Map<string, { citizen: Citizen; expiresAt: number }>();

  const addPhoneToken = (token: string, citizen: Citizen, lifetimeSeconds: number): void => {
    const now = clock().getTime();
    // Kept a while after they expire, so that an expired token can be told from an unknown one.
    for (const [old, { expiresAt }] of phone) if (expiresAt < now - 3_600_000) phone.delete(old);
    phone.set(token, { citizen, expiresAt: now + lifetimeSeconds * 1_000 });
  };
  const reset = (): void => {
    access.clear();
    phone.clear();
    for (const citizen of CITIZENS) access.set(citizen.zaloAccessToken, citizen);
  };
  reset();

  return {
    citizenOf: (token) => access.get(token) ?? null,
    mintPhoneToken: (citizen) => {
      const token = `sandbox-phone-${randomUUID()}`;
      addPhoneToken(token, citizen, PHONE_TOKEN_SECONDS);
      return token;
    },
    redeem: (token, citizen) => {
      const entry = phone.get(token);
      if (entry === undefined) return { ok: false, fault: 'unknown' };
      if (entry.citizen.n !== citizen.n) return { ok: false, fault: 'other_user' };
      phone.delete(token);
      return entry.expiresAt <= clock().getTime() ? { ok: false, fault: 'expired' } : { ok: true, phone: citizen.phone };
    },
    register: (kind, token, citizenNumber, lifetimeSeconds = PHONE_TOKEN_SECONDS) => {
      const citizen = findCitizen(citizenNumber);
      if (citizen === null) return false;
      if (kind === 'access') access.set(token, citizen);
      else addPhoneToken(token, citizen, lifetimeSeconds);
      return true;
    },
    reset,
  };
}
