import type { Static, TSchema } from 'typebox';
import { fits } from '../validate';
import { seal, unseal } from './seal';

/** Values sealed as JSON, each under its purpose: the table, the column and the row it belongs to. */
export interface SealedJson {
  close(purpose: string, value: unknown): string;
  /** Throws when the text was moved from another row, changed, or is of another shape, which is a bug or an attack. */
  open<T extends TSchema>(shape: T, purpose: string, sealed: string): Static<T>;
}

export const createSealedJson = (sealKey: Buffer): SealedJson => ({
  close: (purpose, value) => seal(sealKey, purpose, JSON.stringify(value)),
  open(shape, purpose, sealed) {
    const value: unknown = JSON.parse(unseal(sealKey, purpose, sealed) ?? 'null');
    if (!fits(shape, value)) throw new Error('what was sealed cannot be read');
    return value;
  },
});
