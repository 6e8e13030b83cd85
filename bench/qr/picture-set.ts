import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DAMAGES, drawPicture } from './draw-picture';

/** One picture of a set; the fields that tools/qr writes too, so that any folder with such a manifest can be measured. */
export interface PictureEntry {
  readonly file: string;
  readonly cls: string;
  /** Severity, 0 … 1. */
  readonly sev: number;
  readonly expected: string | null;
}

export async function readPictureSet(folder: string): Promise<readonly PictureEntry[]> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as PictureEntry[];
}

/** Draws a set, or takes the one drawn before for the same seed and sizes: `count` receipts over all damages with severity rising from 0 to `maxSeverity`, and `negatives` without a symbol. */
export async function drawPictureSet(folder: string, seed: number, count: number, negatives: number, maxSeverity: number): Promise<readonly PictureEntry[]> {
  if (existsSync(join(folder, 'manifest.json'))) return readPictureSet(folder);
  await mkdir(folder, { recursive: true });
  const entries: PictureEntry[] = [];
  const steps = Math.max(1, Math.ceil(count / DAMAGES.length) - 1);
  for (let index = 0; index < count + negatives; index += 1) {
    const cls = DAMAGES[index % DAMAGES.length] ?? 'clean';
    const negative = index >= count;
    const sev = negative ? 0.3 : maxSeverity * Math.min(1, Math.floor(index / DAMAGES.length) / steps);
    const { jpeg, expected } = await drawPicture(Math.imul(seed, 2_654_435_761) + index * 40_503, cls, sev, !negative);
    const file = `${String(index).padStart(4, '0')}.jpg`;
    await writeFile(join(folder, file), jpeg);
    entries.push({ file, cls: negative ? 'negative' : cls, sev: Number(sev.toFixed(2)), expected });
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(entries, null, 1));
  return entries;
}
