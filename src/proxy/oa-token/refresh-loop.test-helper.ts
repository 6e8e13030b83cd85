import { openStore } from '../store/store';
import { linkTo } from '../upstream/call/local-server.test-helper';
import { createOaOauth } from '../upstream/zalo/oa/oauth';
import { createOaTokenKeeper } from './keeper';

/**
 * A process of its own that refreshes without end, to be killed: `databaseUrl dataDir oauthUrl refreshToken offsetMs`, '-' for none.
 * It lives `offsetMs` in the future, so that who follows a killed one need not wait for its lease, and a day passes with every pair.
 */
const [, , databaseUrl = '-', dataDir = '-', oauthUrl = '', refreshToken = '', offsetMs = '0'] = process.argv;
const DAY_MS = 86_400_000;
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const given = (text: string): string | null => (text === '-' ? null : text);
const die = (error: unknown): never => { throw error; };

const store = await openStore({ databaseUrl: given(databaseUrl), dataDir: given(dataDir), onError: () => undefined });
const { link } = linkTo(oauthUrl, { halfOpenAfterMs: 1 });
let aheadMs = Number(offsetMs);
const clock = { nowMs: () => Date.now() + aheadMs, wait: (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms); }) };
const keeper = createOaTokenKeeper({
  db: store.db, secrets: { sealKey: Buffer.alloc(32, 2) }, clock, firstRefreshToken: refreshToken, onLook: () => undefined, onError: die,
  oauth: createOaOauth(link, { appId: '4318000000000000001', appSecret: 'sandbox-app-secret' }),
  onLost: () => undefined,
});
for (;;) {
  const token = await keeper.token();
  say(token.ok ? { token: token.value.value, generation: token.value.generation } : { fault: token.fault.detail });
  // A lost one is asked for again and again too, which must send nothing.
  await clock.wait(5);
  if (token.ok) aheadMs = Number(offsetMs) + token.value.generation * DAY_MS;
}
