import type { PlacedSegment } from './journey-geometry';

/** The line: it takes the colour of each band it reaches; what is still to come is dotted. */
export function JourneyLine({ segments, id }: { segments: readonly PlacedSegment[]; id: string }) {
  return (
    <>
      <defs>
        {segments.map(({ key, from, to }) => (
          <linearGradient key={key} id={`${id}-${key}`} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
            <stop offset="0.25" className={`journey-band-stop journey-band--${from.level}`} stopOpacity={key === 'approach' ? 0.25 : 1} />
            <stop offset="0.75" className={`journey-band-stop journey-band--${to.level}`} />
          </linearGradient>
        ))}
      </defs>
      {segments.map(({ key, path, travelled }) => travelled && <path key={key} className="journey-casing" d={path} />)}
      {segments.map(({ key, path, travelled }) =>
        travelled ? (
          <path key={key} className="journey-line" d={path} style={{ stroke: `url(#${id}-${key})` }} />
        ) : (
          <path key={key} className="journey-line journey-line--ahead" d={path} />
        ),
      )}
    </>
  );
}
