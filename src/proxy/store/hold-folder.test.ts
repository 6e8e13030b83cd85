import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../config';
import { holdFolder } from './hold-folder';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'hold-')), 'pg');

describe('a folder that is held', () => {
  it('is nobody else\'s until it is let go', async () => {
    const folder = newFolder();
    const release = await holdFolder(folder);
    await expect(holdFolder(folder)).rejects.toThrow(ConfigError);
    await expect(holdFolder(newFolder())).resolves.toBeTypeOf('function');
    await release();
    await (await holdFolder(folder))();
  });

  it('is free again when the process that had it was killed', async () => {
    const folder = newFolder();
    const killed = `require('node:net').createServer().listen(${JSON.stringify(`${folder}.socket`)}, () => process.kill(process.pid, 'SIGKILL'))`;
    expect(spawnSync(process.execPath, ['-e', killed]).signal).toBe('SIGKILL');
    expect(existsSync(`${folder}.socket`)).toBe(true);
    await (await holdFolder(folder))();
    expect(existsSync(`${folder}.socket`)).toBe(false);
  });

  it('that no socket can stand beside is nobody\'s, and in nobody\'s way', async () => {
    const folder = join(newFolder(), 'a'.repeat(200), 'pg');
    await (await holdFolder(folder))();
  });

  it('is not taken for another one whose long path begins alike', async () => {
    const beside = join(newFolder(), 'a'.repeat(120));
    mkdirSync(beside, { recursive: true });
    const [one, other] = [await holdFolder(join(beside, 'one')), await holdFolder(join(beside, 'other'))];
    await Promise.all([one(), other()]);
    expect(readdirSync(dirname(beside))).toEqual(['a'.repeat(120)]);
  });
});
