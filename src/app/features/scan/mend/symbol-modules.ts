/** What a module is by the symbol's version alone: `DARK` and `LIGHT` ones are the same in every symbol, `CONTENT` ones carry its bits, `FORMAT` ones its format and version. */
export const DARK = 1;
export const LIGHT = 0;
export const CONTENT = -1;
const FORMAT = -2;

/** Centres of the small alignment squares, both ways, versions 1 … 10 (ISO/IEC 18004 annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

/** Modules a side. */
export const sideOf = (version: number): number => 17 + 4 * version;

/** Centres of the three large finder squares: top left, top right, bottom left. */
export const finderCentres = (side: number): readonly (readonly [x: number, y: number])[] => [[3, 3], [side - 4, 3], [3, side - 4]];

/** Every module of a version, row by row: `DARK`, `LIGHT`, `CONTENT` or `FORMAT`. */
export function fixedModules(version: number): Int8Array {
  const side = sideOf(version);
  const modules = new Int8Array(side * side).fill(CONTENT);
  const put = (x: number, y: number, value: number): void => {
    if (x >= 0 && y >= 0 && x < side && y < side) modules[y * side + x] = value;
  };
  const square = (centreX: number, centreY: number, radius: number, lightRings: readonly number[]): void => {
    for (let y = -radius; y <= radius; y += 1) {
      for (let x = -radius; x <= radius; x += 1) put(centreX + x, centreY + y, lightRings.includes(Math.max(Math.abs(x), Math.abs(y))) ? LIGHT : DARK);
    }
  };
  for (let at = 8; at < side - 8; at += 1) {
    put(at, 6, (at + 1) % 2);
    put(6, at, (at + 1) % 2);
  }
  const centres = ALIGNMENT[version - 1] ?? [];
  for (const x of centres) {
    for (const y of centres) if (!isFinderCorner(x, y, side)) square(x, y, 2, [1]);
  }
  for (let at = 0; at < 9; at += 1) {
    put(8, at, at === 6 ? DARK : FORMAT);
    put(at, 8, at === 6 ? DARK : FORMAT);
    if (at === 8) continue;
    put(8, side - 1 - at, FORMAT);
    put(side - 1 - at, 8, FORMAT);
  }
  put(8, side - 8, DARK);
  for (const { x, y } of version >= 7 ? versionModules(side) : []) put(x, y, FORMAT);
  for (const [x, y] of finderCentres(side)) square(x, y, 4, [2, 4]);
  return modules;
}

const isFinderCorner = (x: number, y: number, side: number): boolean => (x === 6 && (y === 6 || y === side - 7)) || (y === 6 && x === side - 7);

/** Both copies of the version's 18 bits, which symbols from version 7 on carry. */
export function versionModules(side: number): readonly { readonly x: number; readonly y: number; readonly bit: number }[] {
  return Array.from({ length: 18 }, (_, bit) => ({ across: side - 11 + (bit % 3), along: Math.floor(bit / 3), bit })).flatMap(({ across, along, bit }) => [{ x: across, y: along, bit }, { x: along, y: across, bit }]);
}

/** Both copies of the format's 15 bits. */
export function formatModules(side: number): readonly { readonly x: number; readonly y: number; readonly bit: number }[] {
  return Array.from({ length: 15 }, (_, bit) => bit).flatMap((bit) => {
    // Round the top left finder, past the timing line; and along the two others.
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : bit === 8 ? 7 : 14 - bit;
    return bit < 8 ? [{ x: 8, y: near, bit }, { x: side - 1 - bit, y: 8, bit }] : [{ x: near, y: 8, bit }, { x: 8, y: side - 15 + bit, bit }];
  });
}

/** The modules that carry bits, in the order of the bits: two columns at a time from the right, up and down by turns. */
export function contentModules(fixed: Int8Array, side: number): Uint16Array {
  const order: number[] = [];
  let upward = true;
  for (let column = side - 1; column > 0; column -= 2) {
    // The timing column is stepped over.
    const right = column <= 6 ? column - 1 : column;
    for (let step = 0; step < side; step += 1) {
      const module = (upward ? side - 1 - step : step) * side + right;
      for (const at of [module, module - 1]) if (fixed[at] === CONTENT) order.push(at);
    }
    upward = !upward;
  }
  return Uint16Array.from(order);
}
