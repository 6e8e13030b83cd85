/** Why the host did not do what was asked. Every one leaves the citizen a way on. */
export type HostRefusal = 'cancelled' | 'denied' | 'timeout' | 'unsupported' | 'failed';

export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: HostRefusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (reason: HostRefusal): { ok: false; reason: HostRefusal } => ({ ok: false, reason });

/** A text or a number the host answered with, as a text; empty for anything else, whatever its types promise. */
export const textOf = (value: unknown): string => (typeof value === 'string' || Number.isFinite(value) ? String(value) : '');

/** Waits at most `timeoutMs`; some host calls never settle. A rejection becomes a refusal through `explain`. */
export function settleWithin<T>(call: () => Promise<Outcome<T>>, timeoutMs: number, explain: (error: unknown) => HostRefusal = () => 'failed'): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refused('timeout')), timeoutMs);
    const settle = (outcome: Outcome<T>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    call().then(settle, (error: unknown) => settle(refused(explain(error))));
  });
}
