import { hash } from 'node:crypto';

export const etagOf = (body: string | Buffer): string => `"${hash('sha1', body, 'base64url')}"`;

/** Weak comparison over the list of `If-None-Match` (RFC 9110 §13.1.2). */
export function etagMatches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
