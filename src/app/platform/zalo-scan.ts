import { done, refused, settleWithin, textOf, type Outcome } from './outcome';
import type { Unsubscribe } from './port';
import { scanRefusalOf } from './zalo-errors';
import type { ZaloSdk } from './zalo-sdk';

/** A citizen may look for the paper for a while. */
const SCAN_TIMEOUT_MS = 180_000;
/** Back in the app without an answer: the reply of a good scan arrives at once, so after this long it was closed. */
const RESUME_GRACE_MS = 1_500;

/** Zalo's scanner. It never times out by itself and may not tell that it was closed: coming back to the app counts as closing it. A slow phone may still bring a code after that. */
export function scanWithZalo(core: ZaloSdk, onResumed: (listener: () => void) => Unsubscribe, signal?: AbortSignal, onLate?: (text: string) => void): Promise<Outcome<string>> {
  if (signal?.aborted) return Promise.resolve(refused('cancelled'));
  return new Promise((resolve) => {
    let grace: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const finish = (outcome: Outcome<string>) => {
      if (over) {
        if (outcome.ok && !signal?.aborted) onLate?.(outcome.value);
        return;
      }
      over = true;
      clearTimeout(grace);
      stopListening();
      document.removeEventListener('visibilitychange', visible);
      signal?.removeEventListener('abort', giveUp);
      resolve(outcome);
    };
    const backInApp = () => {
      clearTimeout(grace);
      grace = setTimeout(() => finish(refused('cancelled')), RESUME_GRACE_MS);
    };
    const visible = () => {
      if (document.visibilityState === 'visible') backInApp();
    };
    const giveUp = () => finish(refused('cancelled'));
    const stopListening = onResumed(backInApp);
    document.addEventListener('visibilitychange', visible);
    signal?.addEventListener('abort', giveUp);

    const scan = async (): Promise<Outcome<string>> => {
      const content = textOf((await core.scanQRCode()).content);
      return content ? done(content) : refused('cancelled');
    };
    void settleWithin(scan, SCAN_TIMEOUT_MS, scanRefusalOf).then(finish);
  });
}
