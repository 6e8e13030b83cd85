import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { SandboxState } from '../../state';

/** A header as text; empty when there is none. */
export function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Whether a proof shows that its maker knows the app's secret. */
export function isProof(proof: string, token: string, appSecret: string): boolean {
  const expected = Buffer.from(createHmac('sha256', appSecret).update(token).digest('hex'));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What is wrong with who calls in the OA's name; null when nothing is. */
export function faultOfCaller(request: FastifyRequest, { telling, secrets }: SandboxState): 'token' | 'proof' | null {
  const token = headerOf(request, 'access_token');
  if (!telling.tokens.isValid(token)) return 'token';
  return isProof(headerOf(request, 'appsecret_proof'), token, secrets.zaloAppSecret) ? null : 'proof';
}
