import type { ReadResult } from 'zxing-wasm/reader';
import type { Look } from './run-passes';

type Symbol = Pick<ReadResult, 'isValid' | 'text' | 'version' | 'position'>;

/** The reader's answer as a look: the texts of the symbols read, and where those lie whose size is known but whose checks failed. */
export function lookFrom(symbols: readonly Symbol[]): Look {
  return {
    texts: symbols.filter((symbol) => symbol.isValid).map((symbol) => symbol.text),
    seen: symbols
      .filter((symbol) => !symbol.isValid && Number(symbol.version) > 0)
      .map(({ version, position }) => ({ version: Number(version), corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft] })),
  };
}
