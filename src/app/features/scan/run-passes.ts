import type { ReaderOptions } from 'zxing-wasm/reader';
import type { GrayImage } from './gray-image';

/** The part of the reader's options that differs from pass to pass. */
export type PassOptions = Pick<ReaderOptions, 'binarizer' | 'tryDenoise' | 'maxNumberOfSymbols'>;

/** One way to look at a picture: first changed by `prepare`, then read with `options`. */
export interface Pass {
  readonly name: string;
  readonly prepare: (image: GrayImage) => GrayImage;
  readonly options: PassOptions;
}

/** Reads every symbol of one prepared picture; no symbol is an empty list, never an error. */
export type ReadGray = (image: GrayImage, options: PassOptions) => Promise<readonly string[]>;

/**
 * Tries one pass after the other and stops at the first that reads something.
 * @param mayGoOn asked with the number of passes done before each further one; the budget (time in the worker, a count in tests) lives there
 * @returns the distinct texts of that pass in the order found, or an empty list
 */
export async function runPasses(image: GrayImage, passes: readonly Pass[], read: ReadGray, mayGoOn: (passesDone: number) => boolean): Promise<readonly string[]> {
  for (const [passesDone, pass] of passes.entries()) {
    if (passesDone > 0 && !mayGoOn(passesDone)) return [];
    const texts = await read(pass.prepare(image), pass.options);
    const distinct = [...new Set(texts.filter((text) => text !== ''))];
    if (distinct.length > 0) return distinct;
  }
  return [];
}
