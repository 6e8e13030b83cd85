import { useId } from 'react';
import { classNames } from '../../ui/class-names';

/** A part of a bar: its size, its colour, and its pattern, so that colour is never the only sign. */
export interface BarPart {
  name: 'good' | 'fair' | 'poor';
  value: number;
}

const WIDTH = 100;
const HEIGHT = 8;

/** Parts of a whole side by side. The numbers stand beside it as text, so it is hidden from screen readers. */
export function ShareBar({ parts }: { parts: readonly BarPart[] }) {
  const id = useId();
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return null;
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { value }) => sum + value, 0));
  return (
    <svg className="share-bar" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}-stripes`} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="3" className="share-bar__ground" />
          <rect width="1.6" height="3" className="share-bar__stripe" />
        </pattern>
        <pattern id={`${id}-dots`} width="3" height="3" patternUnits="userSpaceOnUse">
          <rect width="3" height="3" className="share-bar__ground" />
          <circle cx="1.5" cy="1.5" r=".9" className="share-bar__dot" />
        </pattern>
      </defs>
      {parts.map(({ name, value }, index) => (
        <rect
          key={name}
          className={classNames('share-bar__part', `share-bar__part--${name}`)}
          x={((starts[index] ?? 0) / whole) * WIDTH}
          width={(value / whole) * WIDTH}
          height={HEIGHT}
          fill={name === 'good' ? undefined : `url(#${id}-${name === 'poor' ? 'stripes' : 'dots'})`}
        />
      ))}
      <rect className="share-bar__frame" width={WIDTH} height={HEIGHT} />
    </svg>
  );
}
