import { fetchPiece } from './fetch-piece';
import type { Outcome } from './outcome';
import type { DeviceStorage, Platform, Unsubscribe } from './port';

/** The port now, its implementation with the first call: the host's code must not delay the first paint. */
export function createLazyPlatform(kind: Platform['kind'], load: () => Promise<Platform>): Platform {
  let loading: Promise<Platform> | null = null;
  const host = (): Promise<Platform> => {
    loading ??= load().catch((error: unknown) => {
      loading = null; // no network: the next call tries again
      throw error;
    });
    return loading;
  };
  const ask = async <T>(call: (platform: Platform) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await call(await host());
    } catch {
      return { ok: false, reason: 'failed' };
    }
  };
  const listen = (start: (platform: Platform) => Unsubscribe): Unsubscribe => {
    let stop: Unsubscribe = () => undefined;
    let stopped = false;
    void fetchPiece(host).then((platform) => {
      if (!stopped) stop = start(platform);
    });
    return () => {
      stopped = true;
      stop();
    };
  };
  /** What is kept on the device waits for the host's code: "nothing kept" would be a lie, and what is kept next would take its place. */
  const storage = async (): Promise<DeviceStorage> => (await fetchPiece(host)).storage;

  return {
    kind,
    getAccessToken: () => ask((platform) => platform.getAccessToken()),
    requestPhoneToken: () => ask((platform) => platform.requestPhoneToken()),
    scanQr: (signal, onLate) => ask((platform) => platform.scanQr(signal, onLate)),
    requestCameraPermission: () => ask((platform) => platform.requestCameraPermission()),
    openWebview: (url) => ask((platform) => platform.openWebview(url)),
    openPhone: (phoneNumber) => ask((platform) => platform.openPhone(phoneNumber)),
    share: (request) => ask((platform) => platform.share(request)),
    pickFiles: (request) => ask((platform) => platform.pickFiles(request)),
    print: () => ask((platform) => platform.print()),
    onOpenApp: (listener) => listen((platform) => platform.onOpenApp(listener)),
    onPaused: (listener) => listen((platform) => platform.onPaused(listener)),
    onResumed: (listener) => listen((platform) => platform.onResumed(listener)),
    onNetworkChanged: (listener) => listen((platform) => platform.onNetworkChanged(listener)),
    storage: {
      get: async (key) => (await storage()).get(key),
      set: async (key, value) => (await storage()).set(key, value),
      remove: async (key) => (await storage()).remove(key),
    },
  };
}
