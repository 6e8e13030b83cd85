import { html, type Markup } from '../markup';
import { qrPath } from './qr-path';
import type { ReceiptContent } from './receipt-content';
import { wrapText } from './wrap-text';

/** A5 at 150 dots an inch. */
const PAGE_WIDTH_PX = 874;
const PAGE_HEIGHT_PX = 1240;

const MARGIN = 44;
const QR_PX = 220;
const INNER = PAGE_WIDTH_PX - 2 * MARGIN;
const TABLE = [
  { label: 'STT', x: MARGIN, width: 56 },
  { label: 'Tên giấy tờ', x: MARGIN + 56, width: INNER - 56 - 220 },
  { label: 'Bản chính', x: MARGIN + INNER - 220, width: 120 },
  { label: 'Bản sao', x: MARGIN + INNER - 100, width: 100 },
] as const;

interface TextStyle {
  size?: number;
  bold?: boolean;
  anchor?: 'start' | 'middle';
}

function textLine(x: number, y: number, text: string, { size = 20, bold = false, anchor = 'start' }: TextStyle = {}): Markup {
  return html`<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 'bold' : 'normal'}" text-anchor="${anchor}">${text}</text>`;
}

/** Centred lines under each other; gives the markup and where the next line would stand. */
function block(x: number, top: number, width: number, lines: readonly (TextStyle & { text: string })[]): { parts: Markup[]; bottom: number } {
  const parts: Markup[] = [];
  let y = top;
  for (const { text, ...style } of lines) {
    const size = style.size ?? 20;
    for (const line of wrapText(text, width, size)) {
      parts.push(textLine(x, y, line, { ...style, anchor: 'middle' }));
      y += Math.round(size * 1.35);
    }
  }
  return { parts, bottom: y };
}

function drawQr(text: string): Markup {
  const { path, size } = qrPath(text);
  // A whole number of dots a module keeps the edges sharp.
  const scale = Math.max(1, Math.floor(QR_PX / size));
  return html`<g transform="translate(${MARGIN} ${MARGIN}) scale(${scale})" shape-rendering="crispEdges"><path d="${path}"/></g>`;
}

function drawLines(content: ReceiptContent, top: number): { parts: Markup[]; bottom: number } {
  const parts: Markup[] = [];
  const valueX = MARGIN + 215;
  let y = top;
  for (const { label, value } of content.lines) {
    parts.push(textLine(MARGIN, y, `${label}:`, { bold: true, size: 19 }));
    for (const line of wrapText(value, INNER - 215, 19)) {
      parts.push(textLine(valueX, y, line, { size: 19 }));
      y += 27;
    }
  }
  return { parts, bottom: y };
}

function drawTable(content: ReceiptContent, top: number): { parts: Markup[]; bottom: number } {
  const rows = [TABLE.map((column) => [column.label]), ...content.papers.map((paper, index) => [[String(index + 1)], wrapText(paper.name, TABLE[1].width - 16, 18), [String(paper.originals)], [String(paper.copies)]])];
  const parts: Markup[] = [];
  let y = top;
  rows.forEach((cells, row) => {
    const height = 12 + 24 * Math.max(...cells.map((lines) => lines.length));
    TABLE.forEach((column, index) => {
      parts.push(html`<rect x="${column.x}" y="${y}" width="${column.width}" height="${height}" fill="none" stroke="#000"/>`);
      (cells[index] ?? []).forEach((line, lineIndex) => parts.push(textLine(column.x + 8, y + 24 + 24 * lineIndex, line, { size: 18, bold: row === 0 })));
    });
    y += height;
  });
  return { parts, bottom: y };
}

/** The receipt drawn as one SVG page: black on white, its QR at the upper left (TT 01/2023/TT-VPCP). */
export function receiptSvg(content: ReceiptContent, qrText: string): string {
  const half = (INNER - QR_PX - 20) / 2;
  const left = block(MARGIN + QR_PX + 20 + half / 2, MARGIN + 22, half - 8, [
    { text: content.authority.toUpperCase(), bold: true, size: 18 },
    { text: 'Bộ phận Tiếp nhận và Trả kết quả', size: 17 },
    { text: content.place, size: 15 },
  ]);
  const right = block(MARGIN + QR_PX + 20 + half * 1.5, MARGIN + 22, half - 8, [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 16 },
    { text: 'Độc lập – Tự do – Hạnh phúc', bold: true, size: 15 },
    { text: content.dateLine, size: 15 },
  ]);
  const title = block(PAGE_WIDTH_PX / 2, MARGIN + QR_PX + 50, INNER, [
    { text: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', bold: true, size: 25 },
    { text: `Mã hồ sơ: ${content.code}`, bold: true, size: 23 },
    { text: `Mã thủ tục: ${content.procedureCode}`, size: 17 },
  ]);
  const lines = drawLines(content, title.bottom + 14);
  const table = drawTable(content, lines.bottom);
  const note = block(PAGE_WIDTH_PX / 2, table.bottom + 34, INNER, [{ text: content.note, size: 17 }]);
  const signLeft = block(MARGIN + INNER / 4, note.bottom + 24, INNER / 2, [{ text: 'NGƯỜI NỘP HỒ SƠ', bold: true, size: 18 }, { text: '(Ký, ghi rõ họ tên)', size: 15 }]);
  const signRight = block(MARGIN + (INNER * 3) / 4, note.bottom + 24, INNER / 2, [
    { text: 'NGƯỜI TIẾP NHẬN HỒ SƠ', bold: true, size: 18 },
    { text: '(Ký, ghi rõ họ tên)', size: 15 },
    { text: content.receiver, size: 18 },
  ]);
  const parts = [drawQr(qrText), ...[left, right, title, lines, table, note, signLeft, signRight].map((drawn) => drawn.parts)];
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_WIDTH_PX}" height="${PAGE_HEIGHT_PX}" viewBox="0 0 ${PAGE_WIDTH_PX} ${PAGE_HEIGHT_PX}" font-family="DejaVu Sans Condensed" fill="#000"><rect width="100%" height="100%" fill="#fff"/>${parts}</svg>`.text;
}
