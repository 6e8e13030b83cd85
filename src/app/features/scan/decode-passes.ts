import { boxBlur } from './box-blur';
import type { DecodePlan } from './decode-messages';
import type { GrayImage } from './gray-image';
import { localThreshold } from './local-threshold';
import { halve, resize } from './resize-gray';
import type { Pass } from './run-passes';
import { unsharp } from './unsharp';

const same = (image: GrayImage): GrayImage => image;

const BASE: Pass = { name: 'base', prepare: same, options: {} };
/** One threshold for the whole picture: finds what a moiré or a lamp hides from the local one. */
const GLOBAL: Pass = { name: 'global', prepare: same, options: { binarizer: 'GlobalHistogram' } };
const HALF_GLOBAL: Pass = { name: 'half-global', prepare: halve, options: { binarizer: 'GlobalHistogram' } };
const HALF_THRESHOLD: Pass = { name: 'half-threshold', prepare: (image) => localThreshold(boxBlur(halve(image), 1), 10, 1), options: { binarizer: 'FixedThreshold' } };
const HALF_SHARP: Pass = { name: 'half-sharp', prepare: (image) => unsharp(halve(image), 2, 1.5), options: {} };
const THRESHOLD: Pass = { name: 'threshold', prepare: (image) => localThreshold(boxBlur(image, 2), 12, 2), options: { binarizer: 'FixedThreshold' } };
const HALF: Pass = { name: 'half', prepare: halve, options: {} };
const BLUR: Pass = { name: 'blur', prepare: (image) => boxBlur(image, 1), options: {} };
const BLUR_SHARP: Pass = { name: 'blur-sharp', prepare: (image) => unsharp(boxBlur(image, 2), 16, 3), options: {} };
const DOUBLE: Pass = { name: 'double', prepare: (image) => resize(image, image.data.length > 1_500_000 ? 1.25 : 2), options: { tryDenoise: true } };

/** Largest gain for its time first, as measured on drawn receipts (`npm run bench:qr`). The first looks for several symbols: a picture may hold more than one. */
const PICTURE: readonly Pass[] = [{ ...BASE, options: { maxNumberOfSymbols: 4 } }, HALF_GLOBAL, HALF_THRESHOLD, HALF_SHARP, THRESHOLD, HALF, BLUR, BLUR_SHARP, DOUBLE];

/** A live camera gets another frame soon: two passes on each, and one that changes from frame to frame. */
const FRAME_TURNS: readonly Pass[] = [HALF_THRESHOLD, HALF_SHARP, THRESHOLD, BLUR];

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
