import { done, refused, settleWithin, type Outcome } from './outcome';
import type { Platform } from './port';
import { refusalOf } from './zalo-errors';
import { createZaloEvents } from './zalo-events';
import type * as More from './zalo-more';
import { pickInZalo } from './zalo-pick';
import type { ZaloSdk } from './zalo-sdk';
import { createZaloStorage } from './zalo-storage';

const SILENT_MS = 6_000;
/** The citizen reads a permission sheet. */
const ASKING_MS = 120_000;
const OPENING_MS = 8_000;

/** The real zmp-sdk, fetched with the first call, with a time-out of our own round every call. */
export function createZaloPlatform(loadCore: () => Promise<ZaloSdk> = () => import('./zalo-core')): Platform {
  const call = <T>(use: (core: ZaloSdk) => Promise<Outcome<T>>, timeoutMs: number) =>
    settleWithin(async () => use(await loadCore()), timeoutMs, refusalOf);

  const more = (use: (sdk: typeof More) => Promise<unknown>, timeoutMs: number): Promise<Outcome<void>> =>
    settleWithin(
      async () => {
        await use(await import('./zalo-more'));
        return done(undefined);
      },
      timeoutMs,
      refusalOf,
    );

  const listen = createZaloEvents(loadCore);

  return {
    kind: 'zalo',
    getAccessToken: () =>
      call(async (core) => {
        const token = await core.getAccessToken();
        return token ? done(token) : refused('failed');
      }, SILENT_MS),
    requestPhoneToken: () =>
      call(async (core) => {
        const { token } = await core.getPhoneNumber();
        return token ? done(token) : refused('failed');
      }, ASKING_MS),
    async scanQr(signal) {
      const core = await call(async (loaded) => done(loaded), SILENT_MS);
      if (!core.ok) return core;
      const { scanWithZalo } = await import('./zalo-scan');
      return scanWithZalo(core.value, (listener) => listen('AppResumed', listener), signal);
    },
    requestCameraPermission: () =>
      settleWithin(
        async () => {
          const { requestCameraPermission } = await import('./zalo-more');
          const { userAllow } = await requestCameraPermission();
          return userAllow ? done(undefined) : refused('denied');
        },
        ASKING_MS,
        refusalOf,
      ),
    openWebview: (url) => more((sdk) => sdk.openWebview({ url, config: { style: 'normal' } }), OPENING_MS),
    openPhone: (phoneNumber) => more((sdk) => sdk.openPhone({ phoneNumber }), OPENING_MS),
    share: ({ title, text, path }) =>
      more((sdk) => sdk.openShareSheet({ type: 'text', data: { text: `${title}\n${text}\nhttps://zalo.me/s/${appId()}${path}`, autoParseLink: true } }), ASKING_MS),
    pickFiles: pickInZalo,
    print: () => Promise.resolve(refused('unsupported')),
    onOpenApp: (listener) => listen('OpenApp', (data) => {
      const path = typeof data === 'object' && data !== null && 'path' in data ? data.path : null;
      if (typeof path === 'string' && path.startsWith('/')) listener(path);
    }),
    onPaused: (listener) => listen('AppPaused', listener),
    onResumed: (listener) => listen('AppResumed', listener),
    onNetworkChanged: (listener) => listen('NetworkChanged', () => listener(navigator.onLine)),
    storage: createZaloStorage(loadCore),
  };
}

function appId(): string {
  return /^\/zapps\/([^/]+)/.exec(window.location.pathname)?.[1] ?? '';
}
