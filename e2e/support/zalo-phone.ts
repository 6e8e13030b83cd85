import type { Page } from '@playwright/test';
import type { NativeCall, NativeReply, ProgrammedReply } from './zalo-host';

/** The native actions the app makes use of, by what a person would call them. */
const ACTIONS = {
  scanQr: 'action.open.qr',
  phoneNumber: 'action.mp.get.number',
  cameraPermission: 'action.request.permission.camera',
  logIn: 'action.jump.login',
  openWebview: 'action.open.inapp',
  openDocument: 'action.open.document',
  followOa: 'action.follow.oa',
} as const;
export type HostAction = keyof typeof ACTIONS;

const EVENTS = { paused: 'h5.event.paused', resumed: 'h5.event.resumed', openApp: 'h5.event.open.mp' } as const;

export const ok = (data: unknown = {}): NativeReply => ({ error_code: 0, error_message: 'Successful.', data });
export const fail = (code: number, message = 'native error'): NativeReply => ({ error_code: code, error_message: message, data: {} });

/** The test's hand on the Zalo host of one page. */
export class ZaloPhone {
  constructor(private readonly page: Page) {}

  async program(action: HostAction, reply: ProgrammedReply): Promise<void> {
    await this.page.evaluate(([name, answer]) => { window.zaloHost.program(name, answer); }, [ACTIONS[action], reply] as const);
  }

  /** Points the host's scanner at a QR with this text. */
  async showQr(content: string): Promise<void> {
    await this.program('scanQr', ok({ content }));
  }

  async release(action: HostAction, reply: NativeReply): Promise<number> {
    return this.page.evaluate(([name, answer]) => window.zaloHost.release(name, answer), [ACTIONS[action], reply] as const);
  }

  async emit(event: keyof typeof EVENTS, data: unknown = {}): Promise<void> {
    await this.page.evaluate(([name, value]) => { window.zaloHost.emit(name, value); }, [EVENTS[event], data] as const);
  }

  async calls(action: HostAction): Promise<NativeCall[]> {
    const all = await this.page.evaluate(() => window.zaloHost.calls);
    return all.filter((call) => call.action === ACTIONS[action]);
  }
}
