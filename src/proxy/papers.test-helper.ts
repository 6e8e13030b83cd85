import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { DraftBody } from '../contract/schemas/draft';
import type { PaperView } from '../contract/schemas/paper';
import { API_PREFIX, UPLOADS_PATH } from '../contract/routes';
import { systemClock, type Clock } from './clock';
import { readConfig } from './config';
import { createServer } from './create-server';
import { registerDrafts } from './features/draft/draft-routes';
import { registerPapers } from './features/paper/register-papers';
import { openPaperFiles } from './filing-core/paper-files';
import { createPaperRemover } from './filing-core/paper-remover';
import { createPaperChecks } from './filing-core/paper-checks';
import { createPaperVault } from './filing-core/paper-vault';
import { createAdmit } from './http/admit';
import type { App } from './http/app';
import { registerGuard } from './http/guard';
import { registerIdempotency } from './http/idempotency';
import { createLogger } from './http/logger';
import { createMetrics } from './http/metrics';
import { allowedOrigins } from './http/origins';
import { createIdentity } from './identity/identity';
import { createIpKeys } from './identity/ip-key';
import { createLimiter } from './limits/limiter';
import { createMemoryCounters } from './limits/memory-counters';
import { newToken, tokenHash } from './security/digests';
import type { Store } from './store/store';
import type { VirusScanner } from './upstream/filing-ports';

export const LIMITS = { maxFileBytes: 8 * 1024 * 1024, maxFilesPerPaper: 3, maxTotalBytes: 30 * 1024 * 1024, types: ['image/jpeg', 'image/png', 'application/pdf'] };
const secrets = { pepper: Buffer.alloc(32, 1), sealKey: Buffer.alloc(32, 2) };

export interface Options {
  store: Store;
  dataDir?: string;
  scanner?: VirusScanner | null;
  clock?: Clock;
  env?: Record<string, string>;
}

/** Drafts and papers over real HTTP on a real store and disk. `stop` is the end of a process: what it kept stays. */
export async function startPapers({ store, dataDir, scanner = null, clock = systemClock, env = {} }: Options) {
  const logged: string[] = [];
  const log = createLogger('debug', new Writable({ write: (chunk, _encoding, done) => void (logged.push(String(chunk)), done()) }));
  const config = readConfig({ LIMIT_PERSON_REQUESTS_PER_MINUTE: '100000', LIMIT_IP_REQUESTS_PER_MINUTE: '100000', MAX_LOOP_DELAY_MS: '60000', MIN_FREE_DISK_MEGABYTES: '1', ...env });
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'papers-')));
  const files = await openPaperFiles(folder, secrets.sealKey);
  const identity = createIdentity({ store, secrets, clock });
  const limiter = createLimiter(createMemoryCounters(clock.nowMs), config, () => undefined);
  const app = createServer({ log, trustProxy: '' });
  await registerGuard(app, { origins: allowedOrigins({ production: false, appPort: 3000 }), metrics: createMetrics(), maxLoopDelayMs: 60_000 });
  app.decorateRequest('caller', null);
  const checks = createPaperChecks(systemClock);
  let checker: Awaited<ReturnType<typeof registerPapers>> | undefined;
  await app.register(
    async (scope: App) => {
      scope.addHook('onRequest', createAdmit({ ipKeyOf: createIpKeys(secrets.pepper), identity, limiter }));
      registerIdempotency(scope, { answers: store.answers, secrets, clock });
      const remover = createPaperRemover({ papers: store.papers, files });
      registerDrafts(scope, {
        drafts: store.drafts, secrets, clock, config, remover,
        nameOf: async (_provinceId, code) => (code === '9.999999' ? { code: 'procedure_not_found' } : 'Đăng ký khai sinh'),
      });
      checker = await registerPapers(scope, { store, files, checks, secrets, clock, log, scanner, config, limitsOf: ({ provinceId }) => (provinceId === 'binh-thuan' ? LIMITS : null) });
    },
    { prefix: API_PREFIX },
  );
  const base = await app.listen({ port: 0, host: '127.0.0.1' });

  async function signIn(): Promise<{ authorization: string }> {
    const citizen = await store.citizens.recognise(randomUUID(), null, new Date());
    const token = newToken();
    await store.sessions.create(tokenHash(token), { citizenId: citizen.id, expiresAt: new Date(clock.nowMs() + 86_400_000) }, new Date(clock.nowMs()));
    return { authorization: `Bearer ${token}` };
  }

  const call = (method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Response> =>
    fetch(`${base}${API_PREFIX}${path}`, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

  async function newDraft(auth: Record<string, string>, change: Partial<DraftBody> = {}): Promise<string> {
    const id = randomUUID();
    const answer = await call('PUT', `/drafts/${id}`, auth, draftBody(change));
    if (answer.status !== 200) throw new Error(`no draft: ${answer.status} ${await answer.text()}`);
    return id;
  }

  const tus = (method: string, url: string, headers: Record<string, string>, body?: Buffer): Promise<Response> =>
    fetch(new URL(url, base), { method, headers: { 'tus-resumable': '1.0.0', ...headers }, ...(body === undefined ? {} : { body: new Uint8Array(body) }) });

  /** Begins an upload; answers its path. */
  async function begin(auth: Record<string, string>, draftId: string, bytes: Buffer, change: Record<string, string> = {}, length = bytes.length): Promise<Response> {
    return tus('POST', UPLOADS_PATH, { ...auth, 'upload-length': String(length), 'upload-metadata': metadataOf(draftId, bytes, change) });
  }

  const patch = (auth: Record<string, string>, url: string, offset: number, bytes: Buffer): Promise<Response> =>
    tus('PATCH', url, { ...auth, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes);

  /** Sends a part and hangs up in the middle of the request. */
  const cut = (auth: Record<string, string>, url: string, offset: number, part: Buffer, promised: number): Promise<void> =>
    new Promise((resolve) => {
      const headers = { ...auth, 'tus-resumable': '1.0.0', 'upload-offset': offset, 'content-type': 'application/offset+octet-stream', 'content-length': promised };
      const sending = request(new URL(url, base), { method: 'PATCH', headers });
      sending.on('error', () => undefined).on('close', resolve);
      sending.write(part, () => setTimeout(() => sending.destroy(), 150));
    });

  /** The paper once it is `ready` or `rejected`, or as it is after the checks found nothing more to do. */
  async function settled(auth: Record<string, string>, url: string): Promise<PaperView> {
    for (let tries = 0; ; tries += 1) {
      await checker?.idle();
      const view: PaperView = await (await call('GET', `/papers/${String(url.split('/').at(-1))}`, auth)).json();
      if (view.state !== 'checking' || tries > 20) return view;
      await pause(10);
    }
  }

  async function upload(auth: Record<string, string>, draftId: string, bytes: Buffer, change: Record<string, string> = {}): Promise<PaperView> {
    const begun = await begin(auth, draftId, bytes, change);
    const url = begun.headers.get('location') ?? '';
    if (begun.status !== 201) throw new Error(`not begun: ${begun.status} ${await begun.text()}`);
    const sent = await patch(auth, url, 0, bytes);
    if (sent.status !== 204) throw new Error(`not sent: ${sent.status} ${await sent.text()}`);
    return settled(auth, url);
  }

  return {
    app, base, folder, files, logged, call, tus, signIn, newDraft, begin, patch, cut, settled, upload,
    vault: createPaperVault({ store, files, checks, secrets, clock }),
    resume: async () => checker?.resume(),
    stop: () => app.close(),
    async end() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Papers = Awaited<ReturnType<typeof startPapers>>;

export const draftBody = (change: Partial<DraftBody> = {}): DraftBody => ({
  provinceId: 'binh-thuan', procedureCode: '1.001193', formVersion: 1, answers: { 'applicant.fullName': 'Nguyễn Văn Bền' }, step: 'form', baseRevision: 0, ...change,
});

export function metadataOf(draftId: string, bytes: Buffer, change: Record<string, string> = {}): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const metadata = { draftId, paperCode: 'G15-TP01', fileName: 'Giấy chứng sinh.jpg', fileType: 'image/jpeg', sha256, ...change };
  return Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
}
