import type { BrowserContext, Route } from '@playwright/test';

/** The HTTP side of Zalo as the SDK sees it from the phone; `accessToken: null` means that Zalo gives none. */
export interface ZaloAccount {
  id: string;
  name: string;
  accessToken: string | null;
}

/** Where orders made in the host end up. */
interface Checkout {
  appId: string;
  sandboxUrl: string;
}

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** Zalo's Checkout server, which takes the SDK's order and hands it to the sandbox's. */
async function createOrder(route: Route, checkout: Checkout): Promise<void> {
  const sent = new URLSearchParams(route.request().postData() ?? '');
  // The SDK escapes these once more than the form itself does.
  const plain = (name: string): string => decodeURIComponent(sent.get(name) ?? '');
  const item: unknown = JSON.parse(plain('item'));
  const order = { appId: checkout.appId, amount: Number(sent.get('amount')), desc: plain('desc'), item, extradata: plain('extradata'), method: sent.get('method') ?? '', mac: sent.get('mac') ?? '' };
  const answer = await fetch(`${checkout.sandboxUrl}/checkout/orders`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
  const { orderId, message }: { orderId?: string; message?: string } = await answer.json();
  const reply = orderId === undefined ? { err: -1, msg: message ?? 'refused' } : { err: 0, msg: '', data: { id: orderId, messageToken: '', method: order.method, isCustom: false } };
  await route.fulfill({ headers: CORS, json: reply });
}

/** Answers what zmp-sdk itself asks of Zalo's hosts, so that nothing leaves this machine. */
export async function stubZaloHttp(context: BrowserContext, account: ZaloAccount, checkout: Checkout): Promise<void> {
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
  await context.route('https://payment-mini.zalo.me/**', (route) => {
    if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    if (new URL(route.request().url()).pathname.startsWith('/api/order/create')) return createOrder(route, checkout);
    return reply(route, { err: 0, data: {} });
  });
  await context.route('https://graph.zalo.me/**', (route) =>
    reply(route, { error: 0, id: account.id, name: account.name, picture: { data: { url: '' } }, is_sensitive: false }));
}
