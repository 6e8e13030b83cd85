import type { Say } from './dossier-words';

/** "Thử lại sau 12 phút." in the unit that fits, rounded up; null when the proxy did not say. */
export function retryWords(retryAfterSeconds: number | null, say: Say): string | null {
  if (retryAfterSeconds === null || retryAfterSeconds <= 0) return null;
  if (retryAfterSeconds < 60) return say('retry_seconds', { n: Math.ceil(retryAfterSeconds) });
  if (retryAfterSeconds < 3600) return say('retry_minutes', { n: Math.ceil(retryAfterSeconds / 60) });
  return say('retry_hours', { n: Math.ceil(retryAfterSeconds / 3600) });
}
