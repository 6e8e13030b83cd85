import { boxBlur } from './box-blur';
import type { DecodePlan } from './decode-messages';
import type { GrayImage } from './gray-image';
import { halve, resize } from './resize-gray';
import type { Pass } from './run-passes';
import { unsharp } from './unsharp';

const same = (image: GrayImage): GrayImage => image;

const BASE: Pass = { name: 'base', prepare: same, options: {} };
/** One threshold for the whole picture: finds what a shadow or a moiré hides from the local one. */
const GLOBAL: Pass = { name: 'global', prepare: same, options: { binarizer: 'GlobalHistogram' } };
const HALF: Pass = { name: 'half', prepare: halve, options: {} };
const BLUR: Pass = { name: 'blur', prepare: (image) => boxBlur(image, 1), options: {} };
const THREE_QUARTERS: Pass = { name: 'three-quarters', prepare: (image) => resize(image, 0.75), options: {} };
const HALF_SHARP: Pass = { name: 'half-sharp', prepare: (image) => unsharp(halve(image), 2, 1.5), options: {} };
const WIDE_BLUR: Pass = { name: 'wide-blur', prepare: (image) => boxBlur(image, 3), options: {} };
const BLUR_SHARP: Pass = { name: 'blur-sharp', prepare: (image) => unsharp(boxBlur(image, 1), 8, 2), options: {} };
const DOUBLE: Pass = { name: 'double', prepare: (image) => resize(image, 2), options: { tryDenoise: true } };

/** Cheapest gain first, as tuned on generated receipts (`npm run bench:qr`); the dear ones last. */
const PICTURE: readonly Pass[] = [BASE, GLOBAL, HALF, BLUR, THREE_QUARTERS, HALF_SHARP, WIDE_BLUR, BLUR_SHARP, DOUBLE];

/** A live camera gets another frame soon: two passes on each, and one that changes from frame to frame. */
const FRAME_TURNS: readonly Pass[] = [BLUR, HALF, THREE_QUARTERS, HALF_SHARP, BLUR_SHARP];

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
