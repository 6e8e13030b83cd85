import type { ReactNode } from 'react';

/** Folded until tapped. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      <div className="fold__body">{children}</div>
    </details>
  );
}
