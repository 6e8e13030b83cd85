import { opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperParts } from '../paper-parts';

const BATCH = 500;
/** Younger files may belong to something that is being written right now. */
const SPARED_MS = 3_600_000;

/** Removes files whose row is gone (pruned, an account deleted, a process that died in between). Answers how many. */
export async function sweepFiles({ store, files, clock }: Pick<PaperParts, 'store' | 'files' | 'clock'>): Promise<number> {
  let removed = 0;
  async function judge(folder: string, names: readonly string[]): Promise<void> {
    // `<id>.part`, `<id>.wanted` and the like go with their id.
    const stems = names.map((name) => name.split('.', 1)[0] ?? name);
    const ids = stems.filter((stem) => UUID.test(stem));
    const used = await store.papers.namesInUse({ ids, storageKeys: stems.filter((stem) => !UUID.test(stem)) });
    for (const [index, name] of names.entries()) {
      if (used.has(stems[index] ?? name)) continue;
      const path = join(folder, name);
      const found = await stat(path).catch(() => null);
      if (found === null || clock.nowMs() - found.mtimeMs < SPARED_MS) continue;
      await rm(path, { force: true });
      removed += 1;
    }
  }

  for (const room of ['incoming', 'quarantine', 'vault', 'locks'] as const) {
    const folder = files.folderOf(room);
    let names: string[] = [];
    for await (const { name } of await opendir(folder)) {
      names.push(name);
      if (names.length < BATCH) continue;
      await judge(folder, names);
      names = [];
    }
    if (names.length > 0) await judge(folder, names);
  }
  return removed;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
