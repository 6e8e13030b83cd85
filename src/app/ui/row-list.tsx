import type { ReactNode } from 'react';

/** Rows under one heading; `label` names the list for screen readers when no heading does. */
export function RowList({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the list role of unstyled lists; the role brings it back
    <ul className="rows" role="list" aria-label={label}>
      {children}
    </ul>
  );
}
