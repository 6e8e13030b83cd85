import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: iv, tag and cipher text, in as many pieces. `purpose` is bound to it, so what is sealed cannot be moved to another place. */
export function sealBytes(key: Buffer, purpose: string, pieces: readonly Buffer[]): Buffer[] {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = [...pieces.map((piece) => cipher.update(piece)), cipher.final()];
  return [iv, cipher.getAuthTag(), ...sealed];
}

/** What `sealBytes` hid, or null when the key or the purpose differ or a bit was changed. */
export function unsealBytes(key: Buffer, purpose: string, sealed: Buffer): Buffer | null {
  if (sealed.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const bytes = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
  try {
    decipher.final();
    return bytes;
  } catch {
    return null;
  }
}

/** The same of a text, in base64. */
export const seal = (key: Buffer, purpose: string, text: string): string => Buffer.concat(sealBytes(key, purpose, [Buffer.from(text)])).toString('base64');

export const unseal = (key: Buffer, purpose: string, sealed: string): string | null => unsealBytes(key, purpose, Buffer.from(sealed, 'base64'))?.toString('utf8') ?? null;
