type Listener = (data: unknown) => void;
export type HostEvent = 'OpenApp' | 'AppPaused' | 'AppResumed' | 'NetworkChanged' | 'WebviewClosed';

/** As much of zmp-sdk as the adapter uses; zalo-core.ts has the real one. What its calls bring is whatever the host answered: its types are not checked. */
export interface ZaloSdk {
  EventName: Record<HostEvent, string>;
  /** No `off`: it removes nothing, since `on` keeps a function of the SDK's own. */
  events: { on(event: string, listener: Listener): unknown };
  getAccessToken(): Promise<unknown>;
  getPhoneNumber(): Promise<{ token?: unknown }>;
  /** As Zalo's app told it, without asking anybody. Never settles when that failed. */
  getUserID(): Promise<unknown>;
  scanQRCode(): Promise<{ content?: unknown }>;
  nativeStorage: { getItem(key: string): string; setItem(key: string, value: string): void; removeItem(key: string): void };
}

