import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { keyedHash, newToken, normalisePhone, tokenHash } from './digests';
import { seal, unseal } from './seal';
import { createSealedJson } from './sealed-json';
import { loadSecrets } from './secrets';

const key = Buffer.alloc(32, 7);

describe('seal', () => {
  it('gives back any text to the right key and purpose, never twice the same cipher text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, purpose) => {
      const sealed = seal(key, purpose, text);
      expect(unseal(key, purpose, sealed)).toBe(text);
      expect(seal(key, purpose, text)).not.toBe(sealed);
    }));
  });

  it('opens to no other key, purpose or changed bit', () => {
    const sealed = seal(key, 'a', 'bí mật');
    expect(unseal(Buffer.alloc(32, 8), 'a', sealed)).toBeNull();
    expect(unseal(key, 'b', sealed)).toBeNull();
    expect(unseal(key, 'a', `${sealed.slice(0, -4)}AAA=`)).toBeNull();
    expect(unseal(key, 'a', 'short')).toBeNull();
  });
});

describe('sealed JSON', () => {
  const box = createSealedJson(key);
  const sealed = box.close('filings.content:1', { words: 'bí mật' });

  it('opens to its own row and shape', () => expect(box.open(Type.Object({ words: Type.String() }), 'filings.content:1', sealed)).toEqual({ words: 'bí mật' }));

  it.each([
    ['another row', Type.Object({ words: Type.String() }), 'filings.content:2', sealed],
    ['another shape', Type.Object({ words: Type.Number() }), 'filings.content:1', sealed],
    ['a changed text', Type.Object({ words: Type.String() }), 'filings.content:1', `${sealed.slice(0, -4)}AAA=`],
  ])('does not open to %s', (_what, shape, purpose, text) => {
    expect(() => box.open(shape, purpose, text)).toThrow('cannot be read');
  });
});

describe('digests', () => {
  it('makes tokens of 32 bytes that do not repeat and are not their own hash', () => {
    const tokens = new Set(Array.from({ length: 50 }, newToken));
    expect(tokens.size).toBe(50);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(tokenHash('x')).not.toBe('x');
  });

  it('depends on the pepper and the kind', () => {
    expect(keyedHash(key, 'phone', '1')).not.toBe(keyedHash(Buffer.alloc(32, 8), 'phone', '1'));
    expect(keyedHash(key, 'phone', '1')).not.toBe(keyedHash(key, 'zalo', '1'));
  });

  it.each(['0912345678', '84912345678', '+84 912 345 678', '0084912345678', '912345678'])('reads %s as one number', (spelling) =>
    expect(normalisePhone(spelling)).toBe('84912345678'),
  );

  it.each(['', '12345', '079123456789', 'n/a'])('does not read "%s" as a phone number', (spelling) => expect(normalisePhone(spelling)).toBeNull());
});

describe('loadSecrets', () => {
  it('makes keys once, readable by the owner only', () => {
    const config = { DATA_DIR: mkdtempSync(join(tmpdir(), 'secrets-')) };
    const first = loadSecrets(config);
    expect(loadSecrets(config)).toEqual(first);
    expect(first.pepper).toHaveLength(32);
    expect(first.pepper).not.toEqual(first.sealKey);
    expect(statSync(join(config.DATA_DIR, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('takes keys from the environment and then writes nothing', () => {
    const given = loadSecrets({ DATA_DIR: '/nonexistent', PEPPER: 'ab'.repeat(32), SEAL_KEY: 'cd'.repeat(32) });
    expect(given.pepper.toString('hex')).toBe('ab'.repeat(32));
  });
});
