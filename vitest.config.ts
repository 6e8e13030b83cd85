import { defineConfig } from 'vitest/config';

const unit = (name: string, dir: string, environment: 'node' | 'jsdom' = 'node') => ({
  test: {
    name,
    environment,
    include: [`src/${dir}/**/*.test.ts`, `src/${dir}/**/*.test.tsx`],
    exclude: ['**/*.int.test.ts'],
    testTimeout: 20_000, // a busy machine is no failure; what must be quick says so in its own assertions
  },
});

/** Unit projects run beside the code; `integration` starts real servers (PGlite always, PostgreSQL and Redis when told where). */
export default defineConfig({
  test: {
    maxWorkers: 2, // vitest would leave one of two cores idle
    projects: [
      unit('domain', '{domain,contract}'),
      unit('proxy', '{proxy,sandbox,host}'),
      unit('app', 'app', 'jsdom'),
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['src/**/*.int.test.ts'],
          globalSetup: '.ci/database-template.mjs',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
