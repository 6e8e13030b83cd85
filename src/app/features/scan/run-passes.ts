import type { ReaderOptions } from 'zxing-wasm/reader';
import type { GrayImage } from './gray-image';
import type { Sighting } from './mend/mend-symbol';

/** The part of the reader's options that differs from pass to pass. */
export type PassOptions = Pick<ReaderOptions, 'binarizer' | 'tryDenoise' | 'maxNumberOfSymbols' | 'returnErrors'>;

/** One way to look at a picture: first changed by `prepare`, then read with `options`. */
export interface Pass {
  readonly name: string;
  /** @param seen what earlier passes saw but could not read. Null: nothing to look at, the pass is over. */
  readonly prepare: (image: GrayImage, seen: readonly Sighting[]) => GrayImage | null;
  readonly options: PassOptions;
}

/** What a picture says, and the symbols in it that could not be read (only with `returnErrors`). */
export interface Look {
  readonly texts: readonly string[];
  readonly seen: readonly Sighting[];
}

/** Reads every symbol of one prepared picture; no symbol is an empty look, never an error. */
export type ReadGray = (image: GrayImage, options: PassOptions) => Promise<Look>;

/**
 * Tries one pass after the other and stops at the first that reads something.
 * @param mayGoOn asked with the number of passes done before each further one; the budget (time in the worker, a count in tests) lives there
 * @returns the distinct texts of that pass in the order found, or an empty list
 */
export async function runPasses(image: GrayImage, passes: readonly Pass[], read: ReadGray, mayGoOn: (passesDone: number) => boolean): Promise<readonly string[]> {
  const seen: Sighting[] = [];
  for (const [passesDone, pass] of passes.entries()) {
    if (passesDone > 0 && !mayGoOn(passesDone)) return [];
    const prepared = pass.prepare(image, seen);
    if (prepared === null) continue;
    const look = await read(prepared, pass.options);
    const distinct = [...new Set(look.texts.filter((text) => text !== ''))];
    if (distinct.length > 0) return distinct;
    seen.push(...look.seen.map((sighting) => enlarge(sighting, image.width / prepared.width)));
  }
  return [];
}

/** From the pixels of a prepared picture to those of the one it was made of. */
function enlarge({ version, corners: [a, b, c, d] }: Sighting, scale: number): Sighting {
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x * scale, y: y * scale });
  return { version, corners: [at(a), at(b), at(c), at(d)] };
}
