import { Type, type Static } from 'typebox';

export const SYSTEMS = ['binh-thuan', 'quang-nam', 'ca-mau', 'binh-duong', 'zalo-graph', 'tthc', 'vnpost', 'checkout', 'gopy-1022', 'pakn-portal', 'centre', 'booking', 'statistics', 'zalo-oauth', 'zalo-oa', 'zalo-zbs', 'zalo-notification'] as const;
export type System = (typeof SYSTEMS)[number];

export const GARBAGE_KINDS = ['html', 'truncated', 'wrong_types', 'wrong_shape', 'empty_object', 'error_envelope'] as const;
export type GarbageKind = (typeof GARBAGE_KINDS)[number];

const Rate = Type.Number({ minimum: 0, maximum: 1 });

/** What goes wrong with a system. Rates are probabilities a call; everything absent is off. */
export const FaultSettings = Type.Object(
  {
    /** Median of a log-normal latency; `latencyJitterMs` is one standard deviation above it (0: always the median). */
    latencyMs: Type.Number({ minimum: 0, maximum: 60_000 }),
    latencyJitterMs: Type.Number({ minimum: 0, maximum: 60_000 }),
    /** HTTP 500. */
    errorRate: Rate,
    /** The connection dies before anything happened. */
    resetRate: Rate,
    /** Answers 200 with something that is not an answer, of one of `garbageKinds` (empty: any). */
    garbageRate: Rate,
    garbageKinds: Type.Array(Type.Enum([...GARBAGE_KINDS]), { maxItems: GARBAGE_KINDS.length }),
    /** Never answers. */
    hangRate: Rate,
    /** A write is applied twice. */
    duplicateRate: Rate,
    /** A write is applied, then the connection dies. */
    afterWriteRate: Rate,
    seed: Type.Integer({ minimum: 0, maximum: 4_294_967_295 }),
  },
  { additionalProperties: false },
);
export type FaultSettings = Static<typeof FaultSettings>;

/** Body of `PUT /__sandbox/faults`: replaces the settings of one system or of all. */
export const FaultRequest = Type.Object(
  { system: Type.Enum([...SYSTEMS, 'all']), ...Type.Partial(FaultSettings).properties },
  { additionalProperties: false },
);
export type FaultRequest = Static<typeof FaultRequest>;

export const NO_FAULTS: FaultSettings = {
  latencyMs: 0,
  latencyJitterMs: 0,
  errorRate: 0,
  resetRate: 0,
  garbageRate: 0,
  garbageKinds: [],
  hangRate: 0,
  duplicateRate: 0,
  afterWriteRate: 0,
  seed: 1,
};

/**
 * How the systems behave on an ordinary day: as slow as provincial systems are, with the random 500 that users of the
 * Quảng Nam look-up report and the dropped connections of an overloaded portal.
 */
export const ORDINARY_DAY: Record<System, FaultSettings> = {
  'binh-thuan': { ...NO_FAULTS, latencyMs: 220, latencyJitterMs: 120, errorRate: 0.004, resetRate: 0.002, seed: 11 },
  'quang-nam': { ...NO_FAULTS, latencyMs: 260, latencyJitterMs: 160, errorRate: 0.015, seed: 47 },
  'ca-mau': { ...NO_FAULTS, latencyMs: 180, latencyJitterMs: 100, errorRate: 0.005, garbageRate: 0.002, garbageKinds: ['html'], seed: 12 },
  'binh-duong': { ...NO_FAULTS, latencyMs: 150, latencyJitterMs: 80, errorRate: 0.003, seed: 9 },
  'zalo-graph': { ...NO_FAULTS, latencyMs: 120, latencyJitterMs: 40, seed: 7 },
  tthc: { ...NO_FAULTS, latencyMs: 160, latencyJitterMs: 80, errorRate: 0.004, seed: 15 },
  vnpost: { ...NO_FAULTS, latencyMs: 190, latencyJitterMs: 90, errorRate: 0.006, seed: 19 },
  checkout: { ...NO_FAULTS, latencyMs: 90, latencyJitterMs: 30, seed: 3 },
  'zalo-oauth': { ...NO_FAULTS, latencyMs: 140, latencyJitterMs: 50, seed: 23 },
  'zalo-oa': { ...NO_FAULTS, latencyMs: 130, latencyJitterMs: 60, errorRate: 0.002, seed: 29 },
  'zalo-zbs': { ...NO_FAULTS, latencyMs: 150, latencyJitterMs: 70, errorRate: 0.002, seed: 31 },
  'zalo-notification': { ...NO_FAULTS, latencyMs: 120, latencyJitterMs: 50, errorRate: 0.002, seed: 37 },
  'gopy-1022': { ...NO_FAULTS, latencyMs: 240, latencyJitterMs: 140, errorRate: 0.012, seed: 22 },
  centre: { ...NO_FAULTS, latencyMs: 180, latencyJitterMs: 100, errorRate: 0.006, seed: 41 },
  booking: { ...NO_FAULTS, latencyMs: 160, latencyJitterMs: 90, errorRate: 0.006, resetRate: 0.002, seed: 43 },
  statistics: { ...NO_FAULTS, latencyMs: 420, latencyJitterMs: 260, errorRate: 0.01, seed: 53 },
  'pakn-portal': { ...NO_FAULTS, latencyMs: 200, latencyJitterMs: 110, errorRate: 0.005, resetRate: 0.002, seed: 23 },
};
