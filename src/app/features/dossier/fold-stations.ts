import { LEVELS } from '../../../domain/dossier';
import type { Station } from './journey';

/**
 * At most `capacity` stations (at least 3): the first, the current and the last ones stay, the run between them becomes one.
 * A folded station carries every visit it stands for and sits on the highest level among them, so that the peak stays in the picture;
 * what is still to come makes it one to come, as a stop asked meanwhile may lie between the current one and those.
 */
export function foldStations(stations: readonly Station[], capacity: number): Station[] {
  const room = Math.max(3, capacity);
  if (stations.length <= room) return [...stations];
  const nowIndex = stations.findIndex((station) => station.state === 'now');
  const centre = nowIndex === -1 ? stations.length - 1 : nowIndex;
  const after = stations.slice(centre + 1);
  const afterRoom = Math.min(after.length, Math.max(1, room - 1 - Math.min(centre, 2)));
  const before = foldRun(stations.slice(0, centre), room - 1 - Math.min(after.length, afterRoom));
  const now = stations[centre];
  return [...before, ...(now ? [now] : []), ...foldRun(after, room - 1 - before.length)];
}

function foldRun(run: readonly Station[], room: number): Station[] {
  if (run.length <= room) return [...run];
  if (room <= 0) return [];
  const kept = room - 1;
  const head = kept > 0 ? run.slice(0, 1) : [];
  const tail = kept > 1 ? run.slice(run.length - (kept - 1)) : [];
  const middle = run.slice(head.length, run.length - tail.length);
  return [...head, ...mergeStations(middle), ...tail];
}

function mergeStations(run: readonly Station[]): Station[] {
  const first = run[0];
  const last = run[run.length - 1];
  if (!first || !last) return [];
  const level = [...LEVELS].reverse().find((known) => run.some((station) => station.level === known)) ?? first.level;
  return [{ ...first, level, state: last.state, key: `${first.key}-folded`, late: run.some((station) => station.late), visits: run.flatMap((station) => station.visits) }];
}
