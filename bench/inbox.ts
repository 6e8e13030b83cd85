import { API_PREFIX } from '../src/contract/routes';
import { startFakeProxy } from '../src/proxy/fake-parts.test-helper';
import { keyedHash } from '../src/proxy/security/digests';
import { openStore } from '../src/proxy/store/store';
import { createInbox } from '../src/proxy/telling/inbox-box';

/**
 * Opening an inbox of ten thousand entries beside one of ten, in turns, through the proxy with the embedded database: ten entries and the
 * number of unread ones. Goal: as fast, which a noisy machine shows as a median at most a quarter slower.
 */
const SIZES = { small: 10, large: 10_000 } as const;
const ROUNDS = 300;
const GOAL = 1.25;
const SECRETS = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };
const BATCH = 500;

const store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
const proxy = await startFakeProxy(store, { LOG_LEVEL: 'error', LIMIT_PERSON_REQUESTS_PER_MINUTE: '1000000', LIMIT_IP_REQUESTS_PER_MINUTE: '1000000' });
const inbox = createInbox({ secrets: SECRETS, offered: [], onAdded: () => undefined });

/** A citizen with so many entries, signed in. */
async function citizenWith(entries: number): Promise<{ authorization: string }> {
  const account = `with-${entries}`;
  proxy.graph.accounts[account] = { id: account, name: 'Trần Thị An' };
  const auth = await proxy.signIn(account);
  const { id: citizenId } = await store.citizens.recognise(keyedHash(SECRETS.pepper, 'zalo', account), null, new Date());
  for (let from = 0; from < entries; from += BATCH) {
    await store.db.transaction(async (tx) => {
      for (let n = from; n < Math.min(from + BATCH, entries); n += 1) {
        const subject = { kind: 'dossier', code: 'H11.23-261103-0007', provinceId: 'binh-thuan' } as const;
        await inbox.add(tx, { citizenId, kind: 'accepted', subject, facts: { procedure: 'Đăng ký khai sinh', dueAt: null }, changeKey: String(n), at: new Date(proxy.clock.now - n * 60_000) });
      }
    });
  }
  return auth;
}

async function openInbox(headers: { authorization: string }): Promise<number> {
  const startMs = performance.now();
  const answer = await proxy.app.inject({ method: 'GET', url: `${API_PREFIX}/inbox?limit=10`, headers });
  const tookMs = performance.now() - startMs;
  if (answer.json().items?.length !== 10) throw new Error(`no inbox: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
  return tookMs;
}

const citizens = { small: await citizenWith(SIZES.small), large: await citizenWith(SIZES.large) };
const took = { small: [] as number[], large: [] as number[] };
for (let round = -20; round < ROUNDS; round += 1) {
  for (const size of ['small', 'large'] as const) {
    const ms = await openInbox(citizens[size]);
    if (round >= 0) took[size].push(ms);
  }
}
const at = (values: number[], share: number): number => values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
for (const size of ['small', 'large'] as const) console.log(`inbox of ${SIZES[size]}: opened in ${at(took[size], 0.5).toFixed(2)} ms, 95 of 100 within ${at(took[size], 0.95).toFixed(2)} ms`);
const ratio = at(took.large, 0.5) / at(took.small, 0.5);
console.log(`ratio ${ratio.toFixed(2)} (goal ${GOAL})`);
await proxy.app.close();
await store.close();
process.exit(ratio > GOAL ? 1 : 0);
