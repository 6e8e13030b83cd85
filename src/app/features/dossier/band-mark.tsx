import type { LevelView } from '../../../contract/schemas/dossier';
import { StationShape } from './station-shape';

/** The small sign of a band, beside its name. */
export function BandMark({ level }: { level: LevelView }) {
  return (
    <svg className={`journey-mark journey-band--${level}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <StationShape level={level} x={10} y={10} radius={7.5} />
    </svg>
  );
}
