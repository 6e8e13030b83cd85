import { useEffect, useState } from 'react';

const PAUSES_MS = [2_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000] as const;

/** Asks again, ever more rarely, while something is on its way; after about two minutes the citizen's own return is the next time. */
export function useRefreshWhile(active: boolean, refresh: () => void): void {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const pauseMs = PAUSES_MS[turn];
    if (!active || pauseMs === undefined) return undefined;
    const timer = setTimeout(() => {
      setTurn((before) => before + 1);
      refresh();
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [active, turn, refresh]);
  useEffect(() => {
    if (!active) setTurn(0);
  }, [active]);
}
