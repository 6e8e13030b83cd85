import type { HomeLoad } from './load-home';
import { LIMITS, type figuresOf } from './limits';

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The figures beside their limits, one line each. */
export function weightTable(document: string, figures: ReturnType<typeof figuresOf>): string {
  const line = (name: string, value: string, limit: string): string => `  ${name.padEnd(34)}${value.padStart(10)}   limit ${limit}`;
  return [
    `home from ${document}`,
    line('initial, gzip', kb(figures.initialBytes), kb(LIMITS.initialBytes)),
    line('initial JavaScript, gzip', kb(figures.initialJsBytes), kb(LIMITS.initialJsBytes)),
    line('all that home loads, gzip', kb(figures.allBytes), kb(LIMITS.allBytes)),
    line('requests', String(figures.requests), String(LIMITS.requests)),
    line('external CSS, gzip', kb(figures.cssBytes), kb(LIMITS.cssBytes)),
    line('web fonts', String(figures.fonts), String(LIMITS.fonts)),
    line('hosts besides the proxy and Zalo', String(figures.foreignHosts), String(LIMITS.foreignHosts)),
    line('largest file of the package', kb(figures.largestFileBytes), kb(LIMITS.largestFileBytes)),
    line('layout shift', figures.layoutShift.toFixed(3), LIMITS.layoutShift.toFixed(3)),
    line('package, zipped', kb(figures.zipBytes), kb(LIMITS.zipBytes)),
  ].join('\n');
}

/** Every file, heaviest first: what to look at when a limit breaks. */
export function fileList(load: HomeLoad): string {
  const rows = [...load.requests].sort((a, b) => b.gzBytes - a.gzBytes);
  return rows.map((file) => `    ${kb(file.gzBytes).padStart(10)}  ${file.initial ? 'initial' : 'late   '}  ${file.kind.padEnd(5)} ${file.url}`).join('\n');
}
