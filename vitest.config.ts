import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Files that replace modules must not share them with others. */
const replacing = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('src/app', file))
  .filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, 'utf8')));

/** A second try is counted and named, never silent; away from CI there is none. */
const retry = process.env['CI'] ? 1 : 0;

/** Modules are shared between the files of a project: they keep nothing that another file could stumble over. */
const unit = (name: string, files: string, exclude: string[] = []) => ({
  test: {
    name,
    environment: 'node', // where one needs a document, its first line says so
    isolate: false,
    include: [`src/${files}`],
    exclude: ['**/*.int.test.ts', ...exclude],
    retry,
    testTimeout: 60_000, // a busy machine is no failure; what must be quick says so in its own assertions
  },
});

/** Unit projects run beside the code; `integration` starts real servers (PGlite always, PostgreSQL and Redis when told where). */
export default defineConfig({
  test: {
    maxWorkers: Math.max(2, availableParallelism()), // vitest would leave one core idle: of two, that is half
    expect: { poll: { timeout: 20_000 } },
    experimental: { fsModuleCache: true }, // the second run of the same code, on another Node, need not transform it again
    projects: [
      unit('domain', '{domain,contract}/**/*.test.ts'),
      unit('proxy', '{proxy,sandbox,host}/**/*.test.ts'),
      unit('app', 'app/**/*.test.ts', replacing),
      {
        test: {
          name: 'screens',
          environment: 'jsdom',
          pool: 'vmThreads', // a context of its own for each file, in workers that have read jsdom already
          include: ['src/app/**/*.test.tsx', ...replacing],
          retry,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          isolate: false,
          include: ['src/**/*.int.test.ts'],
          globalSetup: '.ci/database-template.mjs',
          retry,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
