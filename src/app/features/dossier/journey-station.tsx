import { classNames } from '../../ui/class-names';
import type { PlacedStation } from './journey-geometry';
import { StationShape } from './station-shape';

/** A smaller tick would be a smudge; the filled shape says it. */
const TICK_FROM_PX = 6.5;

/** One station of the picture: done filled with a tick, now large with a pulse, ahead hollow. */
export function JourneyStation({ placed, selected }: { placed: PlacedStation; selected: boolean }) {
  const { station, x, y, radius } = placed;
  const { level, state } = station;
  const folded = station.visits.length > 1;
  return (
    <g className={classNames('journey-stop', `journey-stop--${state}`, `journey-band--${level}`, station.ended && 'journey-stop--ended', selected && 'journey-stop--selected')}>
      {state === 'now' && <circle className="journey-stop__pulse" cx={x} cy={y} r={radius * 1.55} style={{ transformOrigin: `${String(x)}px ${String(y)}px` }} />}
      {selected && <circle className="journey-stop__halo" cx={x} cy={y} r={radius * 1.5} />}
      <StationShape className="journey-stop__shape" level={level} x={x} y={y} radius={radius} />
      {folded ? (
        <path className="journey-stop__dots" d={[-1, 0, 1].map((step) => `M${String(x + step * radius * 0.48)} ${String(y)}h.01`).join('')} />
      ) : (
        <StationSign state={station.ended ? 'ended' : state} x={x} y={y} radius={radius} />
      )}
      {station.late && <LateSign x={x + radius * 0.9} y={y - radius * 0.95} radius={Math.max(4.5, radius * 0.5)} />}
    </g>
  );
}

function StationSign({ state, x, y, radius }: { state: PlacedStation['station']['state'] | 'ended'; x: number; y: number; radius: number }) {
  if (state === 'now') return <circle className="journey-stop__core" cx={x} cy={y} r={radius * 0.36} />;
  if (state === 'ahead' || radius < TICK_FROM_PX) return null;
  const unit = radius * 0.42;
  if (state === 'ended') {
    return <path className="journey-stop__tick" d={`M${String(x - unit)} ${String(y - unit)}l${String(unit * 2)} ${String(unit * 2)}m0 ${String(-unit * 2)}l${String(-unit * 2)} ${String(unit * 2)}`} />;
  }
  return <path className="journey-stop__tick" d={`M${String(x - unit)} ${String(y)}l${String(unit * 0.75)} ${String(unit * 0.75)} ${String(unit * 1.2)} ${String(-unit * 1.4)}`} />;
}

function LateSign({ x, y, radius }: { x: number; y: number; radius: number }) {
  return (
    <g className="journey-stop__late">
      <circle cx={x} cy={y} r={radius} />
      <path d={`M${String(x)} ${String(y - radius * 0.5)}v${String(radius * 0.5)}M${String(x)} ${String(y + radius * 0.48)}v.01`} />
    </g>
  );
}
