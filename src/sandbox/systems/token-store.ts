import { randomUUID } from 'node:crypto';

/** Sessions or bearer tokens of one system. */
export interface TokenStore {
  issue(): string;
  isValid(token: string): boolean;
  /** Every token issued so far stops being valid, as when the system restarts. */
  expireAll(): void;
  readonly lifetimeSeconds: number;
}

/** Tokens that live `lifetimeSeconds` by the sandbox's clock. */
export function createTokenStore(lifetimeSeconds: number, clock: () => Date): TokenStore {
  const expiries = new Map<string, number>();
  const prune = (): void => {
    for (const [token, expiry] of expiries) if (expiry <= clock().getTime()) expiries.delete(token);
  };
  return {
    lifetimeSeconds,
    issue: () => {
      prune();
      const token = randomUUID();
      expiries.set(token, clock().getTime() + lifetimeSeconds * 1_000);
      return token;
    },
    isValid: (token) => (expiries.get(token) ?? 0) > clock().getTime(),
    expireAll: () => expiries.clear(),
  };
}
