import { systemClock } from '../clock';
import { openLink } from './call/link';
import type { ConnectOptions } from './connect-options';
import type { NoticeChannel } from './notice-ports';
import { secretOf } from './secret-of';
import { createNotificationChannel } from './zalo/notification/client';
import { createOaChannel } from './zalo/oa/client';
import { createOaOauth } from './zalo/oa/oauth';
import { createZbsChannel } from './zalo/zbs/client';

/** Nobody waits for a message, but the worker that sends it does; a refresh is never cut short while an answer may come. */
const LIMITS = { timeoutMs: 8000, maxConcurrent: 16, maxQueued: 256 };
const URLS = { 'zalo-oauth': 'https://oauth.zaloapp.com', 'zalo-oa': 'https://openapi.zalo.me', 'zalo-zbs': 'https://business.openapi.zalo.me', 'zalo-notification': 'https://openapi.mini.zalo.me' } as const;
/** The template that every Mini App may use (stc-zmp.zadn.vn/zmp-docs/v2.1.4/open-apis/notifications/send). */
const NOTIFICATION_TEMPLATE = '00126fd75392bacce383';

/** What the sandbox goes by; never used against a real system. */
const SANDBOX = { appSecret: 'sandbox-app-secret', appId: '4318000000000000001', miniAppId: '2640000000000000001', templateId: 'sandbox-template', apiKey: 'sandbox-api-key', refreshToken: 'sandbox-oa-refresh' };

/**
 * Opens the ways to write to citizens, the first to be tried first. The OA's need ZALO_OA_REFRESH_TOKEN (and templates
 * ZALO_ZBS_TEMPLATE_ID), notifications ZALO_MINI_APP_API_KEY; without those there is no such way. Throws, naming it, when a variable
 * that one of them needs is missing.
 */
export function connectNotices(options: ConnectOptions): { notices: NoticeChannel[]; close(): Promise<void> } {
  const { sandboxUrl, env, onCall, openOaAccess, clock = systemClock } = options;
  const links: { close(): Promise<void> }[] = [];
  const open = (system: keyof typeof URLS) => {
    const link = openLink({ ...LIMITS, system, baseUrl: sandboxUrl === null ? URLS[system] : `${sandboxUrl}/${system}`, onCall });
    links.push(link);
    return link;
  };
  const read = (name: string, inSandbox: string): string | null => env[name] || (sandboxUrl === null ? null : inSandbox);
  const need = (name: string, inSandbox: string): string => secretOf(options, name, inSandbox);

  function openOa(): NoticeChannel[] {
    const refreshToken = read('ZALO_OA_REFRESH_TOKEN', SANDBOX.refreshToken);
    if (openOaAccess === undefined || refreshToken === null) return [];
    const appSecret = need('ZALO_APP_SECRET', SANDBOX.appSecret);
    const access = openOaAccess(createOaOauth(open('zalo-oauth'), { appId: need('ZALO_APP_ID', SANDBOX.appId), appSecret }), refreshToken);
    const parts = { access, appSecret, miniAppId: need('MINI_APP_ID', SANDBOX.miniAppId), clock };
    const oaLink = open('zalo-oa');
    const templateId = read('ZALO_ZBS_TEMPLATE_ID', SANDBOX.templateId);
    return [createOaChannel(oaLink, parts), ...(templateId === null ? [] : [createZbsChannel(open('zalo-zbs'), { ...parts, templateId, oaLink })])];
  }

  function openNotification(): NoticeChannel[] {
    const apiKey = read('ZALO_MINI_APP_API_KEY', SANDBOX.apiKey);
    if (apiKey === null) return [];
    const templateId = env.ZALO_NOTIFICATION_TEMPLATE_ID || NOTIFICATION_TEMPLATE;
    return [createNotificationChannel(open('zalo-notification'), { apiKey, miniAppId: need('MINI_APP_ID', SANDBOX.miniAppId), templateId, clock })];
  }

  return {
    notices: [...openOa(), ...openNotification()],
    close: async () => void (await Promise.all(links.map((link) => link.close()))),
  };
}
