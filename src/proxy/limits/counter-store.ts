/**
 * One count of one rule. With a `member` it counts distinct members, without it counts hits.
 * `cost` 0 only looks, -1 gives a hit back. Windows start with their first hit.
 */
export interface Hit {
  key: string;
  windowMs: number;
  max: number;
  cost: -1 | 0 | 1;
  member?: string;
  /** Guards a secret: its window is not dropped to make room for the many that anybody can begin. */
  lasting?: true;
}

/** `over`: with this hit the window holds more than `max`. A member already counted is never over. `left`: what still fits after it. */
export interface Count {
  over: boolean;
  left: number;
  resetMs: number;
}

/** Counts shared by every caller of this process, or of all replicas. */
export interface CounterStore {
  /** When one of the hits is over, none is kept: who is refused by their own limit must not use up what others share. */
  hit(hits: readonly Hit[]): Promise<readonly Count[]> | readonly Count[];
  close(): Promise<void>;
}
