import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startPapers } from '../src/proxy/papers.test-helper';
import { openStore } from '../src/proxy/store/store';

/** One server of bench/upload.ts in a process of its own: `ours`, or `plain`, which streams a request's body to disk with its SHA-256. */
const tell = (said: object): void => void process.stdout.write(`${JSON.stringify(said)}\n`);

async function serveOurs(folder: string): Promise<void> {
  const store = await openStore({ databaseUrl: process.env['UPLOAD_DATABASE_URL'] ?? null, dataDir: join(folder, 'pg'), onError: (error) => { throw error; } });
  const papers = await startPapers({ store, dataDir: folder, env: { MAX_PERSON_PAPER_MEGABYTES: '100000', MAX_OPEN_UPLOADS: '100' } });
  tell({ base: papers.base, ...(await papers.signIn()) });
}

function servePlain(folder: string): void {
  let count = 0;
  const server = createServer((request, response) => {
    const hash = createHash('sha256');
    const hashing = new Transform({ transform: (chunk, _encoding, done) => void (hash.update(chunk), done(null, chunk)) });
    count += 1;
    pipeline(request, hashing, createWriteStream(join(folder, `plain-${count % 64}`))).then(() => response.end(hash.digest('hex')), () => response.destroy());
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    tell({ base: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}` });
  });
}

process.on('message', () => process.send?.(process.memoryUsage.rss()));
const folder = process.env['BENCH_FOLDER'] ?? (await mkdtemp(join(tmpdir(), 'upload-')));
if (process.argv[2] === 'plain') servePlain(folder);
else await serveOurs(folder);
