import type { Tone } from '../../ui/tone';

/** One entry in the citizen's words: what happened, what there is to know, what to do. */
export interface EntrySentence {
  headline: string;
  /** Each a sentence of its own; empty when the headline says it all. */
  lines: string[];
  tone: Tone;
}

/** Only what was told. */
export const told = (...lines: readonly (string | null)[]): string[] => lines.filter((line): line is string => line !== null);
