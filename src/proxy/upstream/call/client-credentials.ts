import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { UpstreamResult } from '../ports';
import { decode } from './decode';
import { done, failedStatus } from './fault';
import type { Request } from './exchange';
import type { Link } from './link';
import type { Token } from './token-cache';

export interface Credentials {
  user: string;
  secret: string;
}

const TokenAnswer = Compile(
  Type.Object({
    access_token: Type.String({ minLength: 1, maxLength: 8192, pattern: '^[\\x21-\\x7e]+$' }),
    expires_in: Type.Optional(Type.Unknown()),
  }),
);

/** Taken where none is said that makes sense: what Keycloak gives by default. It may be left out (RFC 6749 §5.1), and WSO2 writes -1 for a token that never ends. */
const USUAL_LIFE_SECONDS = 300;

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

/** Client id and secret in the form, as Keycloak takes them (RFC 6749 §2.3.1). */
export function formRequest(path: string, { user, secret }: Credentials): Request {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: user, client_secret: secret });
  return { method: 'POST', path, headers: FORM, body: body.toString() };
}

/** Client id and secret in the Authorization header, as WSO2 takes them. */
export function basicRequest(path: string, { user, secret }: Credentials): Request {
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
  return { method: 'POST', path, headers: { ...FORM, authorization }, body: 'grant_type=client_credentials' };
}

/** OAuth 2 client credentials: one token request. */
export async function fetchBearer(link: Link, request: Request, deadlineAt: number): Promise<UpstreamResult<Token>> {
  const sent = await link.send(request, deadlineAt);
  if (!sent.ok) return sent;
  const { status, body } = sent.value;
  if (status < 200 || status > 299) return failedStatus(link.system, status);
  const answer = decode(link.system, TokenAnswer, body);
  if (!answer.ok) return answer;
  return done({ value: answer.value.access_token, livesMs: lifeOf(answer.value.expires_in) * 1000 });
}

function lifeOf(seconds: unknown): number {
  const told = typeof seconds === 'number' || typeof seconds === 'string' ? Number(seconds) : Number.NaN;
  return told > 0 ? told : USUAL_LIFE_SECONDS;
}
