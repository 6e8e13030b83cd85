import { makeNumber } from './receipt-number';

/** Our number of a filing, e.g. `MC-261122-7F3K9Q`; see `makeNumber`. */
export const makeFilingNumber = (day: string, random: Uint8Array): string => makeNumber('MC', day, random);
