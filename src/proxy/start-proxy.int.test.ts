import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';
import { startProxy } from './start-proxy';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const file = join(folder, 'file');
writeFileSync(file, '');

describe('a proxy that cannot start', () => {
  it.each([
    ['DATA_DIR', { DATA_DIR: file }],
    ['DATA_DIR', { DATA_DIR: join(file, 'below') }],
    ['DATABASE_URL', { DATA_DIR: folder, DATABASE_URL: 'postgres://citizen:hunter2@127.0.0.1:1/none' }],
    ['DATABASE_URL', { DATA_DIR: folder, DATABASE_URL: 'postgres://citizen:hun/ter2@db/none' }],
  ])('names the variable, and no secret: %s', async (name, env) => {
    const starting = startProxy({ config: readConfig(env), env, sandboxUrl: 'http://127.0.0.1:1' });
    await expect(starting).rejects.toThrow(ConfigError);
    await expect(starting).rejects.toThrow(new RegExp(`^(?!.*(?:hun|ter2))${name}: `));
  });
});
