import { useId, type ReactNode } from 'react';

/** A part of a screen under its own h2. `end` stands beside the heading. */
export function Section({ title, end, children }: { title: string; end?: ReactNode | undefined; children: ReactNode }) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h2 className="section__title" id={id}>{title}</h2>
        {end}
      </div>
      {children}
    </section>
  );
}
