import { test as base } from '@playwright/test';
import { becomeZalo } from './become-zalo';
import { forgetCitizen } from './forget-citizen';
import type { Citizen } from './sandbox';
import { ZALO_ANDROID, ZALO_IOS } from './user-agents';
import { watchContext, type Watch } from './watch';
import { startWorld, type World } from './world';
import type { ZaloHostOptions } from './zalo-host';
import { ZaloPhone } from './zalo-phone';

export type HostKind = 'android' | 'ios' | 'browser';

export interface ProjectOptions {
  host: HostKind;
}

interface TestOptions {
  /** Which of the sandbox's citizens holds the phone: the n-th; null keeps Zalo from naming anyone. */
  citizenIndex: number | null;
  /** What the Zalo host is like when the app starts. */
  hostOptions: Partial<ZaloHostOptions>;
}

export interface WorldOptions {
  /** Tests that break the outside world, or use limits up, name a world of their own. */
  worldName: string;
  /** Environment of that world. */
  worldEnv: Record<string, string>;
}

interface Fixtures {
  citizen: Citizen | null;
  watch: Watch;
  phone: ZaloPhone;
  /** Opens a screen of the app, `/` being home, the way this project's host does. */
  open: (path?: string, waitUntil?: 'load' | 'commit') => Promise<void>;
}

const USER_AGENTS: Record<HostKind, string | undefined> = { android: ZALO_ANDROID, ios: ZALO_IOS, browser: undefined };

export const test = base.extend<TestOptions & Fixtures, ProjectOptions & WorldOptions & { world: World }>({
  host: ['android', { option: true, scope: 'worker' }],
  worldName: ['shared', { option: true, scope: 'worker' }],
  worldEnv: [{}, { option: true, scope: 'worker' }],
  citizenIndex: [0, { option: true }],
  hostOptions: [{}, { option: true }],

  // Playwright reads the dependencies of a fixture from its first parameter, so it must be a pattern; the name is there to give each a worker.
  world: [
    async ({ worldEnv, worldName }, use) => {
      const world = await startWorld({ ...worldEnv, WORLD: worldName });
      await use(world);
      await world.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  userAgent: async ({ host }, use) => {
    await use(USER_AGENTS[host]);
  },

  citizen: async ({ world, citizenIndex }, use) => {
    const citizen = citizenIndex === null ? null : (await world.sandbox.citizens())[citizenIndex];
    if (citizen === undefined) throw new Error(`the sandbox has no citizen ${citizenIndex}`);
    if (citizen !== null) await forgetCitizen(world, citizen);
    await use(citizen);
  },

  watch: [
    async ({ context, world }, use) => {
      const watch = watchContext(context, world);
      await use(watch);
      base.expect.soft(watch.errors, 'errors in the console').toEqual([]);
      base.expect.soft(watch.foreignRequests, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],

  phone: async ({ page }, use) => {
    await use(new ZaloPhone(page));
  },

  open: async ({ page, context, world, host, citizen, hostOptions }, use) => {
    if (host !== 'browser') await becomeZalo(context, world, citizen, hostOptions);
    const start = host === 'browser' ? world.browserUrl : world.zaloUrl;
    await use(async (path = '/', waitUntil = 'load') => {
      await page.goto(new URL(path.replace(/^\//, ''), start).href, { waitUntil });
    });
  },
});

export const { expect } = base;
