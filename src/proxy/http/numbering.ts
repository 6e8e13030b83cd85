import { randomUUID } from 'node:crypto';

/** Numbers of requests that no other start has: a part drawn once, then a count, which costs a request nothing. */
export function createNumbering(): () => string {
  const start = randomUUID().slice(0, 18);
  let count = 0;
  return () => `${start}-${(count += 1).toString(36)}`;
}
