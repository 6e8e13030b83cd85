import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../../.ci/chromium.mjs';

export interface LighthouseRun {
  performance: number;
  accessibility: number;
  fcpMs: number;
  lcpMs: number;
  tbtMs: number;
  cls: number;
}

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync', '--disable-component-update', '--disable-dev-shm-usage'];

/** One mobile run (simulated slow 4G, processor four times slower), scores out of 100. Files come as gzip, as they did when the platform's own template was measured. */
export async function runLighthouse(url: string): Promise<LighthouseRun> {
  const chromePath = findChromium();
  const chrome = await launch({ chromeFlags: FLAGS, logLevel: 'silent', ...(chromePath === null ? {} : { chromePath }) });
  try {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'silent', onlyCategories: ['performance', 'accessibility'], output: 'json', extraHeaders: { 'Accept-Encoding': 'gzip' } });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError.message}`);
    const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
    const number = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
    return {
      performance: score('performance'), accessibility: score('accessibility'),
      fcpMs: number('first-contentful-paint'), lcpMs: number('largest-contentful-paint'), tbtMs: number('total-blocking-time'), cls: number('cumulative-layout-shift'),
    };
  } finally {
    chrome.kill();
  }
}
