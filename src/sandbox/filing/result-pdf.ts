import { vnParts } from '../vn-time';
import type { SandboxDossier, WorldFile } from '../world/model';

export type SignatureState = 'valid' | 'none' | 'invalid';

/** What a check of the file's signature would say. */
export function signatureOf(file: WorldFile): SignatureState {
  if (!file.signed) return 'none';
  return file.signatureBroken === true ? 'invalid' : 'valid';
}

const SIGNATURE_LINES: Record<SignatureState, string> = { valid: 'Signed electronically', none: 'Not signed', invalid: 'Signed electronically (changed after signing)' };

/** The standard PDF fonts have no Vietnamese letters, so marks are left out; brackets and backslashes would end the text. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '');

/** A one-page PDF 1.4 with a correct cross-reference table: what the agency hands back. */
export function resultPdf(dossier: SandboxDossier, file: WorldFile): Buffer {
  const p = vnParts(dossier.finishedAt ?? dossier.submittedAt);
  const lines = [file.name.replace(/\.pdf$/, ''), dossier.code, dossier.owner.name, dossier.office.name, `${p.day}/${p.month}/${p.year}`, SIGNATURE_LINES[signatureOf(file)], 'SANDBOX - KHONG CO GIA TRI PHAP LY'];
  const content = `BT /F1 14 Tf 56 780 Td 24 TL ${lines.map((line) => `(${plain(line).slice(0, 80)}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}
