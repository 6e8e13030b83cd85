import type { LevelView } from '../../../contract/schemas/dossier';
import { foldStations } from './fold-stations';
import type { Journey, Station } from './journey';

export interface PlacedStation {
  station: Station;
  x: number;
  y: number;
  radius: number;
}

export interface PlacedSegment {
  key: string;
  path: string;
  from: { x: number; y: number; level: LevelView };
  to: { x: number; y: number; level: LevelView };
  /** Travelled, or still to come. */
  travelled: boolean;
}

/** The drawing in pixels of its box; the origin is the top left corner. */
export interface JourneyDrawing {
  stations: PlacedStation[];
  segments: PlacedSegment[];
  /** The pole stands at `x` from `top` to `bottom`. */
  finish: { x: number; top: number; bottom: number };
  /** Distance between two neighbouring stations; 0 with one station. */
  stepPx: number;
}

export interface JourneyBox {
  widthPx: number;
  heightPx: number;
  /** Pixels of one rem, so that the drawing grows with the citizen's text size. */
  remPx: number;
}

const EDGE_REM = 1.15;
const FINISH_REM = 1.75;
const FINISH_GAP_REM = 1.9;
const MIN_STEP_REM = 1;
/** Room for the round end of the line where it comes in from the left. */
const APPROACH_X_PX = 6;

/** Places the journey in its box (at least 10 rem wide): stations left to right in the order visited, each in the band of its level. */
export function layoutJourney(journey: Journey, box: JourneyBox): JourneyDrawing {
  const finishX = box.widthPx - FINISH_REM * box.remPx;
  const startX = EDGE_REM * box.remPx;
  const endX = Math.max(startX, finishX - FINISH_GAP_REM * box.remPx);
  const capacity = Math.floor((endX - startX) / (MIN_STEP_REM * box.remPx)) + 1;
  const shown = foldStations(journey.stations, capacity);
  const yOf = (level: LevelView) => bandCentre(journey.bands, level, box.heightPx);
  const xs = journey.named ? spread(shown.length, startX, endX) : alongPercent(shown.length, journey.percent, startX, endX);
  const stepPx = shown.length > 1 ? (xs[1] ?? 0) - (xs[0] ?? 0) : 0;
  const stations = shown.map((station, index) => ({
    station,
    x: xs[index] ?? startX,
    y: yOf(station.level),
    radius: Math.min(radiusOf(station, stepPx, box.remPx), (0.4 * box.heightPx) / journey.bands.length),
  }));
  const finishY = journey.finish.level === null ? null : yOf(journey.finish.level);
  const segments = [...approach(journey, stations), ...between(stations), ...toFinish(journey, stations, finishX, finishY)];
  return { stations, segments, finish: finishPole(journey, finishX, box), stepPx };
}

function bandCentre(bands: readonly LevelView[], level: LevelView, heightPx: number): number {
  const fromBottom = Math.max(0, bands.indexOf(level));
  const bandPx = heightPx / bands.length;
  return heightPx - bandPx * (fromBottom + 0.5);
}

function spread(count: number, startX: number, endX: number): number[] {
  if (count === 1) return [startX + (endX - startX) * 0.45];
  return Array.from({ length: count }, (_, index) => startX + ((endX - startX) * index) / (count - 1));
}

/** Tier 0: the last station stands where the percent says, a peak behind it half way there. */
function alongPercent(count: number, percent: number, startX: number, endX: number): number[] {
  const least = startX + (endX - startX) * (count > 1 ? 0.4 : 0.1);
  const here = Math.max(least, startX + ((endX - startX) * percent) / 100);
  return count > 1 ? [startX + (here - startX) / 2, here] : [here];
}

function radiusOf(station: Station, stepPx: number, remPx: number): number {
  const room = stepPx > 0 ? stepPx : Number.POSITIVE_INFINITY;
  if (station.state === 'now' || station.visits.length > 1) return clamp(room * 0.42, 0.5 * remPx, 0.9 * remPx);
  return clamp(room * 0.32, 0.36 * remPx, 0.62 * remPx);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** At tier 0 the way behind is only known by its level, so the line comes in from the left edge. */
function approach(journey: Journey, stations: readonly PlacedStation[]): PlacedSegment[] {
  const first = stations[0];
  if (!first || journey.named) return [];
  const { level } = first.station;
  return [segment('approach', { x: APPROACH_X_PX, y: first.y, level }, { x: first.x, y: first.y, level }, true)];
}

function between(stations: readonly PlacedStation[]): PlacedSegment[] {
  return stations.slice(1).flatMap((to, index) => {
    const from = stations[index];
    if (!from) return [];
    return [segment(to.station.key, endOf(from), endOf(to), to.station.state !== 'ahead')];
  });
}

function toFinish(journey: Journey, stations: readonly PlacedStation[], finishX: number, finishY: number | null): PlacedSegment[] {
  const last = stations[stations.length - 1];
  if (!last || journey.finish.look === 'stopped') return [];
  const arrived = journey.finish.look === 'ready' || journey.finish.look === 'handed_over';
  const level = journey.finish.level ?? last.station.level;
  return [segment('finish', endOf(last), { x: finishX, y: finishY ?? last.y, level }, arrived)];
}

function endOf(placed: PlacedStation): PlacedSegment['from'] {
  return { x: placed.x, y: placed.y, level: placed.station.level };
}

function segment(key: string, from: PlacedSegment['from'], to: PlacedSegment['to'], travelled: boolean): PlacedSegment {
  return { key, from, to, travelled, path: curve(from, to) };
}

/** A metro bend: leaves and arrives level, never runs backwards. */
function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = round((from.x + to.x) / 2);
  const start = `M${String(round(from.x))} ${String(round(from.y))}`;
  if (from.y === to.y) return `${start}H${String(round(to.x))}`;
  return `${start}C${String(middle)} ${String(round(from.y))} ${String(middle)} ${String(round(to.y))} ${String(round(to.x))} ${String(round(to.y))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function finishPole(journey: Journey, x: number, box: JourneyBox): JourneyDrawing['finish'] {
  if (journey.finish.level === null) return { x, top: 0.6 * box.remPx, bottom: box.heightPx - 0.6 * box.remPx };
  const y = bandCentre(journey.bands, journey.finish.level, box.heightPx);
  return { x, top: Math.max(0.3 * box.remPx, y - 1.7 * box.remPx), bottom: y };
}
