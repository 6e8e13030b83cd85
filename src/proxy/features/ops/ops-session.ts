import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const LIFE_MS = 2 * 3_600_000;

export interface OpsSession {
  user: string;
  /** To be sent back with every write of this session. */
  csrf: string;
}

/** Sessions of the operator view: signed, not stored, so that every replica knows them; they end after two hours, or with the password they began with. */
export interface OpsSessions {
  begin(user: string): string;
  read(cookie: string | undefined): OpsSession | null;
}

export function createOpsSessions({ pepper, password, nowMs }: { pepper: Buffer; password: string; nowMs(): number }): OpsSessions {
  const key = createHmac('sha256', pepper).update(`ops-key:${password}`).digest();
  const sign = (kind: 'session' | 'csrf', text: string): string => createHmac('sha256', key).update(`ops-${kind}:${text}`).digest('base64url');
  return {
    begin(user) {
      const claim = Buffer.from(JSON.stringify({ user, untilMs: nowMs() + LIFE_MS, nonce: randomBytes(12).toString('base64url') })).toString('base64url');
      return `${claim}.${sign('session', claim)}`;
    },
    read(cookie) {
      const [claim = '', signature = ''] = (cookie ?? '').split('.');
      if (!isSame(signature, sign('session', claim))) return null;
      // The signature proves that this text is ours.
      const { user, untilMs }: { user: string; untilMs: number } = JSON.parse(Buffer.from(claim, 'base64url').toString());
      return untilMs > nowMs() ? { user, csrf: sign('csrf', claim) } : null;
    },
  };
}

/** Compares in a time that tells nothing, not even the length. */
export function isSame(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
