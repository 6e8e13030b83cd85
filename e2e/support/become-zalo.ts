import type { BrowserContext } from '@playwright/test';
import type { Citizen } from './sandbox';
import type { World } from './world';
import { installZaloHost, type ZaloHostOptions } from './zalo-host';
import { stubZaloHttp } from './zalo-http';

const USER_ID = '7000000000000000001';

/** Under tsx, which the benches run with, esbuild wraps every named function in this call; in the page nobody else defines it. */
const KEEP_NAMES = 'globalThis.__name ??= (named) => named;';

/** Makes every page of the context believe it runs inside Zalo, on the phone of this citizen; null: Zalo names nobody. */
export async function becomeZalo(context: BrowserContext, world: World, citizen: Citizen | null, options: Partial<ZaloHostOptions> = {}): Promise<void> {
  const host: ZaloHostOptions = {
    appId: world.appId, zaloAppId: '9876543210', userId: USER_ID, userAuthorized: citizen !== null,
    theme: 'light', language: 'vi', latencyMs: 5, replies: {}, ...options,
  };
  await stubZaloHttp(context, { id: USER_ID, name: citizen?.name ?? '', accessToken: citizen?.zaloAccessToken ?? null }, { appId: world.appId, sandboxUrl: world.sandbox.url });
  await context.addInitScript({ content: KEEP_NAMES });
  await context.addInitScript(installZaloHost, host);
}
