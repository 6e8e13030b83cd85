/** A value at a place of a grid, and its slope there. */
export interface Plane {
  readonly here: number;
  readonly perColumn: number;
  readonly perRow: number;
}

const REACH = 3;
/** Keeps the plane level where the neighbours tell too little of a slope. */
const LEVEL = 0.3;

/** The plane through the known values near a place (least squares, nearer ones weigh more); level at 0 where none is known. The value of the place itself is not looked at. */
export function extrapolate(values: Float32Array, known: Uint8Array, side: number, column: number, row: number): Plane {
  let [weights, sumColumn, sumRow, sumValue] = [0, 0, 0, 0];
  let [columns, rows, crossed, byColumn, byRow] = [0, 0, 0, 0, 0];
  for (let down = Math.max(-REACH, -row); down <= REACH && row + down < side; down += 1) {
    for (let across = Math.max(-REACH, -column); across <= REACH && column + across < side; across += 1) {
      const at = (row + down) * side + column + across;
      if (known[at] === 0 || (across === 0 && down === 0)) continue;
      const weight = 1 / (1 + across * across + down * down);
      const value = values[at] ?? 0;
      weights += weight;
      sumColumn += weight * across;
      sumRow += weight * down;
      sumValue += weight * value;
      columns += weight * across * across;
      rows += weight * down * down;
      crossed += weight * across * down;
      byColumn += weight * across * value;
      byRow += weight * down * value;
    }
  }
  if (weights === 0) return { here: 0, perColumn: 0, perRow: 0 };
  const [meanColumn, meanRow, mean] = [sumColumn / weights, sumRow / weights, sumValue / weights];
  const [xx, yy, xy] = [columns - meanColumn * sumColumn + LEVEL, rows - meanRow * sumRow + LEVEL, crossed - meanColumn * sumRow];
  const [xv, yv] = [byColumn - meanColumn * sumValue, byRow - meanRow * sumValue];
  const determinant = xx * yy - xy * xy;
  const [perColumn, perRow] = [(xv * yy - yv * xy) / determinant, (yv * xx - xv * xy) / determinant];
  return { here: mean - perColumn * meanColumn - perRow * meanRow, perColumn, perRow };
}
