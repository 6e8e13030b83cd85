import { defineConfig } from '@playwright/test';
import { findChromium } from '../.ci/chromium.mjs';
import type { ProjectOptions, WorldOptions } from './support/test';

const executablePath = findChromium();
/** What the official does is seen at once: nothing is remembered longer than the shortest while. */
const filing = { worldName: 'filing', worldEnv: { FRESH_SECONDS: '1', POST_FRESH_SECONDS: '1' } };
/** What agencies answer is heard within seconds. */
const listening = {
  worldName: 'listening',
  worldEnv: { FRESH_SECONDS: '1', LISTENING_POLL_SECONDS: '1', JOB_POLL_MS: '250', LIMIT_PERSON_PETITIONS_PER_DAY: '1000', LIMIT_PERSON_QUESTIONS_PER_DAY: '1000' },
};
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync', '--disable-component-update', '--disable-quic'];

/** Two at once, a core each where there are two; nothing is tried again in silence. */
export default defineConfig<object, ProjectOptions & Partial<WorldOptions>>({
  testDir: '.',
  globalSetup: './support/database-template.ts',
  outputDir: '../test-results',
  workers: 2,
  retries: process.env.CI ? 1 : 0, // a second try is counted and named, never silent
  timeout: 150_000, // a machine that does ten things at once is no failure
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure', // a trace would fetch blob: pictures itself, against the page's policy
    launchOptions: { args, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'zalo-android', testMatch: ['zalo/**/*.spec.ts', 'everywhere/**/*.spec.ts'], use: { host: 'android' } },
    { name: 'zalo-ios', testMatch: 'zalo/**/*.spec.ts', use: { host: 'ios' } },
    { name: 'browser', testMatch: ['browser/**/*.spec.ts', 'everywhere/**/*.spec.ts'], use: { host: 'browser' } },
    { name: 'filing', testMatch: 'filing/**/*.spec.ts', use: { host: 'android', ...filing } },
    { name: 'listening', testMatch: 'listening/**/*.spec.ts', use: { host: 'android', ...listening } },
    { name: 'filing-ios', testMatch: 'filing/commune-level-4.spec.ts', use: { host: 'ios', ...filing } },
  ],
});
