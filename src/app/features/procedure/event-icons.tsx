import type { LifeEventName } from '../../../contract/schemas/procedure';

/** Fetched with this page, not with home; same grid and stroke as the common icons. */
const PATHS: Record<LifeEventName, string> = {
  birth: 'M12 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M7 21v-4a5 5 0 0 1 10 0v4zM10.500 6.500v.5M13.500 6.500v.5',
  marriage: 'M8.500 9a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M15.500 9a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M10 5l2-2 2 2-2 2z',
  death: 'M12 21v-9M12 12c-4 0-6-2.500-6-7 4 0 6 2.500 6 7zM12 14c3.500 0 5-2 5-5.500-3.500 0-5 2-5 5.500zM5 21h14',
  shop: 'M4 10h16v11H4zM3 10l2-6h14l2 6M9 21v-6h6v6',
  house: 'M3 12l9-8 9 8M6 10v11h12V10M10 21v-6h4v6M16 4h2v3',
  moving: 'M2 6h11v11H2zM13 10h5l4 4v3h-9M6.500 17a2 2 0 1 0 .1 0M17.500 17a2 2 0 1 0 .1 0',
  work_study: 'M2 9l10-5 10 5-10 5zM6 11.500V17c3 2.500 9 2.500 12 0v-5.500M22 9v6',
  abroad: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3.500 3 3.500 15 0 18M12 3c-3.500 3-3.500 15 0 18',
  vehicle: 'M3 16v-4l2.500-6h13L21 12v4zM3 12h18M6.500 16v3M17.500 16v3M7 14v.5M17 14v.5',
  papers: 'M4 5h16v14H4zM8.500 9a2 2 0 1 0 .1 0M5.500 16c.5-2 5.500-2 6 0M14 10h4M14 14h4',
};

export function EventIcon({ event }: { event: LifeEventName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[event]} />
    </svg>
  );
}
