import { NOTICED_WITHIN_MINUTES, type Pace } from '../../src/domain/telling/pace';
import type { Planned } from './world';

const PACES = ['near', 'mid', 'far'] as const;

/** The most that fell into any minute, wherever it begins. */
export function mostInAMinute(timesMs: readonly number[]): number {
  const times = [...timesMs].sort((a, b) => a - b);
  let from = 0;
  return times.reduce((most, at, index) => {
    while ((times[from] ?? at) <= at - 60_000) from += 1;
    return Math.max(most, index - from + 1);
  }, 0);
}

export interface Heard {
  code: string;
  kind: string;
  atMs: number;
}

export interface Verdict {
  lines: string[];
  isKept: boolean;
}

/** From change to entry against the promise, and whether every change has exactly one entry. */
export function judgeEntries(world: readonly Planned[], heard: readonly Heard[]): { lines: string[]; isOnce: boolean; isInTime: boolean } {
  const byCode = new Map<string, Heard[]>();
  for (const each of heard) byCode.set(each.code, [...(byCode.get(each.code) ?? []), each]);
  const changed = world.flatMap((planned) => (planned.changesAtMs === null ? [] : [{ ...planned, changesAtMs: planned.changesAtMs }]));
  const missing = changed.filter(({ code }) => !byCode.has(code)).length;
  const doubled = heard.length - byCode.size;
  const unasked = [...byCode.keys()].length - (changed.length - missing);
  const lines = ['| pace | changes | promised min | median | p99 | latest min |', '|---|---:|---:|---:|---:|---:|'];
  let isInTime = true;
  for (const pace of PACES) {
    const minutes = waitsOf(changed.filter((each) => each.pace === pace), byCode);
    if (minutes.length === 0) continue;
    const at = (share: number): string => (minutes[Math.min(minutes.length - 1, Math.floor(minutes.length * share))] ?? 0).toFixed(1);
    isInTime &&= (minutes.at(-1) ?? 0) <= NOTICED_WITHIN_MINUTES[pace].office;
    lines.push(`| ${pace} | ${minutes.length} | ${NOTICED_WITHIN_MINUTES[pace].office} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
  }
  lines.push('', `changes ${changed.length}, entries ${heard.length}, missing ${missing}, doubled ${doubled}, of nothing ${unasked}`);
  return { lines, isOnce: missing === 0 && doubled === 0 && unasked === 0, isInTime };
}

function waitsOf(changed: readonly { code: string; pace: Pace; changesAtMs: number }[], byCode: ReadonlyMap<string, readonly Heard[]>): number[] {
  return changed.flatMap(({ code, changesAtMs }) => (byCode.get(code) ?? []).map(({ atMs }) => (atMs - changesAtMs) / 60_000)).sort((a, b) => a - b);
}
