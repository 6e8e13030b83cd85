import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'typebox';
import type { Config } from '../config';
import { ConfigError } from '../config';
import { fits } from '../validate';

/** Keys of this deployment, 32 bytes each: `pepper` for hashes that must not be guessed, `sealKey` for what is kept encrypted. */
export interface Secrets {
  pepper: Buffer;
  sealKey: Buffer;
}

const Kept = Type.Object({ pepper: Type.String({ pattern: '^[0-9a-f]{64}$' }), sealKey: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

/** From the environment; where a key is missing (never in production) from a file of mode 0600 in the data directory, made once. */
export function loadSecrets(config: Pick<Config, 'PEPPER' | 'SEAL_KEY' | 'DATA_DIR'>): Secrets {
  if (config.PEPPER !== undefined && config.SEAL_KEY !== undefined) return decode(config.PEPPER, config.SEAL_KEY);
  const kept = readOrMake(join(config.DATA_DIR, 'secrets.json'));
  return decode(config.PEPPER ?? kept.pepper, config.SEAL_KEY ?? kept.sealKey);
}

function decode(pepper: string, sealKey: string): Secrets {
  return { pepper: Buffer.from(pepper, 'hex'), sealKey: Buffer.from(sealKey, 'hex') };
}

function readOrMake(path: string): { pepper: string; sealKey: string } {
  const text = readIfThere(path);
  if (text === null) {
    const made = { pepper: randomBytes(32).toString('hex'), sealKey: randomBytes(32).toString('hex') };
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  }
  const kept: unknown = JSON.parse(text);
  if (!fits(Kept, kept)) throw new ConfigError(`DATA_DIR: ${path} does not hold two keys`);
  return kept;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
