import { isZaloHost } from './host-kind';
import { createLazyPlatform } from './lazy-platform';
import type { Platform } from './port';

let platform: Platform | null = null;

/** The host this app runs in. Made once; the host's own code is fetched with the first call that needs it. */
export function currentPlatform(): Platform {
  platform ??= isZaloHost(window.location)
    ? createLazyPlatform('zalo', () => import('./zalo').then((host) => host.createZaloPlatform()))
    : createLazyPlatform('browser', () => import('./browser').then((host) => host.createBrowserPlatform()));
  return platform;
}

/** Puts another host in place, for tests. */
export function replacePlatform(other: Platform | null): void {
  platform = other;
}
