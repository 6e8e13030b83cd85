import type { LevelView } from '../../../contract/schemas/dossier';

interface StationShapeProps {
  level: LevelView;
  x: number;
  y: number;
  radius: number;
  className?: string | undefined;
}

/** Each band has its own shape, so that colour is never the only sign: xã round, huyện diamond, tỉnh square, bộ hexagon. */
export function StationShape({ level, x, y, radius, className }: StationShapeProps) {
  switch (level) {
    case 'commune':
      return <circle className={className} cx={x} cy={y} r={radius} />;
    case 'district':
      return <path className={className} d={polygon(x, y, radius * 1.2, 4, 0)} />;
    case 'province':
      return <rect className={className} x={x - radius * 0.92} y={y - radius * 0.92} width={radius * 1.84} height={radius * 1.84} rx={radius * 0.28} />;
    case 'ministry':
      return <path className={className} d={polygon(x, y, radius * 1.12, 6, Math.PI / 6)} />;
  }
}

function polygon(x: number, y: number, radius: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = turn + (2 * Math.PI * index) / corners;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}
