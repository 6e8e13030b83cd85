import type { Browser, Page } from '@playwright/test';
import { watchOffSite } from './chromium';
// The page's own window.decode and the two beside it.
import type {} from './page/qr';
import type { PictureEntry } from './picture-set';

export const READERS = ['app', 'html5', 'html5Default'] as const;
export type Reader = (typeof READERS)[number];

export interface Reading {
  readonly text: string | null;
  readonly ms: number;
}

export interface PictureResults {
  /** Per picture, in the set's order; the text of the first repetition, the median time of all. */
  readonly readings: Readonly<Record<Reader, readonly Reading[]>>;
  readonly offSite: readonly string[];
}

const BLOCK = 8;
const WARM_UP = 3;

/** Measures all readers on all pictures, each in a renderer of its own, in blocks whose order of readers rotates so that all see the same weather. */
export async function measurePictures(browser: Browser, origin: string, entries: readonly PictureEntry[], repetitions: number): Promise<PictureResults> {
  const offSite: string[] = [];
  const pages = new Map<Reader, Page>();
  for (const reader of READERS) {
    const context = await browser.newContext();
    await watchOffSite(context, origin, offSite);
    const page = await context.newPage();
    await page.goto(`${origin}/qr.html`);
    await page.waitForFunction(() => typeof window.decodeHtml5Default === 'function');
    for (const entry of entries.slice(0, WARM_UP)) await read(page, reader, entry);
    pages.set(reader, page);
  }
  const times: Record<Reader, number[][]> = { app: [], html5: [], html5Default: [] };
  const texts: Record<Reader, (string | null)[]> = { app: [], html5: [], html5Default: [] };
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (let from = 0, block = 0; from < entries.length; from += BLOCK, block += 1) {
      for (let turn = 0; turn < READERS.length; turn += 1) {
        const reader = READERS[(turn + block) % READERS.length] ?? 'app';
        const page = pages.get(reader);
        for (let index = from; page !== undefined && index < Math.min(entries.length, from + BLOCK); index += 1) {
          const entry = entries[index];
          if (entry === undefined) continue;
          const reading = await read(page, reader, entry);
          if (repetition === 0) texts[reader][index] = reading.text;
          (times[reader][index] ??= []).push(reading.ms);
        }
      }
    }
  }
  const collect = (reader: Reader): Reading[] => entries.map((_, index) => ({ text: texts[reader][index] ?? null, ms: middle(times[reader][index] ?? []) }));
  for (const page of pages.values()) await page.context().close();
  return { readings: { app: collect('app'), html5: collect('html5'), html5Default: collect('html5Default') }, offSite };
}

const middle = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

async function read(page: Page, reader: Reader, entry: PictureEntry): Promise<Reading> {
  return page.evaluate(
    async ({ name, file }) => {
      const blob = await (await fetch(`/set/${file}`)).blob();
      const decode = { app: window.decode, html5: window.decodeHtml5, html5Default: window.decodeHtml5Default }[name];
      const startedMs = performance.now();
      const text = await decode(blob);
      return { text, ms: performance.now() - startedMs };
    },
    { name: reader, file: entry.file },
  );
}
