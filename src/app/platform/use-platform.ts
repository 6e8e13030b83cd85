import { currentPlatform } from './current';
import type { Platform } from './port';

/** The host this app runs in. */
export function usePlatform(): Platform {
  return currentPlatform();
}
