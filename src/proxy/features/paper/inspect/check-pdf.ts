import { asItIs, damaged, unreadable, type Findings } from './findings';

const TAIL_BYTES = 2048;
const ENCRYPT = Buffer.from('/Encrypt');
/** A trailer names its encryption dictionary by reference, or holds it. */
const ENCRYPTED = /^\/Encrypt\s*(?:\d{1,10}\s+\d{1,5}\s+R|<<)/;

/** A PDF stays as it is: a change would break signatures in it. `damaged` without its end mark, `unreadable` when it needs a password. */
export function checkPdf(bytes: Buffer): Findings {
  if (bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)).lastIndexOf('%%EOF') === -1) return damaged;
  for (let at = bytes.indexOf(ENCRYPT); at !== -1; at = bytes.indexOf(ENCRYPT, at + ENCRYPT.length)) {
    if (ENCRYPTED.test(bytes.toString('latin1', at, at + 64))) return unreadable;
  }
  return asItIs(bytes);
}
