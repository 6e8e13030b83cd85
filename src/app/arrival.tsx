import { useLayoutEffect, type ReactNode } from 'react';

/** Calls `onArrive` when its children, and everything they must do before they are seen, are ready to be seen. */
export function Arrival({ onArrive, children }: { onArrive(): void; children: ReactNode }) {
  useLayoutEffect(onArrive, [onArrive]);
  return children;
}
