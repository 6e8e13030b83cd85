import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { UPLOADS_PATH } from '../src/contract/routes';
import type { Caller } from './caller';

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE_BYTES = 24_000;

/** A PDF that no other is equal to, of some `kilobytes`. */
export function makePdf(kilobytes: number): Buffer {
  const filling = randomBytes(kilobytes * 512).toString('hex');
  const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n';
  const body = `${head}%${filling.replace(/(.{120})/g, '$1\n%')}\n`;
  const xref = `xref\n0 4\n0000000000 65535 f \n${['1 0 obj', '2 0 obj', '3 0 obj'].map((mark) => `${String(body.indexOf(mark)).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${body}${xref}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`);
}

/** A picture that no other is equal to, of some 50 KB. */
export const makePicture = (): Promise<Buffer> => sharp(randomBytes(128 * 128 * 3), { raw: { width: 128, height: 128, channels: 3 } }).png().toBuffer();

/** What a file is for. */
interface FileFacts {
  paperCode: string;
  fileName: string;
  fileType: string;
}

export const pdfFor = (paperCode: string): FileFacts => ({ paperCode, fileName: 'giay-to.pdf', fileType: 'application/pdf' });

/** Begins an upload; answers where it goes on. */
export async function beginUpload(caller: Caller, auth: Record<string, string>, draftId: string, facts: FileFacts, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const metadata = { draftId, ...facts, sha256 };
  const header = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`).join(',');
  const answer = await caller.call('POST', UPLOADS_PATH, { ...auth, ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': header });
  const location = answer.headers.get('location');
  if (answer.status !== 201 || location === null) throw new Error(`upload not begun: ${answer.status} ${await answer.text()}`);
  return new URL(location, 'http://localhost').pathname;
}

/** Sends what is missing in pieces, asking after every cut how far it got, up to `upTo` bytes. */
export async function sendBytes(caller: Caller, auth: Record<string, string>, path: string, bytes: Buffer, upTo = bytes.length): Promise<void> {
  const untilMs = Date.now() + 300_000;
  while (Date.now() < untilMs) {
    const head = await caller.call('HEAD', path, { ...auth, ...TUS });
    const offset = Number(head.headers.get('upload-offset') ?? Number.NaN);
    if (head.status === 404 || head.status === 410) throw new Error(`an upload is gone: ${head.status}`);
    if (Number.isNaN(offset)) { await pause(300); continue; }
    if (offset >= upTo) return;
    const piece = bytes.subarray(offset, Math.min(offset + PIECE_BYTES, upTo));
    await caller.once('PATCH', path, { ...auth, ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, new Uint8Array(piece));
  }
  throw new Error('an upload did not end in five minutes');
}

/** Waits until a paper was checked; answers its state. */
export async function settledState(caller: Caller, auth: Record<string, string>, path: string): Promise<string> {
  const id = path.split('/').at(-1) ?? '';
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await caller.call('GET', `/api/v1/papers/${id}`, auth);
    const paper = (await answer.json()) as { state: string; fault: string | null };
    if (paper.state === 'ready' || paper.state === 'rejected') return paper.fault === null ? paper.state : `${paper.state}: ${paper.fault}`;
    await pause(250);
  }
  return 'checking';
}
