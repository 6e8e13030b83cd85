import { dialled } from './dialled';
import { isBackFromPaying, openPathOf } from './open-path';
import { done, refused, settleWithin, textOf, type Outcome } from './outcome';
import type { Platform } from './port';
import { refusalOf } from './zalo-errors';
import { createZaloEvents } from './zalo-events';
import type * as More from './zalo-more';
import { pickInZalo } from './zalo-pick';
import type { ZaloSdk } from './zalo-sdk';
import { createOwnStorage } from './zalo-storage';

const SILENT_MS = 6_000;
/** The citizen reads a permission sheet. */
const ASKING_MS = 120_000;
const OPENING_MS = 8_000;
const BASE = /^\/zapps\/([^/]+)/;
/** What the SDK says on Android, where it answers every failure of the camera's permission as if the citizen had refused it (zmp-sdk 2.51.6, constants.js). */
const NOT_ASKED = /^(This API is not supported|You don't have permission to call this api)/;

/** What the web view itself says of the network. */
const NETWORK_EVENTS = ['online', 'offline'] as const;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const linkIn = (data: unknown): unknown => (isRecord(data) ? data.path : null);

/** The real zmp-sdk, fetched with the first call, with a time-out of our own round every call. */
export function createZaloPlatform(loadCore: () => Promise<ZaloSdk> = () => import('./zalo-core'), reload: () => void = () => window.location.reload()): Platform {
  const call = <T>(use: (core: ZaloSdk) => Promise<Outcome<T>>, timeoutMs: number) =>
    settleWithin(async () => use(await loadCore()), timeoutMs, refusalOf);

  const more = (use: (sdk: typeof More) => Promise<unknown>, timeoutMs: number): Promise<Outcome<undefined>> =>
    settleWithin(
      async () => {
        await use(await import('./zalo-more'));
        return done(undefined);
      },
      timeoutMs,
      refusalOf,
    );

  const listen = createZaloEvents(loadCore);

  /** The one under way, however often it is asked for: the SDK looks five times a second, for good, whether an earlier one that never answers has ended. */
  let account: Promise<unknown> | null = null;
  const askAccount = (core: ZaloSdk): Promise<unknown> => {
    account ??= core.getAccessToken().finally(() => {
      account = null;
    });
    return account;
  };

  return {
    kind: 'zalo',
    getAccessToken: () =>
      call(async (core) => {
        const token = textOf(await askAccount(core));
        return token ? done(token) : refused('failed');
      }, SILENT_MS),
    requestPhoneToken: () =>
      call(async (core) => {
        const token = textOf((await core.getPhoneNumber()).token);
        return token ? done(token) : refused('failed');
      }, ASKING_MS),
    async scanQr(signal, onLate) {
      const loaded = await call(async (core) => done({ core, ...(await import('./zalo-scan')) }), SILENT_MS);
      if (!loaded.ok) return loaded;
      const { core, scanWithZalo } = loaded.value;
      return scanWithZalo(core, (listener) => listen('AppResumed', listener), signal, onLate);
    },
    requestCameraPermission: () =>
      settleWithin(
        async () => {
          const { requestCameraPermission } = await import('./zalo-more');
          const { userAllow, message } = await requestCameraPermission();
          return userAllow ? done(undefined) : refused(NOT_ASKED.test(message) ? 'unsupported' : 'denied');
        },
        ASKING_MS,
        refusalOf,
      ),
    openWebview: (url) => more((sdk) => sdk.openWebview({ url, config: { style: 'normal' } }), OPENING_MS),
    openPhone: (phoneNumber) => more((sdk) => sdk.openPhone({ phoneNumber: dialled(phoneNumber) }), OPENING_MS),
    share: ({ title, text, path }) =>
      more((sdk) => sdk.openShareSheet({ type: 'text', data: { text: `${title}\n${text}\nhttps://zalo.me/s/${appId()}${path}`, autoParseLink: true } }), ASKING_MS),
    pickFiles: pickInZalo,
    print: () => Promise.resolve(refused('unsupported')),
    onOpenApp: (listener) => listen('OpenApp', (data) => {
      const path = openPathOf(linkIn(data));
      if (path !== null && path !== pathHere() && !isBackFromPaying(path)) listener(path);
    }),
    onPaused: (listener) => listen('AppPaused', listener),
    onResumed(listener) {
      const stops = [listen('AppResumed', listener), listen('WebviewClosed', listener), listen('OpenApp', (data) => isBackFromPaying(linkIn(data)) && listener())];
      return () => stops.forEach((stop) => stop());
    },
    onNetworkChanged(listener) {
      const stop = listen('NetworkChanged', (data) => listener(isRecord(data) && typeof data.state === 'string' ? data.state === 'CONNECTED' : navigator.onLine));
      // Zalo does not announce every change: what waits for the network must not wait for that alone.
      const hear = (): void => listener(navigator.onLine);
      for (const name of NETWORK_EVENTS) window.addEventListener(name, hear);
      return () => {
        stop();
        for (const name of NETWORK_EVENTS) window.removeEventListener(name, hear);
      };
    },
    storage: createOwnStorage(loadCore, reload),
  };
}

function appId(): string {
  return BASE.exec(window.location.pathname)?.[1] ?? '';
}

/** The screen that is shown, as links name it. */
function pathHere(): string {
  const { pathname, search, hash } = window.location;
  return (pathname.replace(BASE, '') || '/') + search + hash;
}
