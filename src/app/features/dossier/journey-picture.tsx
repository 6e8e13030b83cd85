import { useId, type CSSProperties } from 'react';
import { classNames } from '../../ui/class-names';
import { BandMark } from './band-mark';
import type { Say } from './dossier-words';
import type { Journey } from './journey';
import { JourneyFinish } from './journey-finish';
import { layoutJourney, type JourneyBox, type JourneyDrawing } from './journey-geometry';
import { JourneyLine } from './journey-line';
import { JourneyStation } from './journey-station';
import { useBox } from './use-box';

interface JourneyPictureProps {
  journey: Journey;
  say: Say;
  /** Index of the visit whose words stand under the picture. */
  selectedVisit: number | null;
  onSelect(visits: readonly number[]): void;
  /** What the slider says at a station. */
  describe(visits: readonly number[]): string;
}

/** The metro line: bands from bottom to top, the way through them, the flag. Its words are in the list beside it. */
export function JourneyPicture({ journey, say, selectedVisit, onSelect, describe }: JourneyPictureProps) {
  const id = useId().replace(/:/g, '');
  const { ref, box } = useBox();
  const drawing = layoutJourney(journey, box);
  const levelNow = journey.stations.find(({ state }) => state === 'now')?.level;
  const selected = drawing.stations.findIndex(({ station }) => selectedVisit !== null && station.visits.includes(selectedVisit));
  return (
    <div className="journey-metro" style={{ gridTemplateRows: `repeat(${String(journey.bands.length)}, 4rem)` }}>
      {[...journey.bands].reverse().map((level, index) => (
        <div key={level} className="journey-metro__row" aria-hidden="true">
          <div className={classNames('journey-metro__band', `journey-band--${level}`, level === levelNow && 'journey-metro__band--now')} style={{ gridRow: index + 1 }} />
          <div className={`journey-metro__name journey-band--${level}`} style={{ gridRow: index + 1 }}>
            <BandMark level={level} />
            <span>{say(`level_${level}`)}</span>
          </div>
        </div>
      ))}
      <div className="journey-metro__track" ref={ref}>
        {journey.named && drawing.stations.length > 1 && (
          <StopSlider drawing={drawing} selected={Math.max(0, selected)} label={say('stops_slider')} box={box} describe={describe} onSelect={onSelect} />
        )}
        <svg className="journey-metro__svg" width={box.widthPx} height={box.heightPx} aria-hidden="true" focusable="false">
          <JourneyLine segments={drawing.segments} id={id} />
          {journey.finish.look !== 'stopped' && <JourneyFinish finish={drawing.finish} look={journey.finish.look} unit={box.remPx} />}
          {drawing.stations.map((placed, index) => (
            <JourneyStation key={placed.station.key} placed={placed} selected={journey.named && drawing.stations.length > 1 && index === selected} />
          ))}
        </svg>
      </div>
    </div>
  );
}

interface StopSliderProps {
  drawing: JourneyDrawing;
  selected: number;
  label: string;
  box: JourneyBox;
  describe: JourneyPictureProps['describe'];
  onSelect: JourneyPictureProps['onSelect'];
}

/** An unseen native slider over the line: tap a station or slide along it; arrow keys and screen readers get it for free. */
function StopSlider({ drawing, selected, label, box, describe, onSelect }: StopSliderProps) {
  const first = drawing.stations[0];
  const last = drawing.stations[drawing.stations.length - 1];
  if (!first || !last) return null;
  const thumbPx = Math.min(2.75 * box.remPx, drawing.stepPx);
  const style: CSSProperties & Record<'--thumb', string> = {
    left: first.x - thumbPx / 2,
    width: last.x - first.x + thumbPx,
    '--thumb': `${String(thumbPx)}px`,
  };
  const choose = (index: number) => {
    const placed = drawing.stations[index];
    if (placed) onSelect(placed.station.visits);
  };
  return (
    <input
      className="journey-metro__slider"
      type="range"
      aria-label={label}
      aria-valuetext={describe(drawing.stations[selected]?.station.visits ?? [])}
      min={0}
      max={drawing.stations.length - 1}
      step={1}
      value={selected}
      onChange={(event) => choose(event.currentTarget.valueAsNumber)}
      style={style}
    />
  );
}
