import type { Platform } from './port';

/** Fetches what opens the camera before it is tapped: a web view forgets a tap that waited for the network. */
export function warmPicker(kind: Platform['kind']): void {
  if (kind === 'zalo') import('./zalo-media').catch(() => undefined); // no network: the tap tries again
}
