import type { HomeLoad } from './load-home';
import type { PackageSize } from './package-size';

const KB = 1024;
const MB = 1024 * KB;

/** What home may weigh (gzip level 9) and move, and what Zalo's uploader takes. */
export const LIMITS = {
  initialBytes: 90 * KB,
  initialJsBytes: 85 * KB,
  allBytes: 150 * KB,
  requests: 12,
  cssBytes: 8 * KB,
  fonts: 0,
  foreignHosts: 0,
  largestFileBytes: 3 * MB,
  zipBytes: 10 * MB,
  /** What moves after it was drawn, as browsers count it. */
  layoutShift: 0.01,
} as const;

type Measured = Record<keyof typeof LIMITS, number>;

/** The measured figures under the names of their limits. */
export function figuresOf(load: HomeLoad, size: PackageSize): Measured {
  const sum = (requests: HomeLoad['requests']): number => requests.reduce((total, request) => total + request.gzBytes, 0);
  const of = (kind: string): HomeLoad['requests'] => load.requests.filter((request) => request.kind === kind);
  const initial = load.requests.filter((request) => request.initial);
  return {
    initialBytes: sum(initial),
    initialJsBytes: sum(initial.filter((request) => request.kind === 'js')),
    allBytes: sum(load.requests),
    requests: load.requests.length,
    cssBytes: sum(of('css')),
    fonts: of('font').length,
    foreignHosts: new Set(load.requests.filter((request) => request.foreign).map((request) => new URL(request.url).host)).size,
    largestFileBytes: size.largestFile.bytes,
    zipBytes: size.zipBytes,
    layoutShift: load.cls,
  };
}

/** One sentence for every limit that is broken; empty when all hold. */
export function brokenLimits(figures: Measured): string[] {
  const names = Object.keys(LIMITS).filter((name): name is keyof typeof LIMITS => name in LIMITS);
  return names.filter((name) => figures[name] > LIMITS[name]).map((name) => `${name} is ${figures[name]}, the limit is ${LIMITS[name]}`);
}
