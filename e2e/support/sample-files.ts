import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

let made = 0;

/** A one-page PDF that says something no other one says, as bytes; `bytes` pads it. */
export function samplePdf(bytes = 0): Buffer {
  made += 1;
  const text = `BT /F1 12 Tf 40 700 Td (paper ${process.pid} ${Date.now()} ${made}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  if (bytes > 0) body += `${`%${'x'.repeat(120)}\n`.repeat(Math.ceil(bytes / 122))}`;
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = body.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`, 'latin1');
}

/** A photograph with a place in its EXIF, as a phone takes it. */
export async function samplePhoto(): Promise<Buffer> {
  made += 1;
  return sharp({ create: { width: 1200, height: 1600, channels: 3, background: { r: 200, g: (made * 37) % 255, b: 120 } } })
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 55/1 0/1' } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Puts bytes into a file of its own on this disk; returns its path. */
export async function onDisk(name: string, bytes: Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'mot-cua-paper-')), name);
  await writeFile(path, bytes);
  return path;
}
