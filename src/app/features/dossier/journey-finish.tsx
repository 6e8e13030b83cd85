import type { FinishLook } from './journey';
import type { JourneyDrawing } from './journey-geometry';

/** The flag where the result is handed over; a bar where the journey was stopped. */
export function JourneyFinish({ finish, look, unit }: { finish: JourneyDrawing['finish']; look: FinishLook; unit: number }) {
  const { x, top, bottom } = finish;
  const flagWidth = unit * 1.2;
  const flagHeight = unit * 0.95;
  return (
    <g className={`journey-finish journey-finish--${look}`}>
      <path className="journey-finish__pole" d={`M${String(x)} ${String(top)}V${String(bottom)}`} />
      <circle className="journey-finish__foot" cx={x} cy={bottom} r={unit * 0.22} />
      <path className="journey-finish__flag" d={`M${String(x)} ${String(top)}h${String(flagWidth)}l${String(-flagWidth * 0.3)} ${String(flagHeight / 2)} ${String(flagWidth * 0.3)} ${String(flagHeight / 2)}h${String(-flagWidth)}z`} />
    </g>
  );
}
