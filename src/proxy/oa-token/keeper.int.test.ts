import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOaTokens, type OaTokens } from '../../sandbox/telling/oa-tokens';
import { startSandbox, type RunningSandbox } from '../../sandbox/start-sandbox';
import { oaTokens } from '../store/zalo-schema';
import { ownDatabase } from '../store/own-database.test-helper';
import { openStore, type Store } from '../store/store';
import { linkTo } from '../upstream/call/local-server.test-helper';
import type { OaOauth } from '../upstream/zalo/shared/oa-access';
import { createOaOauth } from '../upstream/zalo/oa/oauth';
import { createOaTokenKeeper } from './keeper';
import { LEASE_MS } from './next-step';
import type { OaTokenParts } from './oa-token-parts';

const START = Date.parse('2026-11-22T08:00:00+07:00');
const HOUR_MS = 3_600_000;
const secrets = { sealKey: Buffer.alloc(32, 2) };
const fail = (error: unknown): never => { throw error; };
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

let store: Store;
let now: number;
const clock = { nowMs: () => now, wait: (ms: number) => { now += ms; return new Promise<void>((resolve) => { setImmediate(resolve); }); } };

const databaseUrl = await ownDatabase();
beforeAll(async () => {
  store = await openStore({ databaseUrl, dataDir: null, onError: fail });
});
afterAll(() => store.close());
beforeEach(async () => {
  now = START;
  await store.db.delete(oaTokens);
});

/** One proxy on the shared table. */
function keeperOn(oauth: OaOauth, change: Partial<OaTokenParts> = {}) {
  const lost: string[] = [];
  const looks: boolean[] = [];
  const keeper = createOaTokenKeeper({ db: store.db, secrets, clock, oauth, firstRefreshToken: 'sandbox-oa-refresh', onLook: (needsPerson) => looks.push(needsPerson), onLost: (detail) => lost.push(detail), onError: fail, ...change });
  return { keeper, lost, looks };
}

type Fate = 'ok' | 'dies_before_sending' | 'dies_after_sending' | 'answer_lost' | 'turned_away';

/** Zalo with its single-use tokens, over a line on which a call meets the next of `fates`. */
function zaloWith(tokens: OaTokens, fates: Fate[]) {
  const sent: string[] = [];
  let onDeath = (): void => undefined;
  const oauth: OaOauth = {
    async refresh(refreshToken) {
      const fate = fates.shift() ?? 'ok';
      if (fate === 'turned_away') return { kind: 'unused', detail: 'busy: HTTP 429' };
      if (fate === 'dies_before_sending') { onDeath(); return never(); }
      sent.push(refreshToken);
      const refreshed = tokens.refresh(refreshToken);
      if (fate === 'dies_after_sending') { onDeath(); return never(); }
      if (fate === 'answer_lost') return { kind: 'unknown', detail: 'timeout: no answer' };
      if (!refreshed.ok) return { kind: 'rejected', detail: 'error -14014' };
      return { kind: 'pair', pair: { accessToken: refreshed.accessToken, refreshToken: refreshed.refreshToken, livesMs: refreshed.lifeSeconds * 1000 } };
    },
  };
  /** Asks a fresh process for a token; null when it died on the way. */
  const ask = (keeper: ReturnType<typeof keeperOn>['keeper']) =>
    new Promise<Awaited<ReturnType<typeof keeper.token>> | null>((resolve, reject) => {
      onDeath = () => resolve(null);
      keeper.token().then(resolve, reject);
    });
  return { oauth, sent, ask };
}

describe('the tokens of the Official Account, against the sandbox', () => {
  let sandbox: RunningSandbox;
  let opened: ReturnType<typeof linkTo>;
  let oauth: OaOauth;
  const control = async (path: string, method = 'GET', body?: object) => {
    const answer = await fetch(`${sandbox.url}/__sandbox${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
    return answer.status === 204 ? null : answer.json();
  };
  const refreshes = async () => (await control('/journal?system=zalo-oauth')).entries.map(({ write }: { write: { applied: boolean } }) => write.applied);

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, quiet: true });
    opened = linkTo(`${sandbox.url}/zalo-oauth`, { system: 'zalo-oauth' });
    oauth = createOaOauth(opened.link, { appId: '4318000000000000001', appSecret: 'sandbox-app-secret' });
  });
  afterAll(async () => {
    await opened.link.close();
    await sandbox.close();
  });
  beforeEach(async () => void (await control('/reset', 'POST')));

  it('come from the first refresh token, once, however many ask in two proxies', async () => {
    const [one, two] = [keeperOn(oauth), keeperOn(oauth)];
    const tokens = await Promise.all(Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? one : two).keeper.token()));
    const values = tokens.map((token) => (token.ok ? token.value.value : token.fault.detail));
    expect(new Set(values).size).toBe(1);
    expect(await refreshes()).toEqual([true]);
    expect([one.looks.at(-1), one.lost]).toEqual([false, []]);
  });

  it('are renewed before they end, and again after Zalo refused one that is not new', async () => {
    const { keeper } = keeperOn(oauth);
    const first = await keeper.token();
    now += 21 * HOUR_MS;
    expect(await keeper.token()).toEqual(first);
    now += 2 * HOUR_MS;
    const second = await keeper.token();
    expect(second).not.toEqual(first);
    if (!second.ok) throw new Error('no token');
    await keeper.rejected(second.value);
    expect(await keeper.token()).toEqual(second);
    now += HOUR_MS;
    await keeper.rejected(second.value);
    expect(await keeper.token()).not.toEqual(second);
    expect(await refreshes()).toEqual([true, true, true]);
  });

  it('that were used up by a call whose answer was lost are tried once more; then staff are called and nothing is sent', async () => {
    const { keeper, lost, looks } = keeperOn(oauth);
    await control('/faults', 'PUT', { system: 'zalo-oauth', afterWriteRate: 1 });
    expect((await keeper.token()).ok).toBe(false);
    await control('/faults', 'PUT', { system: 'zalo-oauth' });
    now += LEASE_MS;
    for (let time = 0; time < 5; time += 1) {
      expect(await keeper.token()).toMatchObject({ ok: false, fault: { kind: 'refused' } });
      now += HOUR_MS;
    }
    expect(await refreshes()).toEqual([true, false]);
    expect([lost, looks.at(-1), (await keeper.status())?.state]).toEqual([['error -14014'], true, 'lost']);
    await keeper.install((await control('/oa-tokens', 'POST')).refreshToken);
    expect((await keeper.token()).ok).toBe(true);
  });

  it('survive an answer that was lost before Zalo acted', async () => {
    const { keeper, lost } = keeperOn(oauth);
    await control('/faults', 'PUT', { system: 'zalo-oauth', resetRate: 1 });
    expect((await keeper.token()).ok).toBe(false);
    await control('/faults', 'PUT', { system: 'zalo-oauth' });
    now += LEASE_MS;
    expect((await keeper.token()).ok).toBe(true);
    expect(lost).toEqual([]);
  });

  it('are not used up by a line that is down, however long', async () => {
    const { link } = linkTo('http://127.0.0.1:9', { halfOpenAfterMs: 1 });
    const { keeper, lost } = keeperOn(createOaOauth(link, { appId: '4318000000000000001', appSecret: 'x' }));
    for (let time = 0; time < 12; time += 1) {
      expect(await keeper.token()).toMatchObject({ ok: false, fault: { kind: 'busy' } });
      now += HOUR_MS;
    }
    await link.close();
    expect(lost).toEqual([]);
    expect((await keeperOn(oauth).keeper.token()).ok).toBe(true);
  });

  it('are not asked for without a first refresh token, and wait for a person', async () => {
    const { keeper, looks } = keeperOn(oauth, { firstRefreshToken: null });
    expect(await keeper.token()).toMatchObject({ ok: false, fault: { detail: 'no token yet' } });
    expect([looks, await keeper.tryAgain()]).toEqual([[true], false]);
    await keeper.install('sandbox-oa-refresh');
    expect((await keeper.token()).ok).toBe(true);
    expect(await keeper.status()).toMatchObject({ state: 'ready', lastFault: null });
  });

  it('planted by two proxies at once are one pair, and later ones of the environment are not looked at', async () => {
    const one = keeperOn(oauth);
    await one.keeper.token();
    const other = keeperOn(oauth, { firstRefreshToken: 'r.other.0.000000000000' });
    expect(await other.keeper.token()).toEqual(await one.keeper.token());
  });

  it('are nothing under another key, which is told and not tried', async () => {
    await keeperOn(oauth).keeper.token();
    now += 23 * HOUR_MS;
    const other = keeperOn(oauth, { secrets: { sealKey: Buffer.alloc(32, 9) } });
    expect((await other.keeper.token()).ok).toBe(false);
    expect(other.lost).toEqual(['sealed with another key']);
    expect(await refreshes()).toEqual([true]);
  });
});

describe('whatever happens to the processes that refresh', () => {
  it('no refresh token is sent more than twice, a good token is Zalo\'s own, and the end is a token or a call for staff', async () => {
    const fate = fc.constantFrom<Fate>('ok', 'ok', 'dies_before_sending', 'dies_after_sending', 'answer_lost', 'turned_away');
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), async (fates) => {
        await store.db.delete(oaTokens);
        const tokens = createOaTokens(() => new Date(now));
        const { oauth, sent, ask } = zaloWith(tokens, [...fates]);
        const lost: string[] = [];
        for (let life = 0; life < fates.length + 2; life += 1) {
          // Every life is a new process: the old one may have died, or hangs for ever.
          const { keeper } = keeperOn(oauth, { onLost: (detail) => lost.push(detail) });
          const token = await ask(keeper);
          // While the fate of a refresh is open, the token in hand may be dead; else it is good.
          if (token?.ok === true && (await keeper.status())?.state === 'ready') expect(tokens.isValid(token.value.value)).toBe(true);
          now += 23 * HOUR_MS;
        }
        const times = new Map<string, number>();
        for (const token of sent) times.set(token, (times.get(token) ?? 0) + 1);
        expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(2);
        const { keeper } = keeperOn(oauth);
        const last = await keeper.token();
        const state = (await keeper.status())?.state;
        expect(last.ok ? 'ready' : 'lost').toBe(state);
        expect(lost.length > 0).toBe(state === 'lost');
      }),
      { numRuns: 25 },
    );
  });

  it('a pair that comes late, after another process gave it up, is kept: it is the only good one', async () => {
    const tokens = createOaTokens(() => new Date(now));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    const { oauth } = zaloWith(tokens, []);
    const slow = keeperOn({ refresh: async (token) => { const answer = await oauth.refresh(token); await held; return answer; } });
    const waiting = slow.keeper.token();
    const other = keeperOn(oauth);
    await expect.poll(async () => (await other.keeper.status())?.state).toBe('refreshing');
    now += LEASE_MS + 1;
    expect((await other.keeper.token()).ok).toBe(false);
    expect((await other.keeper.status())?.state).toBe('lost');
    release();
    const token = await waiting;
    expect(token.ok && tokens.isValid(token.value.value)).toBe(true);
    expect((await other.keeper.status())?.state).toBe('ready');
  });

  it('a database that is away when the pair comes is waited for', async () => {
    const tokens = createOaTokens(() => new Date(now));
    const errors: unknown[] = [];
    let failures = 3;
    const db = new Proxy(store.db, {
      get: (target, name, receiver) => {
        if (name === 'update' && failures > 0) {
          failures -= 1;
          throw new Error('the database is away');
        }
        const value: unknown = Reflect.get(target, name, receiver);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const { keeper } = keeperOn(zaloWith(tokens, []).oauth, { db, onError: (error) => errors.push(error) });
    expect((await keeper.token()).ok).toBe(true);
    expect(errors).toHaveLength(3);
  });
});
