import { GARBAGE_KINDS, NO_FAULTS, ORDINARY_DAY, SYSTEMS, type FaultRequest, type FaultSettings, type GarbageKind, type System } from './fault-settings';
import { createPrng } from './prng';

/** What happens to one call. At most one of hang, reset, error, garbage comes true before the system has acted. */
export interface CallFate {
  latencyMs: number;
  outcome: 'answer' | 'hang' | 'reset' | 'error' | 'garbage';
  garbage: GarbageKind;
  dieAfterWrite: boolean;
  duplicateWrite: boolean;
}

export interface FaultPlan {
  get(): Record<System, FaultSettings>;
  set(request: FaultRequest): void;
  /** Back to how it was at the start, sequences included. */
  reset(): void;
  /** Draws the fate of the next call of a system. */
  draw(system: System): CallFate;
}

const MAX_LATENCY_MS = 60_000;

/** Log-normal around the median, from two uniform numbers (Box–Muller). */
function latencyOf({ latencyMs, latencyJitterMs }: FaultSettings, first: number, second: number): number {
  if (latencyMs === 0) return Math.round(latencyJitterMs * first);
  const normal = Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
  const sigma = Math.log(1 + latencyJitterMs / latencyMs);
  return Math.min(MAX_LATENCY_MS, Math.round(latencyMs * Math.exp(sigma * normal)));
}

function outcomeOf(settings: FaultSettings, draw: number): CallFate['outcome'] {
  const ladder = [
    ['hang', settings.hangRate],
    ['reset', settings.resetRate],
    ['error', settings.errorRate],
    ['garbage', settings.garbageRate],
  ] as const;
  let threshold = 0;
  for (const [outcome, rate] of ladder) {
    threshold += rate;
    if (draw < threshold) return outcome;
  }
  return 'answer';
}

/** The fate of a call from its settings. Always takes six numbers, so that one rate does not shift the sequence of another. */
function drawFate(settings: FaultSettings, next: () => number): CallFate {
  const latencyMs = latencyOf(settings, next(), next());
  const outcome = outcomeOf(settings, next());
  const kinds = settings.garbageKinds.length > 0 ? settings.garbageKinds : GARBAGE_KINDS;
  const garbage = kinds[Math.floor(next() * kinds.length)] ?? 'html';
  return { latencyMs, outcome, garbage, dieAfterWrite: next() < settings.afterWriteRate, duplicateWrite: next() < settings.duplicateRate };
}

/** Faults of every system, each with its own seeded sequence: the same seed and the same calls give the same faults. */
export function createFaultPlan(defaults: 'ordinary_day' | 'none'): FaultPlan {
  const states = new Map<System, { settings: FaultSettings; next: () => number }>();
  const put = (system: System, settings: FaultSettings): void => {
    states.set(system, { settings, next: createPrng(settings.seed) });
  };
  const stateOf = (system: System) => states.get(system) ?? { settings: NO_FAULTS, next: () => 0 };
  const reset = (): void => {
    for (const system of SYSTEMS) put(system, defaults === 'none' ? NO_FAULTS : ORDINARY_DAY[system]);
  };
  reset();
  return {
    get: () => ({
      'binh-thuan': stateOf('binh-thuan').settings,
      'quang-nam': stateOf('quang-nam').settings,
      'ca-mau': stateOf('ca-mau').settings,
      'binh-duong': stateOf('binh-duong').settings,
      'zalo-graph': stateOf('zalo-graph').settings,
      tthc: stateOf('tthc').settings,
      vnpost: stateOf('vnpost').settings,
      'gopy-1022': stateOf('gopy-1022').settings,
      'pakn-portal': stateOf('pakn-portal').settings,
      centre: stateOf('centre').settings,
      booking: stateOf('booking').settings,
      statistics: stateOf('statistics').settings,
      checkout: stateOf('checkout').settings,
      'zalo-oauth': stateOf('zalo-oauth').settings,
      'zalo-oa': stateOf('zalo-oa').settings,
      'zalo-zbs': stateOf('zalo-zbs').settings,
      'zalo-notification': stateOf('zalo-notification').settings,
    }),
    set: ({ system, ...given }) => {
      for (const target of system === 'all' ? SYSTEMS : [system]) put(target, { ...NO_FAULTS, ...given });
    },
    reset,
    draw: (system) => {
      const { settings, next } = stateOf(system);
      return drawFate(settings, next);
    },
  };
}
