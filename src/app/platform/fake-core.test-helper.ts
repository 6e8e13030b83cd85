import type { ZaloSdk } from './zalo-sdk';

type Listener = (data: unknown) => void;

/** What zalo-core exports, played by functions of the test. Calls not given never settle, as on a phone without an answer. */
export function fakeCore(calls: { getAccessToken?: () => Promise<unknown>; scanQRCode?: () => Promise<{ content?: unknown }>; getPhoneNumber?: () => Promise<{ token?: unknown }>; getUserID?: () => Promise<unknown>; stored?: Map<string, string> | 'unsupported' } = {}) {
  const listeners = new Map<string, Listener[]>();
  const never = () => new Promise<never>(() => undefined);
  const native = calls.stored ?? 'unsupported';
  const map = (): Map<string, string> => {
    if (native === 'unsupported') throw Object.assign(new Error('client not support'), { code: -1404 });
    return native;
  };
  const core: ZaloSdk = {
    EventName: { OpenApp: 'h5.event.open.mp', AppPaused: 'h5.event.paused', AppResumed: 'h5.event.resumed', NetworkChanged: 'h5.event.connection.changed', WebviewClosed: 'h5.event.webview.close' },
    events: {
      on: (name: string, listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), (data) => listener(data)]), // wrapped, as the SDK does: nobody can take it away again
    },
    getAccessToken: calls.getAccessToken ?? never,
    scanQRCode: calls.scanQRCode ?? never,
    getPhoneNumber: calls.getPhoneNumber ?? never,
    getUserID: calls.getUserID ?? never,
    nativeStorage: {
      getItem: (key: string) => map().get(key) ?? '',
      setItem: (key: string, value: string) => void map().set(key, value),
      removeItem: (key: string) => void map().delete(key),
    },
  };
  const emit = (name: string, data?: unknown) => listeners.get(name)?.forEach((listener) => listener(data));
  return { core, emit, listening: (name: string) => listeners.get(name)?.length ?? 0 };
}
