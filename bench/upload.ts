import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { UPLOADS_PATH } from '../src/contract/routes';
import { draftBody, metadataOf } from '../src/proxy/papers.test-helper';

/** UPLOAD_COUNT (1000): uploads of the memory run. UPLOAD_ROUNDS (15): timed rounds of AT_ONCE uploads for each server, taken in turn. */
const COUNT = Number(process.env['UPLOAD_COUNT'] ?? 1000);
const ROUNDS = Number(process.env['UPLOAD_ROUNDS'] ?? 15);
const AT_ONCE = 3;
const BYTES = 8 * 1000 * 1000;
const GOAL = 0.6;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

interface Answer {
  status: number;
  location: string;
  body: string;
}
interface Server {
  child: ChildProcess;
  base: string;
  authorization: string;
}

function send(url: string, method: string, headers: Record<string, string | number>, body: Buffer | null = null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers: { ...headers, ...(body === null ? {} : { 'content-length': body.length }) } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body: Buffer.concat(parts).toString() }));
    });
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}

async function start(kind: 'ours' | 'plain', folder: string): Promise<Server> {
  const child = fork(new URL('upload-server.ts', import.meta.url), [kind], { execArgv: ['--import', 'tsx'], env: { ...process.env, BENCH_FOLDER: folder }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (child.stdout === null) throw new Error('no output');
  const [line] = await once(createInterface(child.stdout), 'line');
  const said: { base: string; authorization?: string } = JSON.parse(String(line));
  return { child, base: said.base, authorization: said.authorization ?? '' };
}

/** Files that differ, so that none is a double: what is changed is in the picture's own data or in a comment of the PDF. */
function variants(kind: 'pdf' | 'jpeg', picture: Buffer): () => Buffer {
  const body = kind === 'pdf' ? Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.alloc(BYTES - 30, 0x61), Buffer.from('\nstartxref\n0\n%%EOF\n')]) : picture;
  let at = kind === 'pdf' ? 20 : picture.length - 200;
  while (body[at - 1] === 0xff) at -= 1; // what follows that byte would be a marker
  return () => {
    const bytes = Buffer.from(body);
    for (const [index, byte] of randomBytes(16).entries()) bytes[at + index] = 0x41 + (byte % 26);
    return bytes;
  };
}

async function upload({ base, authorization }: Server, metadata: string, bytes: Buffer): Promise<string> {
  const tus = { authorization, 'tus-resumable': '1.0.0' };
  const begun = await send(base + UPLOADS_PATH, 'POST', { ...tus, 'upload-length': bytes.length, 'upload-metadata': metadata, 'content-length': 0 });
  if (begun.status !== 201) throw new Error(`not begun: ${begun.status} ${begun.body}`);
  const sent = await send(base + begun.location, 'PATCH', { ...tus, 'upload-offset': 0, 'content-type': 'application/offset+octet-stream' }, bytes);
  if (sent.status !== 204) throw new Error(`not sent: ${sent.status} ${sent.body}`);
  return begun.location.split('/').at(-1) ?? '';
}

async function untilReady({ base, authorization }: Server, id: string): Promise<void> {
  for (;;) {
    const { body } = await send(`${base}/api/v1/papers/${id}`, 'GET', { authorization });
    const { state, fault }: { state: string; fault: string | null } = JSON.parse(body);
    if (state === 'ready') return;
    if (state === 'rejected') throw new Error(`rejected: ${fault}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Milliseconds for AT_ONCE uploads from the first request until the last is acknowledged, and until every paper is checked and ready; making and dropping the draft is not counted. */
async function roundOfOurs(server: Server, make: () => Buffer, fileType: string): Promise<{ sentMs: number; readyMs: number }> {
  const { base, authorization } = server;
  const draftId = randomUUID();
  const files = Array.from({ length: AT_ONCE }, () => {
    const bytes = make();
    return { bytes, metadata: metadataOf(draftId, bytes, { fileType }) };
  });
  await send(`${base}/api/v1/drafts/${draftId}`, 'PUT', { authorization, 'content-type': 'application/json' }, Buffer.from(JSON.stringify(draftBody())));
  const startMs = performance.now();
  const ids = await Promise.all(files.map(({ bytes, metadata }) => upload(server, metadata, bytes)));
  const sentMs = performance.now() - startMs;
  await Promise.all(ids.map((id) => untilReady(server, id)));
  const readyMs = performance.now() - startMs;
  await send(`${base}/api/v1/drafts/${draftId}`, 'DELETE', { authorization });
  return { sentMs, readyMs };
}

async function roundOfPlain({ base }: Server, make: () => Buffer): Promise<number> {
  const files = Array.from({ length: AT_ONCE }, make);
  const startMs = performance.now();
  await Promise.all(files.map((bytes) => send(base, 'POST', {}, bytes)));
  return performance.now() - startMs;
}

async function residentMb(child: ChildProcess): Promise<number> {
  child.send('rss');
  const [bytes] = await once(child, 'message');
  return Number(bytes) / 1e6;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function compare(ours: Server, plain: Server, kind: 'pdf' | 'jpeg', picture: Buffer): Promise<number> {
  const make = variants(kind, picture);
  const fileType = kind === 'pdf' ? 'application/pdf' : 'image/jpeg';
  const took: { sent: number[]; ready: number[]; plain: number[] } = { sent: [], ready: [], plain: [] };
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    const pair = { plain: await roundOfPlain(plain, make), ours: await roundOfOurs(ours, make, fileType) };
    if (round < 3) continue; // warm
    took.sent.push(pair.ours.sentMs);
    took.ready.push(pair.ours.readyMs);
    took.plain.push(pair.plain);
  }
  const ratioOf = (ours: number[]): number => median(took.plain) / median(ours);
  const ratio = ratioOf(took.sent);
  const rate = (ms: number): string => ((AT_ONCE * make().length) / ms / 1000).toFixed(0);
  console.log(`${kind}: ours ${rate(median(took.sent))} MB/s until acknowledged, plain ${rate(median(took.plain))} MB/s, ratio ${ratio.toFixed(2)} (goal ${GOAL}); ${rate(median(took.ready))} MB/s until checked and ready, ratio ${ratioOf(took.ready).toFixed(2)}`);
  return ratio;
}

/** Resident memory of our server while COUNT files pass; flat means that the second half stays within 10 % of the first. */
async function watchMemory(ours: Server, picture: Buffer): Promise<boolean> {
  const make = variants('pdf', picture);
  const seen: number[] = [];
  for (let done = 0; done < COUNT; done += AT_ONCE) {
    await roundOfOurs(ours, make, 'application/pdf');
    if (done % 30 === 0) seen.push(await residentMb(ours.child));
  }
  const half = Math.floor(seen.length / 2);
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [first, second] = [mean(seen.slice(Math.min(3, half), half)), mean(seen.slice(half))];
  console.log(`memory over ${COUNT} uploads of ${BYTES / 1e6} MB: ${first.toFixed(0)} MB in the first half, ${second.toFixed(0)} MB in the second, peak ${Math.max(...seen).toFixed(0)} MB`);
  return second <= first * 1.1;
}

const folder = await mkdtemp(join(tmpdir(), 'upload-bench-'));
const picture = await sharp(randomBytes(2000 * 1700 * 3), { raw: { width: 2000, height: 1700, channels: 3 } }).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
const servers = [await start('ours', folder), await start('plain', folder)] as const;
try {
  const [ours, plain] = servers;
  console.log(`at rest ${(await residentMb(ours.child)).toFixed(0)} MB; files of ${(BYTES / 1e6).toFixed(1)} MB (PDF) and ${(picture.length / 1e6).toFixed(1)} MB (JPEG with EXIF), ${AT_ONCE} at once`);
  const ratio = await compare(ours, plain, 'pdf', picture);
  await compare(ours, plain, 'jpeg', picture);
  const isFlat = await watchMemory(ours, picture);
  if (ratio < GOAL || !isFlat) process.exitCode = 1;
} finally {
  for (const { child } of servers) child.kill();
  agent.destroy();
  await rm(folder, { recursive: true, force: true });
}
