/**
 * Fetches the scan page, and with `camera` (no host scanner to open first) its decoder and camera code too. For the finger on the scan card:
 * nothing of the scanner is loaded before.
 */
export function warmScanner(camera: boolean): void {
  const fetches: Promise<unknown>[] = [import('./scan-page')];
  if (camera) fetches.push(import('./decoder').then(({ sharedDecoder }) => sharedDecoder().ready), import('html5-qrcode'));
  // Without a network there is nothing to warm; the page says so itself when it is opened.
  void Promise.allSettled(fetches);
}
