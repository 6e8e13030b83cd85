import type { BrowserContext, Route } from '@playwright/test';

/** The HTTP side of Zalo as the SDK sees it from the phone; `accessToken: null` means that Zalo gives none. */
export interface ZaloAccount {
  id: string;
  name: string;
  accessToken: string | null;
}

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** Answers what zmp-sdk itself asks of h5.zalo.me and graph.zalo.me, so that nothing leaves this machine. */
export async function stubZaloHttp(context: BrowserContext, account: ZaloAccount): Promise<void> {
  const reply = (route: Route, json: unknown): Promise<void> => route.fulfill({ headers: CORS, json });
  await context.route('https://h5.zalo.me/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    if (pathname === '/openapi/access_token') {
      return reply(route, account.accessToken === null
        ? { error: -14003, message: 'no consent' }
        : { access_token: account.accessToken, refresh_token: 'host-refresh', expires_in: '3600' });
    }
    if (pathname.includes('auth-settings')) return reply(route, { err: 0, data: { 'scope.userInfo': account.accessToken !== null, 'scope.userPhonenumber': false } });
    return reply(route, { err: 0, data: {} });
  });
  await context.route('https://graph.zalo.me/**', (route) =>
    reply(route, { error: 0, id: account.id, name: account.name, picture: { data: { url: '' } }, is_sensitive: false }));
}
