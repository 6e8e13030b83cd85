import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { done, failed } from '../call/fault';
import type { VirusScanner } from '../filing-ports';
import type { UpstreamCall, UpstreamResult } from '../ports';

export interface ClamdOptions {
  /** `tcp://host:port` */
  url: string;
  /** For one whole scan. */
  timeoutMs: number;
  onCall(call: UpstreamCall): void;
}

type Verdict = UpstreamResult<'clean' | 'infected'>;

const SYSTEM = 'clamd';
const MAX_ANSWER = 4096;

/** clamd over TCP: `zINSTREAM`, then chunks with their length before them, then an empty one (clamd(8)). One connection a file. */
export function createClamd({ url, timeoutMs, onCall }: ClamdOptions): VirusScanner {
  const { hostname, port } = new URL(url);
  return {
    async scan(bytes) {
      const startedMs = performance.now();
      const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
      const timer = setTimeout(() => socket.destroy(new Error('timeout')), timeoutMs);
      const answer = await converse(socket, bytes)
        .catch((error: unknown): Verdict => failed(SYSTEM, isTimeout(error) ? 'timeout' : 'unreachable', isTimeout(error) ? 'no answer in time' : codeOf(error)))
        .finally(() => {
          clearTimeout(timer);
          socket.destroy();
        });
      onCall({ system: SYSTEM, operation: 'scan', outcome: answer.ok ? 'ok' : answer.fault.kind, durationMs: performance.now() - startedMs });
      return answer;
    },
  };
}

async function converse(socket: Socket, bytes: AsyncIterable<Buffer>): Promise<Verdict> {
  const answer = readAnswer(socket);
  // Heard below; clamd may hang up early, when a file is too large for it.
  answer.catch(() => undefined);
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  const hasHungUp = (): boolean => socket.destroyed || socket.readableEnded;
  for await (const chunk of bytes) {
    if (hasHungUp()) break;
    // An empty chunk would be the end of the file.
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), answer.catch(() => undefined)]);
  }
  const isWhole = !hasHungUp();
  if (socket.writable) socket.write(Buffer.alloc(4));
  const verdict = verdictOf(await answer);
  return verdict.ok && verdict.value === 'clean' && !isWhole ? failed(SYSTEM, 'bad_answer', 'called clean before its end') : verdict;
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.includes('\0') || text.length > MAX_ANSWER) break;
  }
  return text.split('\0', 1)[0] ?? '';
}

/** The name of what was found is of no use to a citizen and is not passed on. */
function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return done('clean');
  if (/^stream: .+ FOUND$/.test(answer)) return done('infected');
  if (answer.includes('size limit exceeded')) return failed(SYSTEM, 'refused', 'too large for the scanner');
  return failed(SYSTEM, answer === '' ? 'unreachable' : 'bad_answer', answer === '' ? 'hung up' : 'not an answer of clamd');
}

const isTimeout = (error: unknown): boolean => error instanceof Error && error.message === 'timeout';
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'connection failed');
