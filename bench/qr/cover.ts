import type { Random } from './random';
import type { Square } from './receipt';

/** A thumb, an ink blot, a pen stroke or a stamp over `share` of the symbol, mostly away from its three finder marks. */
export function coverSymbol(random: Random, share: number): (symbol: Square) => string {
  const kind = random.pick(['thumb', 'blot', 'stroke', 'stamp']);
  const [fromX, fromY] = random.chance(0.65) ? random.pick<readonly [number, number]>([[0.5, 0.55], [0.85, 0.85], [0.6, 0.9], [0.9, 0.6]]) : [random.between(0.1, 0.9), random.between(0.1, 0.9)];
  const turn = random.between(0, 180);
  const ink = random.pick(['#1d3fa8', '#151515', '#a11', '#fff']);
  return ({ x, y, side }) => {
    const area = share * side * side;
    const [cx, cy] = [x + fromX * side, y + fromY * side];
    const radius = Math.sqrt(area / Math.PI);
    switch (kind) {
      case 'thumb':
        return `<ellipse cx="${cx}" cy="${cy}" rx="${radius * 1.25}" ry="${radius * 0.8}" transform="rotate(${turn} ${cx} ${cy})" fill="#b98568"/>`;
      case 'blot':
        return `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${ink}"/>`;
      case 'stroke':
        return `<path d="M${x - 4} ${cy}Q${cx} ${cy + (turn / 180 - 0.5) * side * 0.4} ${x + side + 4} ${cy}" fill="none" stroke="${ink}" stroke-width="${area / side}"/>`;
      default:
        return `<circle cx="${cx}" cy="${cy}" r="${radius * 1.3}" fill="none" stroke="#b02020" stroke-width="${radius * 0.5}" opacity="0.85"/>`;
    }
  };
}
