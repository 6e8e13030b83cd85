import QRCode from 'qrcode';
import sharp from 'sharp';
import type { GrayImage } from '../../src/app/features/scan/gray-image';
import type { Random } from './random';

export type ErrorCorrection = 'L' | 'M' | 'Q' | 'H';

export interface ReceiptText {
  /** Inside the symbol; null prints a receipt without one. */
  readonly payload: string | null;
  readonly code: string;
  readonly errorCorrection: ErrorCorrection;
  readonly inverted: boolean;
  /** Something drawn over the symbol: SVG in page units. */
  readonly cover: ((symbol: Square) => string) | null;
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** A printed page and where its symbol lies on it, in the pixels of `image`. */
export interface Receipt {
  readonly image: GrayImage;
  readonly symbol: Square;
  readonly modulesPerSide: number;
}

/** A5 upright at 150 dots an inch, as the one-stop counters print Mẫu 01. */
const PAGE = { width: 874, height: 1240 };

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Prints a receipt, scaled so that the symbol's side measures `symbolPx` pixels. */
export async function printReceipt(random: Random, text: ReceiptText, symbolPx: number): Promise<Receipt> {
  const matrix = QRCode.create(text.payload ?? text.code, { errorCorrectionLevel: text.errorCorrection }).modules;
  const side = random.between(135, 200);
  const module = side / matrix.size;
  const quiet = random.pick([4, 4, 3, 2]) * module;
  const symbol: Square = { x: random.chance(0.6) ? 50 + quiet : PAGE.width - 50 - quiet - side, y: 45 + quiet + random.between(0, 30), side };
  const scale = symbolPx / side;
  const body = words(random, text.code, symbol) + (text.payload === null ? '' : drawSymbol(matrix, symbol, module, quiet, text.inverted)) + (text.cover?.(symbol) ?? '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(PAGE.width * scale)}" height="${Math.round(PAGE.height * scale)}" viewBox="0 0 ${PAGE.width} ${PAGE.height}"><rect width="100%" height="100%" fill="${random.pick(['#fff', '#fbfaf5', '#f2f0ea'])}"/>${body}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: false }).flatten({ background: '#fff' }).grayscale().raw().toBuffer({ resolveWithObject: true });
  return { image: { width: info.width, height: info.height, data: new Uint8Array(data.buffer, data.byteOffset, info.width * info.height) }, symbol: { x: symbol.x * scale, y: symbol.y * scale, side: side * scale }, modulesPerSide: matrix.size };
}

function drawSymbol(matrix: QRCode.BitMatrix, { x, y, side }: Square, module: number, quiet: number, inverted: boolean): string {
  let path = '';
  for (let row = 0; row < matrix.size; row += 1) {
    for (let column = 0; column < matrix.size; column += 1) {
      if (matrix.get(row, column)) path += `M${(x + column * module).toFixed(2)} ${(y + row * module).toFixed(2)}h${(module + 0.03).toFixed(2)}v${(module + 0.03).toFixed(2)}h-${(module + 0.03).toFixed(2)}z`;
    }
  }
  const [paper, ink] = inverted ? ['#161616', '#fff'] : ['#fff', '#161616'];
  return `<rect x="${x - quiet}" y="${y - quiet}" width="${side + 2 * quiet}" height="${side + 2 * quiet}" fill="${paper}"/><path d="${path}" fill="${ink}"/>`;
}

const LINES = [
  'Bộ phận Tiếp nhận và Trả kết quả: UBND xã Lương Sơn',
  'Tiếp nhận hồ sơ của: Ông (bà) TRẦN THỊ MẪU',
  'Địa chỉ: thôn 2, xã Lương Sơn, tỉnh Lâm Đồng',
  'Nội dung yêu cầu giải quyết: Đăng ký biến động đất đai',
  'Thành phần hồ sơ nộp gồm:',
  '1. Đơn đăng ký biến động (bản chính)   2. Giấy chứng nhận (bản gốc)',
  'Số lượng hồ sơ: 01 (bộ)   Thời gian giải quyết: 10 ngày làm việc',
  'Thời gian nhận hồ sơ: 09 giờ 15 phút',
  'Đăng ký nhận kết quả tại: Bộ phận Một cửa',
];

function words(random: Random, code: string, symbol: Square): string {
  const font = random.pick(['DejaVu Sans', 'DejaVu Serif', 'serif']);
  const line = (x: number, y: number, size: number, text: string, anchor = 'start'): string => `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" text-anchor="${anchor}" fill="#1b1b1b">${escape(text)}</text>`;
  const head = symbol.x < PAGE.width / 2 ? 600 : 290;
  let drawn = line(head, 90, 19, 'ỦY BAN NHÂN DÂN', 'middle') + line(head, 118, 18, 'BỘ PHẬN MỘT CỬA', 'middle') + line(head, 165, 15, `Số: ${code}`, 'middle');
  drawn += line(PAGE.width / 2, 330, 23, 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'middle') + line(PAGE.width / 2, 362, 17, `Mã hồ sơ: ${code}`, 'middle');
  LINES.forEach((text, index) => (drawn += line(70, 420 + index * 36, 17, text)));
  for (let row = 0; row < 6; row += 1) drawn += `<path d="M70 ${790 + row * 34}H804" stroke="#333" stroke-width="1.2"/>`;
  for (const x of [70, 130, 420, 600, 804]) drawn += `<path d="M${x} 790v170" stroke="#333" stroke-width="1.2"/>`;
  drawn += line(210, 1030, 16, 'NGƯỜI NỘP HỒ SƠ', 'middle') + line(650, 1030, 16, 'NGƯỜI TIẾP NHẬN', 'middle');
  if (random.chance(0.4)) for (let bar = 0, x = 470; bar < 46; bar += 1) { const width = random.pick([1.5, 1.5, 3, 4.5]); drawn += `<rect x="${x}" y="215" width="${width}" height="42" fill="#1b1b1b"/>`; x += width + random.pick([1.5, 3, 4.5]); }
  return `${drawn}<circle cx="600" cy="1100" r="58" fill="none" stroke="#8a8a8a" stroke-width="4"/>`;
}
