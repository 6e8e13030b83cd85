import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAppServer, type RunningAppServer } from './start-app-server';

const folder = mkdtempSync(join(tmpdir(), 'www-'));
mkdirSync(join(folder, 'assets'));
const boot = 'document.documentElement.lang="vi"';
writeFileSync(join(folder, 'index.html'), `<!doctype html><html><head><link rel="stylesheet" href="./assets/index.1.css"></head><body><div id="app"></div><script>${boot}</script><script type="module" src="./assets/index.1.module.js"></script></body></html>`);
writeFileSync(join(folder, 'assets/index.1.module.js'), 'export const text = "xin chào"; '.repeat(50));
writeFileSync(join(folder, 'app-config.json'), JSON.stringify({ app: { title: 'Một <Cửa>' }, listCSS: ['assets/index.1.css'], listSyncJS: ['assets/boot.module.js', 'assets/index.1.module.js'], listAsyncJS: ['assets/vendor.1.module.js'] }));

const options = { folder, port: 0, host: '127.0.0.1', miniAppId: '123456', apiUrl: 'http://localhost:8080', sandboxUrl: 'http://localhost:8090' };
let server: RunningAppServer;
beforeAll(async () => { server = await startAppServer(options); });
afterAll(() => server.close());

/** `fetch` cannot choose the Host header. */
function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}
const zalo = { host: 'h5.zdn.vn.localhost:3000' };

describe('in a plain browser', () => {
  it.each([['/', ''], ['/quet', ''], ['/ho-so/000.23.11.H11-240716-0007', ''], ['/ho-so/03706/2026/07906', ''], ['/co-quan/H36.201', ''], ['/dat-lich/moi/H36.01', ''], ['/zapps/123456/ho-so/x', '/zapps/123456']])('%s is our own document, its files found from any depth', async (path, base) => {
    const html = (await get(path)).body.toString();
    expect(html).toContain(`src="${base}/assets/index.1.module.js"`);
    expect(html).toContain('<meta name="mot-cua-api" content="http://localhost:8080"><meta name="mot-cua-sandbox" content="http://localhost:8090">');
  });

  it('carries a policy that lets in its inline script by hash and nothing else inline', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(boot).digest('base64')}';`);
    expect(policy).toContain('connect-src \'self\' http://localhost:8080 http://localhost:8090 https://*.zalo.me');
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
  });

  it('lets in the pictures of announcements, which come from the proxy', async () => {
    expect(String((await get('/')).headers['content-security-policy'])).toMatch(/img-src[^;]* http:\/\/localhost:8080(;| )/);
  });
});

describe('inside Zalo', () => {
  it('is a document of the host\'s own, made from app-config.json', async () => {
    const answer = await get('/zapps/123456/ho-so/H11.23-261103-0007', zalo);
    expect(answer.body.toString()).toBe(
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">' +
        '<title>Một &#60;Cửa&#62;</title><meta name="mot-cua-api" content="http://localhost:8080"><meta name="mot-cua-sandbox" content="http://localhost:8090"><script>window.APP_ID="123456"</script>' +
        '<link rel="modulepreload" crossorigin href="/zapps/123456/assets/vendor.1.module.js"><link rel="stylesheet" crossorigin href="/zapps/123456/assets/index.1.css"></head><body><div id="app"></div>' +
        '<script type="module" crossorigin src="/zapps/123456/assets/boot.module.js"></script><script type="module" crossorigin src="/zapps/123456/assets/index.1.module.js"></script></body></html>',
    );
    expect(answer.headers['content-security-policy']).toBeUndefined();
  });
});

describe('files', () => {
  it.each(['/assets/index.1.module.js', '/zapps/123456/assets/index.1.module.js', '/zapps/123456/ho-so/assets/index.1.module.js'])('%s is kept for ever', async (path) => {
    const answer = await get(path);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(answer.body.toString()).toContain('xin chào');
  });

  it('come compressed as the browser can take it', async () => {
    const br = await get('/assets/index.1.module.js', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get('/assets/index.1.module.js', { 'accept-encoding': 'gzip' });
    expect([br.headers['content-encoding'], gz.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(gunzipSync(gz.body));
    expect((await get('/assets/index.1.module.js', { 'if-none-match': String(gz.headers.etag), 'accept-encoding': 'gzip' })).status).toBe(304);
  });

  it('that are not there are not a page of the app, and none lies outside', async () => {
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/favicon.ico')).status).toBe(404);
    for (const path of ['/../../etc/passwd', '/assets/..%2f..%2f..%2fetc/passwd', '/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd']) expect((await get(path)).body.toString()).not.toContain('root:');
  });
});

describe('starting', () => {
  it('fails when the app was not built', async () => {
    await expect(startAppServer({ ...options, folder: join(folder, 'nothing') })).rejects.toThrow(/index\.html/);
  });
});
