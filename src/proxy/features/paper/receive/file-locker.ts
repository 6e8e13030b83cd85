import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';

const POLL_MS = 40;
const BEAT_MS = 1000;
const STALE_MS = 15_000;
const GIVE_UP_MS = 12_000;
const INSTANCE = randomUUID();
const MARK = `${hostname()} ${process.pid} ${INSTANCE}`;

interface Holder {
  beat: NodeJS.Timeout;
  release: RequestRelease;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * One writer a paper, over all proxies that share the folder: a lock is a file that its holder touches every second. Who finds it
 * taken asks for it (in this process at once, in another by a second file). What a dead process left behind is taken over.
 */
export function createFileLocker(folder: string): Locker & { close(): Promise<void> } {
  const held = new Map<string, Holder>();
  const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

  function hold(path: string, release: RequestRelease): void {
    const beat = setInterval(() => void keepAlive(path, release).catch(() => undefined), BEAT_MS);
    beat.unref();
    held.set(path, { beat, release });
  }

  async function keepAlive(path: string, release: RequestRelease): Promise<void> {
    const now = new Date();
    await utimes(path, now, now);
    if (await isThere(`${path}.wanted`)) await release();
  }

  async function take(path: string, signal: AbortSignal, release: RequestRelease): Promise<void> {
    const untilMs = performance.now() + GIVE_UP_MS;
    for (let asked = false; ; asked = true) {
      try {
        await writeFile(path, MARK, { flag: 'wx', mode: 0o600 });
        hold(path, release);
        if (asked) await rm(`${path}.wanted`, { force: true });
        return;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      if (signal.aborted || performance.now() > untilMs) throw ERRORS.ERR_LOCK_TIMEOUT;
      const holder = held.get(path);
      if (holder === undefined) await breakIfStale(path);
      if (!asked) await (holder === undefined ? writeFile(`${path}.wanted`, '') : holder.release());
      await pause(POLL_MS);
    }
  }

  async function give(path: string): Promise<void> {
    clearInterval(held.get(path)?.beat);
    held.delete(path);
    await rm(path, { force: true });
  }

  return {
    newLock(id): Lock {
      const path = join(folder, id);
      return { lock: (signal, release) => take(path, signal, release), unlock: () => give(path) };
    },
    async close() {
      await Promise.all([...held.keys()].map(give));
    },
  };
}

/** Moved aside first and looked at again, so that of two who break it neither removes a lock that was just taken. */
async function breakIfStale(path: string): Promise<void> {
  try {
    const mark = await readFile(path, 'utf8');
    if (!isDead(mark) && Date.now() - (await stat(path)).mtimeMs < STALE_MS) return;
    const aside = `${path}.${randomUUID()}`;
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== mark) await link(aside, path).catch(() => undefined);
    await rm(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Left by a process of this machine that is no more; one of ours with another instance is a predecessor with our number. */
function isDead(mark: string): boolean {
  const [host, pid, instance] = mark.split(' ');
  if (host !== hostname() || instance === INSTANCE) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
