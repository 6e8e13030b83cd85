import { boxBlur } from './box-blur';
import type { DecodePlan } from './decode-messages';
import type { GrayImage } from './gray-image';
import { localThreshold } from './local-threshold';
import { mendFirst } from './mend/mend-first';
import { halve, resize } from './resize-gray';
import type { Pass, PassOptions } from './run-passes';
import { unsharp } from './unsharp';

const same = (image: GrayImage): GrayImage => image;

const BASE: Pass = { name: 'base', prepare: same, options: {} };
/** One threshold for the whole picture: finds what a moiré or a lamp hides from the local one. */
const GLOBAL: Pass = { name: 'global', prepare: same, options: { binarizer: 'GlobalHistogram' } };
const HALF_GLOBAL: Pass = { name: 'half-global', prepare: halve, options: { binarizer: 'GlobalHistogram' } };

/** Already black and white when it reaches the reader. What it sees but cannot read is kept for `MEND`. */
const DECIDED: PassOptions = { binarizer: 'FixedThreshold', returnErrors: true, maxNumberOfSymbols: 4 };
const calm = (image: GrayImage): GrayImage => boxBlur(halve(image), 1);
const EDGES: Pass = { name: 'edges', prepare: (image) => localThreshold(unsharp(calm(image), 3, 3), 12, 1), options: DECIDED };
const FINE: Pass = { name: 'fine', prepare: (image) => localThreshold(halve(image), 5, 1), options: DECIDED };
/** White unless clearly darker: for covered and faded codes. */
const BRIGHT: Pass = { name: 'bright', prepare: (image) => localThreshold(calm(image), 10, 8), options: DECIDED };
const SOFT: Pass = { name: 'soft', prepare: (image) => localThreshold(boxBlur(halve(image), 2), 16, 1), options: DECIDED };
/** What the passes before it saw but could not read: creased, covered or shone upon. */
const MEND: Pass = { name: 'mend', prepare: mendFirst, options: {} };
/** At full size, for codes too small to halve. */
const FULL: Pass = { name: 'full', prepare: (image) => localThreshold(boxBlur(image, 2), 12, 2), options: DECIDED };
const LARGER: Pass = { name: 'larger', prepare: (image) => resize(image, image.data.length > LARGE_PIXELS ? 1.25 : 2), options: { tryDenoise: true } };
const LARGE_PIXELS = 1_500_000;

/** Largest gain for its time first, as measured on drawn receipts (`npm run bench:qr`). The first looks for several symbols: a picture may hold more than one. */
const PICTURE: readonly Pass[] = [{ ...BASE, options: { maxNumberOfSymbols: 4, returnErrors: true } }, HALF_GLOBAL, EDGES, FINE, BRIGHT, SOFT, MEND, FULL, LARGER];

/** A live camera gets another frame soon: two passes on each, and one that changes from frame to frame. */
const FRAME_TURNS: readonly Pass[] = [EDGES, FINE, FULL, BRIGHT];

/** The passes of a plan. `turn` numbers the frames of a camera. */
export function passesOf(plan: DecodePlan, turn: number): readonly Pass[] {
  switch (plan) {
    case 'picture':
      return PICTURE;
    case 'native':
      return [BASE];
    case 'frame': {
      const extra = FRAME_TURNS[turn % FRAME_TURNS.length];
      return extra === undefined ? [BASE, GLOBAL] : [BASE, GLOBAL, extra];
    }
  }
}
