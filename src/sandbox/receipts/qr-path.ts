import QRCode from 'qrcode';

/** A QR symbol as an SVG path in module units, without its quiet zone; `size` is the number of modules a side. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (modules.get(row, column)) runs.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  return { path: runs.join(''), size };
}
