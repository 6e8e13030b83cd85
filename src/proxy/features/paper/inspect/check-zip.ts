import { asItIs, damaged, type Findings } from './findings';

/** A zip ends with its directory's end record, which a comment of at most 65,535 bytes may follow. */
const MAX_TAIL_BYTES = 22 + 65_535;
const END_RECORD = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** An office document is a zip; one that was cut off has lost the directory at its end. */
export function checkZip(bytes: Buffer): Findings {
  return bytes.subarray(Math.max(0, bytes.length - MAX_TAIL_BYTES)).lastIndexOf(END_RECORD) === -1 ? damaged : asItIs(bytes);
}
