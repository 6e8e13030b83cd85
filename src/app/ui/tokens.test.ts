import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = ['tokens.css', 'tokens-more.css'].map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n');

/** The colours of one theme: every `--name: #rrggbb` in blocks with that selector. */
function coloursOf(selector: string): Map<string, string> {
  const colours = new Map<string, string>();
  for (const [, head = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!head.trim().endsWith(selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)) colours.set(name, value);
  }
  return colours;
}

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ['surface', 'surface-2'];
const TEXT = ['ink', 'ink-2', 'primary', 'accent', 'success', 'warning', 'danger'];
const LINES = ['line', 'band-commune', 'band-district', 'band-province', 'band-ministry'];
const pairs = [
  ...GROUNDS.flatMap((ground) => [...TEXT.map((ink) => [ink, ground, 4.5] as const), ...LINES.map((line) => [line, ground, 3] as const)]),
  ['on-primary', 'primary', 4.5] as const,
  ...['primary', 'success', 'warning', 'danger'].flatMap((tone) => [['ink', `${tone}-soft`, 4.5] as const, [tone, `${tone}-soft`, 4.5] as const]),
];

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('the %s theme', (_name, selector) => {
  const colours = coloursOf(selector);

  it.each(pairs)('%s on %s has a contrast of at least %f', (front, back, least) => {
    expect(contrast(colours.get(front) ?? '', colours.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

it('both themes name the same colours', () => {
  expect([...coloursOf(":root[data-theme='dark']").keys()].sort()).toEqual([...coloursOf(':root').keys()].sort());
});
