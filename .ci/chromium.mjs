import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { aptInstall } from './apt.mjs';
import { findProgram } from './find-program.mjs';

/** Path of a Chromium on this machine: CHROME_PATH, the system's, then the one Playwright downloaded; null when there is none. */
export function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) return given;
  const system = findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (system) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** Finds a Chromium, or installs one: from Debian when root, by Playwright as the last try. Null when all fail. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (aptInstall('chromium', 'fonts-dejavu-core', 'fonts-noto-core')) return findChromium();
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return findChromium();
}
