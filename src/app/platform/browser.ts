import { dialled } from './dialled';
import { createLocalStorage } from './local-storage';
import { done, refused, settleWithin } from './outcome';
import { pickWithInput } from './pick-files';
import type { Platform, Unsubscribe } from './port';

const ANSWER_MS = 5_000;

const onWindow = (target: EventTarget, event: string, listener: () => void): Unsubscribe => {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
};

/** A plain browser: no host scanner, no Zalo account. In the sandbox a test citizen picked under "Tôi" stands in for the account. */
export function createBrowserPlatform(): Platform {
  const storage = createLocalStorage();
  return {
    kind: 'browser',
    getAccessToken: () =>
      settleWithin(async () => {
        const { chosenCitizen } = await import('./test-citizens');
        const citizen = await chosenCitizen(storage);
        return citizen ? done(citizen.zaloAccessToken) : refused('unsupported');
      }, ANSWER_MS),
    requestPhoneToken: () =>
      settleWithin(async () => {
        const { chosenCitizen, newPhoneToken } = await import('./test-citizens');
        const citizen = await chosenCitizen(storage);
        const token = citizen && (await newPhoneToken(citizen));
        return token ? done(token) : refused('unsupported');
      }, ANSWER_MS),
    scanQr: () => Promise.resolve(refused('unsupported')),
    requestCameraPermission: () => Promise.resolve(done(undefined)), // getUserMedia asks by itself
    openWebview(url) {
      window.open(url, '_blank', 'noopener,noreferrer'); // its answer says nothing with noopener
      return Promise.resolve(done(undefined));
    },
    openPhone(phoneNumber) {
      window.location.href = `tel:${dialled(phoneNumber)}`;
      return Promise.resolve(done(undefined));
    },
    async share({ title, text, path }) {
      const { origin, pathname } = window.location;
      const url = origin + (/^\/zapps\/[^/]+/.exec(pathname)?.[0] ?? '') + path;
      try {
        if (navigator.share) await navigator.share({ title, text, url });
        else {
          await navigator.clipboard.writeText(`${title}\n${text}\n${url}`);
          return done('copied');
        }
        return done(undefined);
      } catch (error) {
        return refused(error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed');
      }
    },
    pickFiles: pickWithInput,
    print() {
      window.print();
      return Promise.resolve(done(undefined));
    },
    onOpenApp: () => () => undefined, // a link opens a page of its own here
    onPaused: (listener) => onWindow(document, 'visibilitychange', () => document.visibilityState === 'hidden' && listener()),
    onResumed: (listener) => onWindow(document, 'visibilitychange', () => document.visibilityState === 'visible' && listener()),
    onNetworkChanged(listener) {
      const stops = [onWindow(window, 'online', () => listener(true)), onWindow(window, 'offline', () => listener(false))];
      return () => stops.forEach((stop) => stop());
    },
    storage,
  };
}
