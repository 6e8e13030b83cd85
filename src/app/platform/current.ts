import { createBrowserPlatform } from './browser';
import { isZaloHost } from './host-kind';
import type { Platform } from './port';
import { createZaloPlatform } from './zalo';

let platform: Platform | null = null;

/** The host this app runs in. Made once; the host's own code is fetched with the first call that needs it. */
export function currentPlatform(): Platform {
  platform ??= isZaloHost(window.location) ? createZaloPlatform() : createBrowserPlatform();
  return platform;
}

/** Puts another host in place, for tests. */
export function replacePlatform(other: Platform | null): void {
  platform = other;
}
