import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type RunningSandbox } from '../sandbox/start-sandbox';
import { startFakeProxy, type FakeProxy } from './fake-parts.test-helper';
import { loadProvinces } from './provinces/load-provinces';
import { letters } from './store/listening-schema';
import { openStore, type Store } from './store/store';
import { connectListening } from './upstream/connect-listening';

let store: Store;
let sandbox: RunningSandbox;
let outside: ReturnType<typeof connectListening>;
let proxy: FakeProxy;
let auth: { authorization: string };

beforeAll(async () => {
  store = await openStore({ databaseUrl: null, dataDir: null, onError: (error) => { throw error; } });
  sandbox = await startSandbox({ port: 0, quiet: true });
  outside = connectListening(loadProvinces(), { sandboxUrl: sandbox.url, env: {}, onCall: () => undefined });
  proxy = await startFakeProxy(store, {}, {}, { listening: outside.listening });
  auth = await proxy.signIn('zalo-an');
});
afterAll(async () => {
  await proxy.app.close();
  await outside.close();
  await sandbox.close();
  await store.close();
});

const call = (method: 'GET' | 'POST', path: string, payload?: object, headers: Record<string, string> = auth) =>
  proxy.app.inject({ method, url: `/api/v1${path}`, headers, ...(payload === undefined ? {} : { payload }) });

describe('what everybody may read', () => {
  it('holds answers and no name, number or address of a person', async () => {
    const page = (await call('GET', '/petitions?limit=50', undefined, {})).json();
    expect(page.total).toBeGreaterThan(20);
    expect(JSON.stringify(page)).not.toMatch(/ông\/bà [A-ZĐ]|công dân [A-ZĐ]|090\d|Kính gửi ông\/bà [^*]/);
    const writers: { writer: { name: string } }[] = await (await fetch(`${sandbox.url}/__sandbox/petitions`)).json();
    expect(writers.length).toBeGreaterThan(40);
    for (const { writer: { name } } of writers) expect(JSON.stringify(page)).not.toContain(name);
    expect(page.items.every((item: object) => !('who' in item) && !('content' in item))).toBe(true);
    const one = (await call('GET', `/petitions/${String(page.items[0].id)}`, undefined, {})).json();
    expect(one).toEqual(page.items[0]);
    expect((await call('GET', `/petitions/${randomUUID()}`, undefined, {})).statusCode).toBe(404);
  });

  it('is found without diacritics, filtered and paged', async () => {
    const found = (await call('GET', '/petitions?q=den%20duong&province=binh-thuan', undefined, {})).json();
    expect(found.items[0].title).toMatch(/^Đèn đường hỏng/);
    const first = (await call('GET', '/petitions?limit=2&province=ca-mau', undefined, {})).json();
    const second = (await call('GET', `/petitions?limit=2&province=ca-mau&cursor=${String(first.nextCursor)}`, undefined, {})).json();
    expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(4);
    expect(first.areas).toContain('Phương án xử lý');
    const ofArea = (await call('GET', `/petitions?province=ca-mau&area=${encodeURIComponent('Phương án xử lý')}`, undefined, {})).json();
    expect(ofArea.items.every((item: { area: string }) => item.area === 'Phương án xử lý')).toBe(true);
    expect((await call('GET', '/petitions?cursor=x', undefined, {})).json().code).toBe('bad_request');
  });

  it('tells who listens and where complaints go', async () => {
    const view = (await call('GET', '/listening?province=quang-nam', undefined, {})).json();
    expect(view).toMatchObject({ provinceId: 'quang-nam', forwardWorkingDays: 5, answerWorkingDays: 7, divisions: ['48'], takesVideo: true, reception: { name: 'Ban Tiếp công dân thành phố Đà Nẵng' } });
    expect(view.agencies.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['H17.01', 'H17.02', 'H17.121']));
  });

  it('offers what is alike while writing, and warns of numbers, keeping nothing', async () => {
    const checked = (await call('POST', '/petitions/check', { provinceId: 'binh-thuan', title: 'den duong hong', content: 'Bóng đèn đường Trần Hưng Đạo hỏng, gọi tôi 0912 345 678' }, {})).json();
    expect(checked.alike[0]).toMatchObject({ kind: 'petition', title: expect.stringContaining('Đèn đường hỏng') });
    expect(checked.warnings).toEqual([{ field: 'content', kind: 'phone', at: 43, length: 12 }]);
    expect(checked.soundsLike).toBe('petition');
    expect(await store.db.select().from(letters)).toEqual([]);
  });
});

describe('where I am', () => {
  it('is redeemed for one\'s own account alone, and names no ward by guess', async () => {
    proxy.graph.places.set('place-1', { latitude: 10.928_341_23, longitude: 108.102_139 });
    expect((await call('POST', '/me/location', { zaloAccessToken: 'zalo-ben', locationToken: 'place-1', consentVersion: '1' })).json().code).toBe('unauthenticated');
    expect((await call('POST', '/me/location', { zaloAccessToken: 'zalo-an', locationToken: 'place-1', consentVersion: '1' })).json()).toEqual({ latitude: 10.92834, longitude: 108.10214, ward: null });
    expect((await call('GET', '/me/consents')).json().items).toEqual(expect.arrayContaining([expect.objectContaining({ purpose: 'location', current: expect.objectContaining({ granted: true, version: '1' }) })]));
    expect((await call('POST', '/me/location', { zaloAccessToken: 'zalo-an', locationToken: 'place-1', consentVersion: '1' })).json().code).toBe('zalo_token_invalid');
  });
});
