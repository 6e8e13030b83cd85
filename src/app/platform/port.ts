import type { Outcome } from './outcome';
import type { PickRequest } from './pick-files';

export type Unsubscribe = () => void;

/** Small values kept on this device. Never throws: a value that cannot be kept is gone when the app closes. */
export interface DeviceStorage {
  get(key: string): Promise<string | null>;
  /** False when it cannot be kept. */
  set(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

export interface ShareRequest {
  title: string;
  text: string;
  /** Path inside the app, such as `/ho-so/<code>`. */
  path: string;
}

/** What the app asks of whatever it runs in. Every call settles; an empty answer is a failure, never a success. */
export interface Platform {
  readonly kind: 'zalo' | 'browser';
  /** Proves who the citizen is, without asking them. */
  getAccessToken(): Promise<Outcome<string>>;
  /** Asks for the phone number. The token is single use and lives two minutes. */
  requestPhoneToken(): Promise<Outcome<string>>;
  /** Opens the host's own scanner. `signal` gives up waiting, e.g. when the citizen chooses to type; until then `onLate` hears of a code that came after the scanner counted as closed. */
  scanQr(signal?: AbortSignal, onLate?: (text: string) => void): Promise<Outcome<string>>;
  requestCameraPermission(): Promise<Outcome<void>>;
  /** Opens an https page over the app. */
  openWebview(url: string): Promise<Outcome<void>>;
  /** Rings a number, however it is written. */
  openPhone(phoneNumber: string): Promise<Outcome<void>>;
  /** Passes text and a link on; `copied` where the host can only put them on the clipboard, which nobody sees. */
  share(request: ShareRequest): Promise<Outcome<'copied' | undefined>>;
  /** Lets the citizen take or choose pictures or files. Only from a tap. */
  pickFiles(request: PickRequest): Promise<Outcome<File[]>>;
  /** Prints the page as the print styles show it, which is also how a browser saves it as PDF. Zalo cannot. */
  print(): Promise<Outcome<void>>;
  /** A deep link tapped while the app is already open. `path` is inside the app. */
  onOpenApp(listener: (path: string) => void): Unsubscribe;
  onPaused(listener: () => void): Unsubscribe;
  /** The citizen is back: from another app, from a page over ours, from paying. */
  onResumed(listener: () => void): Unsubscribe;
  onNetworkChanged(listener: (online: boolean) => void): Unsubscribe;
  readonly storage: DeviceStorage;
}
