import { Type } from 'typebox';
import { parseDossierCode } from '../../../domain/dossier-code';
import { isFreeFormCode } from '../../../domain/free-form-code';
import { isSigned, oneStopMacOf } from '../../security/webhook-signatures';
import { fits } from '../../validate';
import { parseExactly } from '../../http/exact-json';

const NONCE = /^[\w-]{16,80}$/;
const STAMP = /^\d{13}$/;
/** How far the sender's clock may be from ours, and how long a call may be on its way. */
const WINDOW_MS = 5 * 60_000;

const Change = Type.Object({ event: Type.Literal('dossier.changed'), code: Type.String({ minLength: 6, maxLength: 60 }) });

/** The headers of a one-stop's call: when it was made (epoch, ms), its own number, and the HMAC. */
export interface ChangeHeaders {
  timestamp: unknown;
  nonce: unknown;
  signature: unknown;
}

export interface Change {
  code: string;
  nonce: string;
}

/** What a one-stop says; `late` is genuine and out of its five minutes. */
export function readChange(secret: string, rawBody: Buffer, { timestamp, nonce, signature }: ChangeHeaders, { nowMs, today }: { nowMs: number; today: string }): Change | 'late' | 'forged' | 'malformed' {
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || !STAMP.test(timestamp) || !NONCE.test(nonce)) return 'malformed';
  if (!isSigned(oneStopMacOf({ secret, timestamp, nonce, rawBody }), signature)) return 'forged';
  if (Math.abs(Number(timestamp) - nowMs) > WINDOW_MS) return 'late';
  const payload = parseExactly(rawBody.toString('utf8'));
  if (!fits(Change, payload)) return 'malformed';
  const parsed = parseDossierCode(payload.code, today);
  if (parsed.ok) return { code: parsed.code.text, nonce };
  return isFreeFormCode(payload.code) ? { code: payload.code.normalize('NFC').trim(), nonce } : 'malformed';
}

/** For so long the nonces of a one-stop are remembered: twice what a call may be early or late. */
export const NONCE_KEPT_MS = 4 * WINDOW_MS;
