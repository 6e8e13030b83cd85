/**
 * The host that runs the mini app: the native side of Zalo's bridge, played inside the page.
 * `installZaloHost` is handed to `addInitScript`, so it must not reach outside its own body.
 */

/** What the native side says: error 0 is success; `data` is what the SDK resolves with. */
export interface NativeReply {
  error_code: number;
  error_message?: string;
  data?: unknown;
}

/** `never`: the call stays open for ever. `later`: it stays open until the test calls `release`. */
export type ProgrammedReply = NativeReply | 'never' | 'later';

export interface NativeCall {
  action: string;
  params: Record<string, unknown>;
  /** Android hands over a string to evaluate, iOS the function itself. */
  callback: 'string' | 'function';
}

export interface ZaloHostOptions {
  appId: string;
  zaloAppId: string;
  userId: string;
  /** False: the citizen has not agreed to share the account, so the SDK gives no access token. */
  userAuthorized: boolean;
  theme: 'light' | 'dark';
  language: 'vi' | 'en';
  latencyMs: number;
  replies: Record<string, ProgrammedReply>;
}

export interface ZaloHostControl {
  calls: NativeCall[];
  program(action: string, reply: ProgrammedReply): void;
  /** Answers every call of this action that was held by `later`; returns how many there were. */
  release(action: string, reply: NativeReply): number;
  emit(event: string, data: unknown): void;
}

declare global {
  interface Window {
    zaloHost: ZaloHostControl;
  }
}

export function installZaloHost(options: ZaloHostOptions): void {
  type Params = Record<string, unknown>;
  type Deliver = (reply: NativeReply) => void;
  const STORAGE_KEY = 'zalo-host-native-storage';
  const programmed = new Map(Object.entries(options.replies));
  const held = new Map<string, Deliver[]>();
  const calls: NativeCall[] = [];
  const success = (data: unknown = {}): NativeReply => ({ error_code: 0, error_message: 'Successful.', data });
  const isRecord = (value: unknown): value is Params => typeof value === 'object' && value !== null && !Array.isArray(value);
  const recordOf = (value: unknown): Params => (isRecord(value) ? value : {});
  const parse = (text: string): Params => {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return recordOf(value);
  };

  const readStorage = (): Params => parse(localStorage.getItem(STORAGE_KEY) ?? '');
  const writeStorage = (values: Params): void => localStorage.setItem(STORAGE_KEY, JSON.stringify(values));
  const keysOf = (data: Params): string[] => (Array.isArray(data['keys']) ? data['keys'].map(String) : []);

  /** Native storage of the mini app: the same store behind the synchronous and the asynchronous calls. */
  const storage = (params: Params): NativeReply => {
    const data = recordOf(params['mpds_data']);
    const stored = readStorage();
    switch (params['mpds_action']) {
      case 'mpds.get':
        return success({ mpds_data: { map: Object.fromEntries(keysOf(data).filter((key) => key in stored).map((key) => [key, stored[key]])) } });
      case 'mpds.set':
        writeStorage({ ...stored, ...recordOf(data['map']) });
        return success({ mpds_data: { error_keys: [] } });
      case 'mpds.remove.key':
        writeStorage(Object.fromEntries(Object.entries(stored).filter(([key]) => !keysOf(data).includes(key))));
        return success({ mpds_data: {} });
      case 'mpds.get.size':
        return success({ mpds_data: { size: JSON.stringify(stored).length } });
      case 'mpds.clear.appData':
        writeStorage({});
        return success({ mpds_data: {} });
      default:
        return { error_code: -100, error_message: 'unknown storage action' };
    }
  };

  const cookie = (name: string, value: string): { name: string; value: string } => ({ name: `h5.zdn.vn_${name}`, value });
  const logIn = (): NativeReply =>
    success({
      miniProgramConfig: {
        jwt: 'host-jwt', idToken: 'host-id-token', userId: options.userId, userAuthorized: options.userAuthorized,
        canUseAccessTokenByDefault: options.userAuthorized, requiredAuthenList: [], dynamicApis: [],
      },
      cookiesOAuthLogins: [cookie('zoauth', 'host-code'), cookie('zoauth_vrf', 'host-verifier'), cookie('zlink3rd', 'host-js-token')],
    });

  const answer = (action: string, params: Params): ProgrammedReply => {
    const reply = programmed.get(action);
    if (reply !== undefined) return reply;
    if (action === 'action.jump.login') return logIn();
    if (action === 'action.zbrowser.mpds') return storage(params);
    if (action === 'action.webview.networktype') return success({ network: 1 });
    if (action === 'action.request.permission.camera') return success({ error_code: 0, error_message: 'User allowed' });
    return success();
  };

  const jsCall = (_token: string, action: string, _accessToken: string, json: string, callback: string | ((reply: string) => void)): void => {
    const params = parse(json);
    calls.push({ action, params, callback: typeof callback === 'string' ? 'string' : 'function' });
    const deliver: Deliver = (reply) => {
      const receive: unknown = typeof callback === 'string' ? new Function(`return ${callback}`)() : callback;
      if (typeof receive === 'function') receive(JSON.stringify({ action, ...reply }));
    };
    const reply = answer(action, params);
    if (reply === 'never') return;
    if (reply === 'later') held.set(action, [...(held.get(action) ?? []), deliver]);
    else setTimeout(() => { deliver(reply); }, options.latencyMs);
  };

  const emit = (event: string, data: unknown): void => {
    const bridge: unknown = Reflect.get(window, 'zaloJSV2');
    const handler: unknown = isRecord(bridge) ? bridge['zalo_h5_event_handler'] : undefined;
    if (typeof handler !== 'function') throw new Error('the app has not loaded zmp-sdk yet');
    handler(String(Date.now()), event, JSON.stringify(data));
  };

  Object.assign(window, {
    APP_ID: options.appId, zAppID: options.zaloAppId, APP_VERSION: '1', APP_ENV: 'TESTING',
    zLanguage: options.language, zTheme: options.theme,
    ZJSBridge: {},
    ZaloJavaScriptInterface: {
      jsCall,
      processActionMPDS: (json: string) => JSON.stringify(storage(parse(json))),
      jsH5EventCallback: () => undefined,
      checkCameraPermission: () => 'grant',
    },
    zaloHost: {
      calls,
      program: (action, reply) => void programmed.set(action, reply),
      release: (action, reply) => {
        const waiting = held.get(action) ?? [];
        held.delete(action);
        for (const deliver of waiting) deliver(reply);
        return waiting.length;
      },
      emit,
    } satisfies ZaloHostControl,
  });
}
